internal import Records

extension RuleParser {
  private static let functions = ["any", "all", "count", "sum", "min", "max", "present"]

  /// The operand as a rule: a figure that is true or false stands alone, a number needs a comparison.
  func rule(_ operand: Operand) throws(Mistake) -> Rule {
    switch operand {
    case .rule(let rule): return rule
    case .term(.figure(let reference), _) where reference.name.kind == .flag: return .flag(reference)
    case .term(_, let place): throw mistake("compare this with something, such as > 0", at: place)
    }
  }

  /// The operand as a number.
  func term(_ operand: Operand) throws(Mistake) -> Term {
    guard case .term(let term, let place) = operand else { throw mistake("expected a number before this") }
    guard case .figure(let reference) = term else { return term }
    switch reference.name.kind {
    case .count, .number, .hours, .index, .share, .ratio, .list: return term
    case .flag: throw mistake("\(place.text) is true or false; write it alone", at: place)
    case .counts, .interval: throw mistake("\(place.text) is a pair; add /0 or /1", at: place)
    case .word, .day: throw mistake("\(place.text) is no number; compare it with a word in '...'", at: place)
    }
  }

  /// `any( )` and its kin; the word is the current token.
  mutating func function(_ word: String) throws(Mistake) -> Operand {
    let place = token
    switch word {
    case "any": return .rule(.any(try quantifiedRule()))
    case "all": return .rule(.every(try quantifiedRule()))
    case "count": return .term(.count(try quantifiedRule()), place)
    case "sum": return .term(.total(try quantifiedTerm()), place)
    case "min": return .term(.least(try quantifiedTerm()), place)
    case "max": return .term(.most(try quantifiedTerm()), place)
    case "present": return .rule(.present(try presence()))
    default: throw mistake(Notation.unknown(word, among: RuleParser.functions))
    }
  }

  private mutating func quantifiedRule() throws(Mistake) -> Rule {
    let word = try open()
    let inner = try rule(try either())
    try close(word)
    return inner
  }

  private mutating func quantifiedTerm() throws(Mistake) -> Term {
    let word = try open()
    let inner = try term(try sum())
    try close(word)
    return inner
  }

  private mutating func open() throws(Mistake) -> RuleToken {
    let word = token
    guard quantifier == nil else { throw mistake("\(word.text)() cannot stand within another of its kind") }
    advance()
    try expect("(")
    quantifier = Quantifier(token: word)
    return word
  }

  private mutating func close(_ word: RuleToken) throws(Mistake) {
    try expect(")")
    guard quantifier?.stars != nil else {
      throw mistake("\(word.text)() needs a path with * in it, to go through", at: word)
    }
    quantifier = nil
  }

  private mutating func presence() throws(Mistake) -> FigureReference {
    advance()
    try expect("(")
    guard case .path(let path) = token.kind else { throw mistake("expected a figure here, found \(token.text)") }
    let reference = try figure(path)
    advance()
    try expect(")")
    return reference
  }

  /// The figure that the current token names.
  mutating func figure(_ text: String) throws(Mistake) -> FigureReference {
    let reference: FigureReference
    do { reference = try FigureCatalogue.reference(text) } catch { throw mistake(error.sentence) }
    for variable in reference.path.variables where !variables.contains(variable) {
      throw mistake("{\(variable.rawValue)} stands for nothing here")
    }
    try count(stars: reference.path.stars)
    return reference
  }

  private mutating func count(stars: Int) throws(Mistake) {
    guard stars > 0 else { return }
    guard let known = quantifier else {
      throw mistake("a path with * stands within any(), all(), count(), sum(), min() or max()")
    }
    guard known.stars ?? stars == stars else {
      throw mistake("all paths within \(known.token.text)() have the same number of *")
    }
    quantifier?.stars = stars
  }
}
