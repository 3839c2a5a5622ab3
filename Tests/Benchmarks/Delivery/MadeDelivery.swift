import Foundation
import Records

/// A made-up delivery of every kind of record: the same bytes for the same shape.
struct MadeDelivery {
  /// A person's time in a ring of a coalition.
  struct Spell {
    let person: Int
    let ring: Ring
    let from: Int
    let until: Int
  }

  let folder: URL
  let shape: Shape
  /// 2022-01-01 and 2026-01-01, counted as `Day` does.
  let begin = 18_993
  let end = 20_454
  var dice: Dice
  /// By coalition.
  var life: [Range<Int>] = []
  var members: [[Spell]] = []
  /// By person: a coalition of theirs, or -1.
  var home: [Int] = []
  private(set) var rows: [Kind: Int] = [:]

  init(_ shape: Shape, in folder: URL) throws {
    (self.shape, self.folder, dice) = (shape, folder, Dice(seed: shape.seed))
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try writeInstitutions()
    try writePeople()
    try writeCoalitions()
    try writeMemberships()
    try writeMeetings()
    try writeResults()
    try writeDossiers()
  }

  mutating func write(_ kind: Kind, _ body: (inout MadeDelivery, CSVFile) throws -> Void) throws {
    let file = try CSVFile(kind, in: folder)
    try body(&self, file)
    try file.close()
    rows[kind] = file.rows
  }

  func day(_ number: Int) -> String { Day(number: Int32(number)).description }
  func person(_ number: Int) -> String { id("P", number) }
  func coalition(_ number: Int) -> String { id("C", number) }
  func institution(_ number: Int) -> String { id("I", number) }

  /// Of a fixed width, so that identifiers sort as their numbers do.
  func id(_ prefix: String, _ number: Int) -> String {
    let digits = String(number + 1)
    return prefix + String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
  }
}
