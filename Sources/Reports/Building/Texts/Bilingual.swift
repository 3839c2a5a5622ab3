package import Records

/// The same thing in the two languages.
package struct Bilingual<Value: Hashable & Sendable>: Hashable, Sendable {
  package let nl: Value
  package let en: Value

  package init(nl: Value, en: Value) {
    self.nl = nl
    self.en = en
  }

  package subscript(language: Language) -> Value {
    switch language {
    case .nl: nl
    case .en: en
    }
  }

  /// Made for each language in turn.
  init(_ make: (Language) throws(DefinitionError) -> Value) throws(DefinitionError) {
    nl = try make(.nl)
    en = try make(.en)
  }
}
