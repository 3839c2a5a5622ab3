import Foundation
import Records

/// One file of a delivery, written row by row.
final class CSVFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private(set) var rows = 0

  init(_ kind: Kind, in folder: URL) throws {
    let place = folder.appending(path: kind.fileName)
    try Data().write(to: place)
    handle = try FileHandle(forWritingTo: place)
    buffer += kind.columns.map(\.name).joined(separator: ",").utf8
    buffer.append(10)
  }

  func add(_ cells: String...) throws {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.append(44) }
      buffer += cell.utf8
    }
    buffer.append(10)
    rows += 1
    if buffer.count > 1 << 20 { try flush() }
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  func close() throws {
    try flush()
    try handle.close()
  }
}
