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
    let text = try notation.text()
    var parts: [Part] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "{") else {
        let end = rest.firstIndex(of: UInt8(ascii: "{")) ?? rest.endIndex
        parts.append(.text(String(text[rest.startIndex..<end])))
        rest = rest[end...]
        continue
      }
      let start = { [place = rest.startIndex] in text.distance(from: text.startIndex, to: place) }
      guard let end = Template.end(of: rest) else {
        throw notation.mistake("this place is never closed; end it with }", after: start())
      }
      let inner = text[text.utf8.index(after: rest.startIndex)..<end]
      parts.append(try Template.part(String(inner), variables, notation, after: start))
      rest = rest[text.utf8.index(after: end)...]
    }
    self.parts = parts
  }

  /// Where the brace with which the text begins closes; braces within it are variables of the path.
  private static func end(of text: Substring.UTF8View) -> String.Index? {
    var depth = 0
    return text.firstIndex { byte in
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      return depth == 0
    }
  }

  private static func part(
    _ inner: String, _ variables: Set<Variable>, _ notation: Notation, after start: () -> Int
  ) throws(DefinitionError) -> Part {
    if let variable = Variable(rawValue: inner) {
      guard variables.contains(variable) else {
        throw notation.mistake("{\(inner)} stands for nothing here", after: start())
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
      throw notation.mistake("two words are needed here, singular|plural", after: start())
    }
    return chosen == nil
      ? .counted(reference, one: String(words[0]), many: String(words[1]))
      : .chosen(reference, one: String(words[0]), many: String(words[1]))
  }

  private static func reference(
    _ path: String, _ variables: Set<Variable>, _ notation: Notation, after start: () -> Int
  ) throws(DefinitionError) -> FigureReference {
    let reference: FigureReference
    do {
      reference = try FigureCatalogue.reference(path)
    } catch {
      throw notation.mistake(error.sentence, after: start())
    }
    guard reference.path.stars == 0 else {
      throw notation.mistake("a sentence names one figure, not *", after: start())
    }
    for variable in reference.path.variables where !variables.contains(variable) {
      throw notation.mistake("{\(variable.rawValue)} stands for nothing here", after: start())
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
