package import Records

/// A sentence with places for figures, as it stands in a report's texts.
///
/// - `{network/people}`: the figure as its kind is written; `{former/network/people}` that of the former period.
/// - `{network/people|person|people}`: the figure and its noun, singular or plural.
/// - `{network/people?takes|take}`: only the word that goes with the figure.
/// - `{network/agreement_rate_counts}`: "9 of 12".
/// - `{coalition}`, `{result}`: what the variable is called here; `{meta/a}` and other dates are written out.
package struct Template: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case label(Variable)
    case figure(FigureReference)
    case counted(FigureReference, one: String, many: String)
    case chosen(FigureReference, one: String, many: String)
  }

  package let parts: [Part]

  init(parts: [Part]) { self.parts = parts }

  package init(_ notation: Notation, variables: Set<Variable>) throws(DefinitionError) {
    let text = Array(try notation.text())
    var parts: [Part] = []
    var at = 0
    while at < text.count {
      if text[at] == "{" {
        let end = try Template.end(of: at, in: text, notation)
        parts.append(try Template.part(String(text[(at + 1)..<end]), variables, notation, after: at))
        at = end + 1
      } else {
        let end = text[at...].firstIndex(of: "{") ?? text.count
        parts.append(.text(String(text[at..<end])))
        at = end
      }
    }
    self.parts = parts
  }

  /// Where the brace at `start` closes; braces within it are variables of the path.
  private static func end(of start: Int, in text: [Character], _ notation: Notation) throws(DefinitionError) -> Int {
    var depth = 0
    for at in start..<text.count {
      if text[at] == "{" { depth += 1 }
      if text[at] == "}" { depth -= 1 }
      if depth == 0 { return at }
    }
    throw notation.mistake("this place is never closed; end it with }", after: start)
  }

  private static func part(
    _ inner: String, _ variables: Set<Variable>, _ notation: Notation, after start: Int
  ) throws(DefinitionError) -> Part {
    if let variable = Variable(rawValue: inner) {
      guard variables.contains(variable) else {
        throw notation.mistake("{\(inner)} stands for nothing here", after: start)
      }
      return .label(variable)
    }
    let counted = inner.firstIndex(of: "|")
    let chosen = inner.firstIndex(of: "?").flatMap { $0 < counted ?? inner.endIndex ? $0 : nil }
    let path = String(inner[..<(chosen ?? counted ?? inner.endIndex)])
    let reference = try reference(path, variables, notation, after: start)
    guard let split = chosen ?? counted else { return .figure(reference) }
    let words = inner[inner.index(after: split)...].split(separator: "|", omittingEmptySubsequences: false)
    guard words.count == 2 else {
      throw notation.mistake("two words are needed here, singular|plural", after: start)
    }
    return chosen == nil
      ? .counted(reference, one: String(words[0]), many: String(words[1]))
      : .chosen(reference, one: String(words[0]), many: String(words[1]))
  }

  private static func reference(
    _ path: String, _ variables: Set<Variable>, _ notation: Notation, after start: Int
  ) throws(DefinitionError) -> FigureReference {
    let reference: FigureReference
    do {
      reference = try FigureCatalogue.reference(path)
    } catch {
      throw notation.mistake(error.sentence, after: start)
    }
    guard reference.path.stars == 0 else { throw notation.mistake("a sentence names one figure, not *", after: start) }
    for variable in reference.path.variables where !variables.contains(variable) {
      throw notation.mistake("{\(variable.rawValue)} stands for nothing here", after: start)
    }
    return reference
  }

  /// What stands for a figure may be a word: "fewer than 5".
  package var beginsWithFigure: Bool {
    switch parts.first {
    case .figure, .counted, .chosen: true
    case .text, .label, nil: false
    }
  }

  /// Every figure that the sentence tells.
  package var references: [FigureReference] {
    parts.compactMap { part in
      switch part {
      case .text, .label: nil
      case .figure(let reference), .counted(let reference, _, _), .chosen(let reference, _, _): reference
      }
    }
  }
}
