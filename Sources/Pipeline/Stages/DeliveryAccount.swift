internal import Ledger
package import Records

/// What came of one delivery, as it is told to people: every row accounted for, every fault with its sentence.
package struct DeliveryAccount: Hashable, Sendable {
  package let name: String
  package let deliveredOn: Day
  /// The mapping it was read through; nil when its files are canonical.
  package let mapping: String?
  /// False when it was refused whole and nothing of it counts.
  package let taken: Bool
  /// Rows by what became of them: read = accepted + unchanged + updated + rejected.
  package let read, accepted, unchanged, updated, rejected, retried: Int
  /// Files that were there.
  package let files: Int
  private let intake: Intake
  /// Of the kinds that were made from exports.
  private let conversions: [Conversion]

  init(_ intake: Intake, mapping: String? = nil, conversions: [Conversion] = []) {
    func total(_ count: (KindIntake) -> Int) -> Int { intake.kinds.reduce(0) { $0 + count($1) } }
    name = intake.delivery
    deliveredOn = intake.deliveredOn
    self.mapping = mapping
    taken = intake.taken
    read = total(\.read)
    accepted = total(\.accepted)
    unchanged = total(\.unchanged)
    updated = total(\.updated)
    rejected = total(\.rejected)
    retried = total(\.retried)
    files = intake.kinds.count { $0.status != .absent }
    self.intake = intake
    self.conversions = conversions
  }

  /// All is well with it.
  package var isTakenWhole: Bool { taken && rejected == 0 }

  /// Why it was refused, one sentence a reason; empty when it was taken.
  package func refusals(in language: Language) -> [String] { intake.reasons.map { $0.sentence(in: language) } }

  /// Every row that was not taken: where, why, and what to do.
  package func rejections(in language: Language) -> [String] {
    intake.kinds.flatMap { kind in
      let origins = conversions.first { $0.kind == kind.kind }?.origins
      return kind.rejections.map { rejection in
        // The header of the canonical file is line 1.
        guard let origins, origins.indices.contains(rejection.line - 2) else {
          return rejection.sentence(in: language, file: kind.file)
        }
        let origin = origins[rejection.line - 2]
        return rejection.sentence(in: language, file: origin.file, line: origin.line)
      }
    }
  }

  /// How many in the exports are not on the list of identities.
  package var strangerCount: Int { conversions.reduce(0) { $0 + $1.strangers.count } }

  /// Who they are as the exports have them, each with the person that the list has under a similar address. For whoever
  /// looks at the moment; never to be kept.
  package func strangers(in language: Language) -> [String] {
    conversions.flatMap(\.strangers).map { $0.sentence(in: language) }
  }

  /// What was read otherwise than it might seem: columns left out, cells left out, how bytes were taken.
  package func notes(in language: Language) -> [String] {
    intake.kinds.flatMap { kind in
      kind.notes.map { "\(kind.file): " + $0.sentence(in: language) } + leftOut(kind, language)
    }
  }

  private func leftOut(_ kind: KindIntake, _ language: Language) -> [String] {
    var notes: [String] = []
    if !kind.unknownColumns.isEmpty {
      let columns = kind.unknownColumns.joined(separator: ", ")
      notes.append(
        language == .nl
          ? "\(kind.file): niet gelezen kolommen: \(columns)." : "\(kind.file): columns that are not read: \(columns).")
    }
    if kind.skipped > 0 {
      notes.append(
        language == .nl
          ? "\(kind.file): \(kind.skipped) regels overgeslagen, zoals de vertaling zegt."
          : "\(kind.file): \(kind.skipped) rows skipped, as the mapping says.")
    }
    if kind.coalitionLeftOut > 0 {
      notes.append(
        language == .nl
          ? "\(kind.file): bij \(kind.coalitionLeftOut) regels telt de genoemde coalitie niet: die geldt alleen bij een gezamenlijke bijeenkomst."
          : "\(kind.file): at \(kind.coalitionLeftOut) rows the coalition named does not count: it does at joint meetings only."
      )
    }
    if let conversion = conversions.first(where: { $0.kind == kind.kind }) { notes += conversion.notes(in: language) }
    return notes
  }
}
