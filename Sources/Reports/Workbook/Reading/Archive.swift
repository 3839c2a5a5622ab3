internal import CMinizip

/// The parts of a workbook, unpacked with minizip and proven by their checksums; the only file that knows the library.
struct Archive: Sendable {
  let path: String
  /// By name, such as `xl/workbook.xml`.
  let parts: [String: [UInt8]]

  /// More than any report; a part that unpacks to more is damaged or hostile.
  private static let largestPart = 1 << 30

  init(path: String) throws(WorkbookError) {
    self.path = path
    guard let zip = unzOpen64(path) else {
      throw WorkbookError(.notRead, at: path, "no file, or no workbook (its list of parts is missing)")
    }
    defer { unzClose(zip) }
    var parts: [String: [UInt8]] = [:]
    var step = unzGoToFirstFile(zip)
    while step == UNZ_OK {
      let (name, bytes) = try Archive.part(of: zip, in: path)
      parts[name] = bytes
      step = unzGoToNextFile(zip)
    }
    guard step == UNZ_END_OF_LIST_OF_FILE else {
      throw WorkbookError(.damaged, at: path, "its list of parts breaks off")
    }
    self.parts = parts
  }

  private static func part(of zip: unzFile, in path: String) throws(WorkbookError) -> (name: String, bytes: [UInt8]) {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1025)
    guard unzGetCurrentFileInfo64(zip, &info, &name, 1024, nil, 0, nil, 0) == UNZ_OK else {
      throw WorkbookError(.damaged, at: path, "a part's name cannot be read")
    }
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let damaged = WorkbookError(.damaged, at: text, "the part is cut off or fails its checksum")
    guard info.uncompressed_size < largestPart, unzOpenCurrentFile(zip) == UNZ_OK else { throw damaged }
    var bytes = [UInt8](repeating: 0, count: Int(info.uncompressed_size))
    let read = read(zip, into: &bytes)
    let closed = unzCloseCurrentFile(zip)
    guard read == bytes.count, closed == UNZ_OK else { throw damaged }
    return (text, bytes)
  }

  private static func read(_ zip: unzFile, into bytes: inout [UInt8]) -> Int {
    let (piece, size) = (1 << 20, bytes.count)
    var read = 0
    while read < size {
      let count = bytes.withUnsafeMutableBytes { buffer in
        unzReadCurrentFile(zip, buffer.baseAddress?.advanced(by: read), UInt32(min(piece, size - read)))
      }
      guard count > 0 else { break }
      read += Int(count)
    }
    return read
  }

  func part(_ name: String) throws(WorkbookError) -> [UInt8] {
    guard let bytes = parts[name] else { throw WorkbookError(.damaged, at: name, "the part is missing") }
    return bytes
  }

  /// Targets of a part's relationships, by their id; empty when it has none.
  func targets(of part: String) throws(WorkbookError) -> [String: String] {
    var pieces = part.split(separator: "/").map(String.init)
    let file = pieces.removeLast()
    let name = (pieces + ["_rels", file + ".rels"]).joined(separator: "/")
    guard let bytes = parts[name] else { return [:] }
    var targets: [String: String] = [:]
    var scanner = XMLScanner(bytes, part: name)
    while let token = try scanner.next() {
      guard case .open(let element) = token, scanner.says(element, "Relationship"), let id = scanner["Id"] else {
        continue
      }
      targets[id] = Archive.resolve(scanner["Target"] ?? "", from: pieces)
    }
    return targets
  }

  private static func resolve(_ target: String, from folder: [String]) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") {
      if piece == ".." { _ = pieces.popLast() } else { pieces.append(String(piece)) }
    }
    return pieces.joined(separator: "/")
  }
}
