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
  /// The files that are not in the contract's own form.
  package private(set) var dialects: [ReadAs] = []
  /// Absolute path of its folder, where others wait for it; nil where it was only looked at.
  private(set) var path: String?
  /// The same files were taken before, read through another mapping or dialect.
  private(set) var isReadAnew = false
  /// Since when its files are as they were, so that they were not read again; its rejected rows were told then.
  package let since: SkippedStage?
  /// Nil when it was not read.
  let intake: Intake?
  /// Of the kinds that were made from exports.
  let conversions: [Conversion]

  /// How one file was read.
  package struct ReadAs: Hashable, Sendable {
    package let file: String
    package let dialect: Dialect
    /// Nobody declared it.
    package let isFound: Bool
  }

  init(_ intake: Intake, of reading: DeliveryReading, from folder: DeliveryFolder) {
    self.init(intake, mapping: folder.mappingName, conversions: reading.files.compactMap(\.conversion))
    dialects = reading.files.compactMap { file in
      guard file.status == .read, let dialect = file.dialect, dialect != .canonical else { return nil }
      let isFound = file.notes.contains { if case .found = $0 { true } else { false } }
      return ReadAs(file: file.file, dialect: dialect, isFound: isFound)
    }
  }

  /// A delivery that a run took or refused.
  ///
  /// - Parameter former: whether its files were taken before, and how.
  init(
    _ intake: Intake, of reading: DeliveryReading, takenFrom folder: DeliveryFolder, _ former: Ledger.FormerReading
  ) {
    self.init(intake, of: reading, from: folder)
    path = folder.path
    isReadAnew = intake.taken && former == .otherwise
  }

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
    since = nil
    self.intake = intake
    self.conversions = conversions
  }

  /// One that was not read again: every row that counts was there before.
  init(_ summary: DeliverySummary, mapping: String?, since: SkippedStage) {
    func total(_ count: (FileSummary) -> Int) -> Int { summary.files.reduce(0) { $0 + count($1) } }
    name = summary.name
    deliveredOn = summary.deliveredOn
    self.mapping = mapping
    taken = true
    read = total(\.read)
    rejected = total(\.rejected)
    unchanged = read - rejected
    (accepted, updated, retried) = (0, 0, 0)
    files = summary.files.count { $0.status != .absent }
    self.since = since
    intake = nil
    conversions = []
  }

  /// Of its files; none when it was not read.
  var kinds: [KindIntake] { intake?.kinds ?? [] }

  /// All is well with it.
  package var isTakenWhole: Bool { taken && rejected == 0 }
}
