package import Records

extension Rule {
  /// Reads a rule of a definition; a mistake is told at its place in the file.
  ///
  /// - Parameter variables: those that stand for something where the rule is asked.
  package init(_ notation: Notation, variables: Set<Variable>) throws(DefinitionError) {
    let text = try notation.text()
    do {
      var parser = RuleParser(tokens: try RuleScanner.tokens(of: text), variables: variables)
      self = try parser.whole()
    } catch {
      throw notation.mistake(error.sentence, after: error.offset)
    }
  }
}

extension Notation {
  /// A mistake within this text, after so many characters of it.
  func mistake(_ sentence: String, after characters: Int) -> DefinitionError {
    DefinitionError(file: file, line: line, column: column + 1 + characters, sentence: sentence)
  }
}

/// Recursive descent over the words of a rule: `or` binds least, then `and`, `not`, comparisons, `+ -`, `*`.
struct RuleParser {
  typealias Mistake = RuleScanner.Mistake

  /// What stands between two signs: only its surroundings tell whether a number or a rule is wanted.
  enum Operand {
    case rule(Rule)
    case term(Term, RuleToken)
  }

  struct Quantifier {
    let token: RuleToken
    /// How many stars its paths have, once the first was met.
    var stars: Int?
  }

  private let tokens: [RuleToken]
  let variables: Set<Variable>
  private var at = 0
  private var depth = 0
  var quantifier: Quantifier?

  private static let deepest = 32

  init(tokens: [RuleToken], variables: Set<Variable>) {
    self.tokens = tokens
    self.variables = variables
  }

  var token: RuleToken { tokens[at] }
  var following: RuleToken { tokens[min(at + 1, tokens.count - 1)] }

  mutating func advance() { at = min(at + 1, tokens.count - 1) }

  func mistake(_ sentence: String, at token: RuleToken? = nil) -> Mistake {
    Mistake(offset: (token ?? self.token).offset, sentence: sentence)
  }

  mutating func take(_ text: String) -> Bool {
    guard token.kind == .sign(text) || token.kind == .path(text) else { return false }
    advance()
    return true
  }

  mutating func expect(_ text: String) throws(Mistake) {
    guard take(text) else { throw mistake("expected \(text) here, found \(token.text)") }
  }

  mutating func whole() throws(Mistake) -> Rule {
    let rule = try rule(try either())
    guard token.kind == .end else { throw mistake("expected and, or, or the end here, found \(token.text)") }
    return rule
  }

  mutating func either() throws(Mistake) -> Operand {
    depth += 1
    defer { depth -= 1 }
    guard depth < RuleParser.deepest else { throw mistake("a rule as deep as this is not read") }
    let first = try both()
    guard token.kind == .path("or") else { return first }
    var rules = [try rule(first)]
    while take("or") { rules.append(try rule(try both())) }
    return .rule(.some(rules))
  }

  private mutating func both() throws(Mistake) -> Operand {
    let first = try negation()
    guard token.kind == .path("and") else { return first }
    var rules = [try rule(first)]
    while take("and") { rules.append(try rule(try negation())) }
    return .rule(.all(rules))
  }

  private mutating func negation() throws(Mistake) -> Operand {
    guard take("not") else { return try comparison() }
    var isNegated = true
    while take("not") { isNegated.toggle() }
    let rule = try rule(try comparison())
    return .rule(isNegated ? .not(rule) : rule)
  }

  private mutating func comparison() throws(Mistake) -> Operand {
    let left = try sum()
    guard let sign = token.comparison else { return left }
    advance()
    if case .word(let word) = token.kind { return .rule(try wordRule(left, sign, word)) }
    let right = try sum()
    return .rule(.compare(try term(left), sign, try term(right)))
  }

  private mutating func wordRule(_ left: Operand, _ sign: Comparison, _ word: String) throws(Mistake) -> Rule {
    guard sign == .equals || sign == .differs else { throw mistake("a word can only be = or != to another") }
    guard case .term(.figure(let reference), let place) = left else { throw mistake("only a figure can be a word") }
    guard reference.name.kind == .word else { throw mistake("\(place.text) is no word", at: place) }
    advance()
    return .word(reference, isEqual: sign == .equals, word)
  }

  mutating func sum() throws(Mistake) -> Operand {
    var left = try product()
    while token.kind == .sign("+") || token.kind == .sign("-") {
      let sign = token
      advance()
      let (a, b) = (try term(left), try term(try product()))
      left = .term(sign.text == "+" ? .sum(a, b) : .difference(a, b), sign)
    }
    return left
  }

  private mutating func product() throws(Mistake) -> Operand {
    var left = try factor()
    while token.kind == .sign("*") {
      let sign = token
      advance()
      left = .term(.product(try term(left), try term(try factor())), sign)
    }
    return left
  }

  private mutating func factor() throws(Mistake) -> Operand {
    let place = token
    switch place.kind {
    case .number(let value):
      advance()
      return .term(.number(value), place)
    case .sign("("):
      advance()
      let inner = try either()
      try expect(")")
      return inner
    case .path(let word) where following.kind == .sign("(") && !word.contains("/"):
      return try function(word)
    case .path(let path):
      let reference = try figure(path)
      advance()
      return .term(.figure(reference), place)
    default:
      throw mistake("expected a figure or a number here, found \(token.text)")
    }
  }
}

extension RuleToken {
  fileprivate var comparison: Comparison? {
    guard case .sign(let sign) = kind else { return nil }
    return Comparison(rawValue: sign)
  }
}
