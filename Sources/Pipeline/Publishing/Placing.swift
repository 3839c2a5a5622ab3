internal import Ledger
internal import Records

/// Shows finished editions: each comes to its place, `latest` turns to it, and the page of all editions lists it.
///
/// Whatever needs room is done before anything shows, the ledger's part as well; what is left is to move names. So a run that
/// ends with 74 has shown nothing, and one that was stopped anywhere is completed by the next, which finds in the ledger what
/// has no place yet:
///
/// | # | what is done | a reader has | it fails: 74 and | it is killed after: the next run |
/// |---|---|---|---|---|
/// | 1 | pages, workbooks and manifests are written, flushed and read back on a bench, a folder whose name begins with a point | the old | the benches are cleared away | clears the benches away |
/// | 2 | `.latest` and `.index.html` are written beside `latest` and `index.html` (`prepare`) | the old | as in 1 | as in 1 |
/// | 3 | one transaction of the ledger: editions, what they show, the stages, how the run ends, and that the editions are *unplaced* (`Announcement`) | the old | as in 1; nothing of it is entered | goes on with 5, then does its own work; or takes back what was announced when a bench is gone |
/// | 4 | the ledger's mark says that the run has ended; unplaced editions do not count in it | the old | the announcement is taken back, and as in 1. Where that fails too, it is as if killed after 3, with the benches gone | as after 3 |
/// | 5 | each bench is moved to its place (`put`) | the old, by `latest` and by the page of all | what was moved is moved back, and as in 4 | as after 3; what stands already is left |
/// | 6 | each `latest` is turned, then `index.html` (`turn`) | of each report the old or the new, whole | what is left stays for the next run: only a disk that breaks at this moment does that, for want of room no name is refused | as after 3 |
/// | 7 | the ledger strikes the editions off, and waits for no disk: if that is lost, the next run finds them standing. The next mark counts them | the new | it is left to the next run, and the run ends well | strikes them off |
/// | 8 | editions that are no longer kept go (`removeOld`) | the new | as in 7 | removes them |
struct Placing {
  /// One edition on its way to its place.
  struct Placement: Hashable {
    let shelf: Shelf
    let place: Shelf.Place
    /// It stands there already; at most `latest` has to turn.
    let stands: Bool

    /// Where it comes to stand.
    var folder: String { "\(shelf.folder)/\(place.path)" }
    /// Where it lies until then.
    var present: String { stands ? folder : shelf.bench }
    /// Nothing is left to do for it.
    var isDone: Bool { stands && shelf.isLatest(place) }
  }

  let placements: [Placement]
  let index: EditionIndex
  /// Editions that are no longer kept once these stand.
  let old: OldEditions

  init(_ placements: [Placement], _ index: EditionIndex, old: OldEditions = OldEditions()) {
    self.placements = placements
    self.index = index
    self.old = old
  }

  /// Step 2. Answers the page of all editions as it will be.
  @discardableResult
  func prepare(in language: Language) throws -> [UInt8] {
    for placement in placements { try placement.shelf.prepare(placement.place) }
    let page = try index.prepare(in: language, with: placements, without: old)
    try Disk.flush(folders + [index.fresh])
    return page
  }

  /// Step 5.
  func put() throws(DiskError) {
    var moved: [Placement] = []
    do throws(DiskError) {
      for placement in placements where !placement.stands {
        try placement.shelf.put(placement.shelf.bench, at: placement.place)
        moved.append(placement)
      }
      try Disk.flush(moved.map { Disk.folder(of: $0.folder) })
    } catch {
      for placement in moved.reversed() { try? Disk.move(placement.folder, to: placement.shelf.bench) }
      throw error
    }
  }

  /// Step 6.
  func turn() throws(DiskError) {
    for placement in placements { try placement.shelf.turn(to: placement.place) }
    try index.turn()
    try Disk.flush(folders)
  }

  /// In which names change.
  private var folders: [String] { placements.map(\.shelf.folder) + [index.output] }

  /// Step 8.
  func removeOld() throws(DiskError) {
    for (shelf, places) in old.places { try shelf.remove(places) }
  }

  /// Takes away what was written and is not to be shown.
  func clear() {
    for placement in placements { placement.shelf.clear() }
    index.clear()
  }
}

extension Placing {
  /// Does what an earlier run announced and did not come to. The caller holds the lock.
  static func complete(_ ledger: borrowing Ledger, _ order: RunOrder) throws {
    let unplaced = try ledger.unplaced()
    if unplaced.isEmpty { return }
    var (found, lost): ([UnplacedEdition], [UnplacedEdition]) = ([], [])
    var placements: [String: [Placement]] = [:]
    for edition in unplaced {
      if let (output, placement) = placement(of: edition, in: order.output) {
        placements[output, default: []].append(placement)
        found.append(edition)
      } else {
        lost.append(edition)
      }
    }
    if !lost.isEmpty { try ledger.withdraw(lost, as: .interrupted) }
    for (output, placements) in placements.sorted(by: { $0.key < $1.key }) {
      let placing = Placing(placements, EditionIndex(output: output, next: NextEditions(order)))
      let language = placements.last.flatMap { Language(rawValue: $0.place.language) }
      try placing.prepare(in: language ?? order.language)
      try placing.put()
      try placing.turn()
    }
    try ledger.strikeOff(found)
  }

  /// Where the edition's folder is, in its place or on its bench, whole as it was announced: in this output folder, as the
  /// project may have been moved or copied meanwhile, else in that of the run. Nil when it is gone.
  private static func placement(
    of edition: UnplacedEdition, in output: String
  ) -> (output: String, placement: Placement)? {
    let parts = edition.folder.split(separator: "/").map(String.init)
    guard parts.count >= 3, let place = Shelf.Place(parts.suffix(2).joined(separator: "/")) else { return nil }
    let own = "/" + parts.dropLast(3).joined(separator: "/")
    for output in [output, own] {
      let shelf = Shelf(folder: "\(output)/\(parts[parts.count - 3])")
      for stands in [true, false] {
        let placement = Placement(shelf: shelf, place: place, stands: stands)
        if Manifest.isWhole(placement.present, edition.edition.manifest) { return (output, placement) }
      }
    }
    return nil
  }
}
