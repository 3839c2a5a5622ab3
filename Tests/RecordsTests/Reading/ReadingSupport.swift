import Foundation
import Records
import Testing

/// A delivery folder that lives as long as the body runs.
func withFolder<T>(_ files: [String: [UInt8]], _ body: (String) throws -> T) throws -> T {
  let parent = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID())")
  let folder = parent.appending(path: "delivery-2024-06-01")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: parent) }
  for (name, bytes) in files {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
  return try body(folder.path)
}

func read(
  _ files: [String: [UInt8]], dialect: Dialect = .canonical, mapping: Mapping = .canonical, chunk: Int = 256 * 1024
) throws -> DeliveryReading {
  try withFolder(files) { folder in
    try DeliveryReader(dialect: dialect, mapping: mapping, chunk: chunk)
      .read(folder: folder, deliveredOn: Day(number: 19_875))
  }
}

/// One kind's file, read on its own.
struct OneFile {
  let file: FileReading
  let pools: Pools

  init(
    _ kind: Kind, _ bytes: [UInt8], dialect: Dialect = .canonical, table: Mapping.Table = Mapping.Table(),
    chunk: Int = 256 * 1024
  ) throws {
    let reading = try read(
      [table.file ?? kind.fileName: bytes], dialect: dialect, mapping: Mapping(tables: [kind: table]), chunk: chunk)
    file = reading[kind]
    pools = reading.pools
  }

  init(
    _ kind: Kind, _ text: String, dialect: Dialect = .canonical, table: Mapping.Table = Mapping.Table(),
    chunk: Int = 256 * 1024
  ) throws {
    try self.init(kind, Array(text.utf8), dialect: dialect, table: table, chunk: chunk)
  }

  /// The rows of the table as canonical records.
  var rows: [String] {
    (0..<file.table.count).map { String(decoding: file.table.record($0, pools: pools), as: UTF8.self) }
  }

  /// The rejected rows: line, column, code.
  var rejects: [String] { file.rejections.map { "\($0.line) \($0.column) \($0.code.rawValue)" } }

  /// The refusals: line, code, detail.
  var refusals: [String] { file.refusals.map { "\($0.line) \($0.code.rawValue) \($0.detail)" } }
}
