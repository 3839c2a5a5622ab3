package import Records

/// What is published of one report at once: one page, or one for each coalition or institution, for one kind of readers.
package struct Publication: Hashable, Sendable {
  /// Its folder's name: the report's, with the readers' after it where they are not the first that the report is for.
  package let name: String
  package let title: String
  package let language: Language
  package let audience: Audience
  /// In order of their subjects' names; never empty.
  package let pages: [Report]
}

/// For whom an edition is made.
package enum Audience: String, Vocabulary {
  case board, bureau, leads, institution

  /// Only the bureau sees counts of 1 to 4 persons.
  package var hidesFewPersons: Bool { self != .bureau }
}
