internal import Records

/// The figures that paths may name, asked by the way they are written.
package enum FigureCatalogue {
  package struct Mistake: Error, Hashable, Sendable {
    package let sentence: String
  }

  /// Every path of the catalogue begins with a name.
  private static let byBeginning = Dictionary(grouping: FigureName.all) { Beginning($0.path) }

  private struct Beginning: Hashable {
    let length: Int
    let first: FigurePath.Step?

    init(_ path: FigurePath) {
      length = path.steps.count
      first = path.steps.first
    }
  }

  /// The figure at a path such as `former/rings/{coalition}/core/people`.
  package static func reference(_ text: String) throws(Mistake) -> FigureReference {
    let (isFormer, path) = try parsed(text)
    guard let name = name(at: path) else { throw unknown(path, text: text) }
    return FigureReference(isFormer: isFormer, path: path, name: name)
  }

  /// What the catalogue says of a path; nil when it does not know it.
  package static func name(at text: String) -> FigureName? {
    guard let (_, path) = try? parsed(text) else { return nil }
    return name(at: path)
  }

  private static func name(at path: FigurePath) -> FigureName? {
    byBeginning[Beginning(path)]?.first { path.fits($0.path, whole: true) }
  }

  /// A path that leads to rows of a table: the beginning of some figure's path.
  package static func rows(_ text: String) throws(Mistake) -> FigurePath {
    let (isFormer, path) = try parsed(text)
    guard !isFormer else { throw Mistake(sentence: "rows are those of this period; leave out former/") }
    guard FigureName.all.contains(where: { path.fits($0.path, whole: false) }) else { throw unknown(path, text: text) }
    return path
  }

  private static func parsed(_ text: String) throws(Mistake) -> (isFormer: Bool, path: FigurePath) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isFormer = parts.first == "former"
    if isFormer { parts.removeFirst() }
    var steps: [FigurePath.Step] = []
    var stars = 0
    for part in parts {
      if part == "*" {
        steps.append(.star(stars))
        stars += 1
      } else {
        steps.append(try step(part))
      }
    }
    return (isFormer, FigurePath(steps))
  }

  private static func step(_ part: String) throws(Mistake) -> FigurePath.Step {
    guard part.hasPrefix("{") else { return .name(part) }
    guard let end = part.firstIndex(of: "}") else {
      throw Mistake(sentence: "\"\(part)\" is never closed; end it with }")
    }
    let name = String(part[..<end].dropFirst())
    guard let variable = Variable(rawValue: name) else {
      throw Mistake(sentence: "the variable " + Notation.unknown(name, among: Variable.words))
    }
    let suffix = String(part[part.index(after: end)...])
    return suffix.isEmpty ? .variable(variable) : .beside(variable, suffix)
  }

  private static func unknown(_ path: FigurePath, text: String) -> Mistake {
    let known = FigureName.all.map(\.path.description).filter { !$0.hasSuffix("_interval") }
    let written = path.description
    if let nearest = nearestWord(to: written, among: known) {
      return Mistake(sentence: "no figure is called \"\(text)\"; did you mean \"\(nearest)\"?")
    }
    return Mistake(sentence: "no figure is called \"\(text)\"; the names are those of the figure document")
  }
}

extension FigurePath {
  /// It can lead to the catalogued figure, or, when not the whole way is asked, to a group on the way to it.
  fileprivate func fits(_ pattern: FigurePath, whole: Bool) -> Bool {
    guard whole ? steps.count == pattern.steps.count : steps.count <= pattern.steps.count else { return false }
    // The last steps tell figures of one place apart.
    return steps.indices.reversed().allSatisfy { steps[$0].fits(pattern.steps[$0]) }
  }
}

extension FigurePath.Step {
  fileprivate func fits(_ pattern: FigurePath.Step) -> Bool {
    switch (self, pattern) {
    case (.name(let a), .name(let b)): a == b
    case (.variable(let a), .variable(let b)): a == b || (a.words != nil && a.vocabulary == b.vocabulary)
    case (.beside(let a, let suffix), .beside(let b, let other)): a == b && suffix == other
    case (.name(let word), .variable(let variable)): variable.words?.contains(word) ?? false
    case (.star, .variable): true
    default: false
    }
  }
}

extension FigurePath: CustomStringConvertible {
  /// As it is written in a definition.
  package var description: String {
    steps.map { step in
      switch step {
      case .name(let name): name
      case .variable(let variable): "{\(variable.rawValue)}"
      case .beside(let variable, let suffix): "{\(variable.rawValue)}\(suffix)"
      case .star: "*"
      }
    }.joined(separator: "/")
  }
}
