internal import Ledger
internal import Records

/// Forgets a person: no byte of the identifier stays in ledger, archive, list of identities or editions, and every figure
/// stays what it was (records.md, Privacy).
package struct Forgetting {
  private let order: RunOrder
  private let archive: Archive
  /// Told what is being done, for a person who waits.
  private let progress: (String) -> Void

  package init(_ order: RunOrder, progress: @escaping (String) -> Void = { _ in }) {
    self.order = order
    archive = Archive(folder: order.archive)
    self.progress = progress
  }

  package struct Outcome: Hashable, Sendable {
    /// Archived files, editions and lines of the list of identities that named the person.
    package internal(set) var rewrittenFiles = 0
    package internal(set) var removedEditions = 0
    package internal(set) var identities = 0
    /// Files of the deliveries as they were handed over, which belong to whoever made them and still name the person.
    package internal(set) var sources: [String] = []
  }

  /// Throws for somebody of whom there is no record; one who was forgotten before is forgotten again.
  package func perform(_ identifier: String, sources folders: [String]) throws(RunError) -> Outcome {
    let lock = try stage(.intake) { try LedgerLock(beside: order.ledger) }
    let outcome = try stage(.intake) {
      let opened = try Ledger(at: order.ledger)
      try Placing.complete(opened, order)
      guard try isKnown(identifier, to: opened) else {
        throw ForgettingError(description: "there is no record of such a person; nothing was changed")
      }
      var outcome = try forget([identifier], opened)
      outcome.sources = try sources(naming: identifier, in: folders)
      return outcome
    }
    _ = consume lock
    return outcome
  }

  private func isKnown(_ identifier: String, to ledger: borrowing Ledger) throws -> Bool {
    if try ledger.names(person: identifier) { return true }
    return try ForgottenList(of: archive).pseudonyms.pseudonym(of: identifier) != nil
  }

  /// The caller holds the lock.
  func forget(_ identifiers: [String], _ ledger: borrowing Ledger) throws -> Outcome {
    var list = try ForgottenList(of: archive)
    let taken = try ledger.deliveries().count(where: \.taken)
    for identifier in identifiers { list.add(identifier, since: taken) }
    try list.write(to: archive)
    return try complete(list, ledger)
  }

  /// Does what an interrupted forgetting left undone.
  func completeInterrupted(_ ledger: borrowing Ledger) throws {
    let list = try ForgottenList(of: archive)
    if !list.isComplete { _ = try complete(list, ledger) }
  }

  private func complete(_ unfinished: ForgottenList, _ ledger: borrowing Ledger) throws -> Outcome {
    var (list, outcome) = (unfinished, Outcome())
    progress("forgetting in the archive")
    outcome.rewrittenFiles = try archive.rewrite(list.pseudonyms)
    progress("forgetting in the ledger")
    try ledger.forget(list.pseudonyms)
    outcome.identities = try forgetIdentities(list.pseudonyms)
    progress("looking through the editions")
    outcome.removedEditions = try NamedEditions(output: order.output).remove(list.pseudonyms)
    if outcome.removedEditions > 0 {
      let list = Placing([], EditionIndex(output: order.output, next: NextEditions(order)))
      try list.prepare(in: order.language)
      try list.turn()
    }
    list.isComplete = true
    try list.write(to: archive)
    return outcome
  }

  /// Takes the person's lines out of the list of addresses; answers how many there were.
  private func forgetIdentities(_ pseudonyms: Pseudonyms) throws -> Int {
    let path = order.project.path(Project.identities)
    guard Disk.exists(path) else { return 0 }
    let lines = try Disk.read(path).split(separator: 0x0A, omittingEmptySubsequences: false)
    var search = PseudonymSearch(pseudonyms)
    let others = lines.filter { line in
      let fields = line.split(omittingEmptySubsequences: false) { [0x2C, 0x3B, 0x09, 0x22, 0x0D].contains($0) }
      return !fields.contains { search.whole(Array($0).trimmed) != nil }
    }
    guard others.count < lines.count else { return 0 }
    try Disk.write(Array(others.joined(separator: [0x0A])), to: path + ".new")
    try Disk.move(path + ".new", to: path)
    return lines.count - others.count
  }

  /// Delivered files in which the bytes of the identifier stand; they are the network's own, and are left alone.
  private func sources(naming identifier: String, in folders: [String]) throws -> [String] {
    let wanted = ByteSearch(identifier)
    return folders.flatMap { Disk.files(below: $0) }.filter { path in
      ((try? Disk.read(path)).map(wanted.occurs)) ?? false
    }
  }
}

extension [UInt8] {
  fileprivate var trimmed: [UInt8] { Array(drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()) }
}

/// Nobody of that name is on record. Says nothing of others.
struct ForgettingError: Error, CustomStringConvertible {
  let description: String
}

/// An identifier as it may stand in a file: in UTF-8 or in UTF-16 of either byte order.
struct ByteSearch {
  private let forms: [[UInt8]]

  init(_ text: String) {
    let units = Array(text.utf16)
    forms = [
      Array(text.utf8), units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
  }

  func occurs(in bytes: [UInt8]) -> Bool {
    forms.contains { form in
      guard let first = form.first, bytes.count >= form.count else { return false }
      return (0...bytes.count - form.count).contains {
        bytes[$0] == first && bytes[$0..<$0 + form.count].elementsEqual(form)
      }
    }
  }
}
