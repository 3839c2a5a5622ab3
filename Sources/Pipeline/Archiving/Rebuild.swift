internal import Ledger
internal import Records

/// Makes the ledger again from the archive: when it is damaged or gone, or to see that it says what the archive says.
package struct Rebuild {
  /// Absolute path of the ledger.
  package let ledger: String
  package let archive: String
  /// Told what is being done, for a person who waits.
  package let progress: (String) -> Void

  private let order: RunOrder

  package init(_ order: RunOrder, progress: @escaping (String) -> Void = { _ in }) {
    self.order = order
    ledger = order.ledger
    archive = order.archive
    self.progress = progress
  }

  package struct Outcome: Hashable, Sendable {
    package let deliveries: Int
    /// The new ledger says what the former one said; nil when that one could not be asked.
    package let isSame: Bool?
    /// What only the former ledger knew of runs and editions came over; false when that part of it was damaged.
    package let keepsRuns: Bool
  }

  /// Nothing is put in the former ledger's place before all deliveries were taken again.
  package func perform() throws(RunError) -> Outcome {
    let lock = try stage(.intake) { try LedgerLock(beside: ledger) }
    let outcome = try stage(.intake) { try rebuilt() }
    _ = consume lock
    return outcome
  }

  private func rebuilt() throws -> Outcome {
    let archived = Archive(folder: archive)
    let forgotten = try ForgottenList(of: archived)
    if !forgotten.isComplete { _ = try archived.rewrite(forgotten.pseudonyms) }
    let records = try archived.records()
    guard let last = records.last, last.number == records.count else {
      throw ArchiveError(
        sentence: records.isEmpty
          ? "\(archive) holds no delivery; there is nothing to make a ledger from"
          : "\(archive) lacks deliveries; bring it back from a backup")
    }
    let former = try formerState()
    let fresh = ledger + ".rebuilt"
    Rebuild.clear(beside: ledger)
    // After the move there is none.
    defer { Rebuild.clear(beside: ledger) }
    let (digest, keepsRuns) = try fill(fresh, former)
    try Disk.flush(fresh)
    for path in sidecars(of: ledger) { Disk.remove(path) }
    try Disk.move(fresh, to: ledger)
    // Until then the former ledger's mark says that this one lacks what was not brought over.
    try Disk.move("\(fresh)-mark", to: "\(ledger)-mark")
    try Disk.flush(Disk.folder(of: ledger))
    if !forgotten.isComplete {
      try Forgetting(order, progress: progress).completeInterrupted(try Ledger(at: ledger))
    }
    return Outcome(deliveries: records.count, isSame: former.digest.map { $0 == digest }, keepsRuns: keepsRuns)
  }

  private func sidecars(of path: String) -> [String] { ["\(path)-wal", "\(path)-shm"] }

  /// Takes away what programs that were killed made beside the ledger, to be put in its place. The caller holds the lock.
  static func clear(beside ledger: String) {
    for ending in ["", "-mark", "-wal", "-shm", ".founded"] { Disk.remove("\(ledger).rebuilt\(ending)") }
    for ending in ["founded", "sealed"] { Disk.remove("\(ledger).\(ending)") }
  }

  private enum Former {
    case none, unreadable
    case says(Digest)

    var digest: Digest? { if case .says(let digest) = self { digest } else { nil } }
  }

  /// What the ledger says so far. One that cannot be read for want of room or rights is not unreadable: what only it knows
  /// would be lost.
  private func formerState() throws -> Former {
    guard Disk.exists(ledger) else { return .none }
    do throws(LedgerError) {
      return .says(try Ledger(at: ledger).digest())
    } catch {
      guard [.damaged, .lost, .foreign, .unexpected].contains(error.code) else { throw error }
      return .unreadable
    }
  }

  /// All deliveries in the order in which they were taken, then the runs and editions that only the former ledger knows:
  /// of a damaged one as well, when that part of it is sound.
  private func fill(_ path: String, _ former: Former) throws -> (Digest, keepsRuns: Bool) {
    let new = try Ledger(at: path)
    try Archive(folder: archive).prepare(new)
    try Archive(folder: archive).take(into: new, progress: progress)
    let keepsRuns = try copyRuns(of: former, to: new)
    try new.settle()
    return (try new.digest(), keepsRuns)
  }

  private func copyRuns(of former: Former, to new: borrowing Ledger) throws -> Bool {
    if case .none = former { return false }
    do throws(LedgerError) { try new.copyRuns(from: ledger) } catch {
      let isForWantOfRoom = RunError.Code(error) == .outputNotWritten
      // Where everything that counts could be read, runs may still lie in a damaged part.
      guard !isForWantOfRoom, former.digest == nil || error.code == .damaged else { throw error }
      return false
    }
    return true
  }
}

extension Archive {
  /// Takes every delivery again, or those up to a day, in the order in which they were taken. One that was read anew
  /// after its mapping was edited is read so in its first place too, so that nothing is left of the former reading.
  func take(into ledger: borrowing Ledger, upTo day: Day = .distantFuture, progress: (String) -> Void) throws {
    let records = try records()
    for (_, record) in records {
      guard let delivered = Day(record.deliveredOn), delivered <= day else { continue }
      progress("taking \(record.name) again")
      let last = records.last { $0.record.isSame(as: record) }?.record ?? record
      let (reading, terms) = try read(last, try ledger.pools())
      let intake = try ledger.take(reading, terms)
      guard intake.taken else {
        throw ArchiveError(
          sentence: "\(record.name) was taken once and is refused now: "
            + (intake.reasons.first?.sentence(in: .en) ?? ""))
      }
    }
  }
}
