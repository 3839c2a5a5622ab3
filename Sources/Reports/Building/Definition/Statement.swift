/// One thing to say, in the wording that the figures choose: the first variant whose rule holds and whose figures may all be
/// shown. Nothing is said when there is none.
struct Statement: Hashable, Sendable {
  struct Variant: Hashable, Sendable {
    /// Nil for a wording that always fits.
    let when: Rule?
    let text: Bilingual<Template>
  }

  let variants: [Variant]
}

/// A question for the conversation, asked when the figures give reason to.
struct QuestionDefinition: Hashable, Sendable {
  /// The text's key.
  let id: String
  let when: Rule
  let text: Bilingual<Template>
}
