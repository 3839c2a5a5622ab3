/// How figures of the catalogue add up, whatever the network: written once, expanded over the documents of a run.
///
/// `coalitions/{coalition}/people = coalitions/{coalition}/people_by_function/{function}`: the variables of the first whole
/// are the same in all terms; over any other, the counts are summed. A term may begin with `former/`; a rule without such
/// terms holds of the former period too.
struct MarginRule: Hashable, Sendable {
  enum Holding: Hashable, Sendable {
    /// By definition, in every network.
    case always
    /// Where the figures bear it out, as when there was no joint meeting: a reader may know that there was none.
    case whereEqual
    /// As `whereEqual`, and only when a single count stands for the parts, as in a network of one coalition.
    case whereAlone
  }

  struct Term: Hashable, Sendable {
    let isFormer: Bool
    let path: FigurePath
    let countsPersons: Bool
  }

  let wholes: [Term]
  let parts: [Term]
  let holding: Holding
  /// What the parts leave of the wholes is a count of persons of its own, which no report names.
  let leavesRest: Bool

  init(_ wholes: [String], _ parts: [String], _ holding: Holding = .always, leavesRest: Bool = false) {
    self.wholes = wholes.map(Term.init)
    self.parts = parts.map(Term.init)
    self.holding = holding
    self.leavesRest = leavesRest
  }

  init(_ whole: String, _ parts: String..., holding: Holding = .always) { self.init([whole], parts, holding) }

  private var terms: [Term] { wholes + parts }
  var spansPeriods: Bool { terms.contains(where: \.isFormer) }
}

extension MarginRule.Term {
  init(_ text: String) {
    let former = "former/"
    isFormer = text.hasPrefix(former)
    let plain = isFormer ? String(text.dropFirst(former.count)) : text
    path = FigurePath(catalogued: plain)
    countsPersons = MarginRule.Term.countsPersons(plain)
  }

  /// What the catalogue says; a figure that no report may name counts no persons.
  private static func countsPersons(_ path: String) -> Bool {
    let example = FigurePath(catalogued: path).steps.map { step in
      if case .variable(let variable) = step { variable.words?.first ?? "{\(variable.rawValue)}" } else { step.name }
    }
    guard let name = FigureCatalogue.name(at: example.joined(separator: "/")) else { return false }
    return name.persons == .itself || name.persons == .counts
  }
}

extension FigurePath.Step {
  fileprivate var name: String { if case .name(let name) = self { name } else { "*" } }
}
