internal import CMinizip

/// The parts of a workbook, unpacked with minizip and proven by their checksums; the only file that knows the library.
struct Archive: Sendable {
  let path: String
  /// By name, such as `xl/workbook.xml`.
  private let parts: [String: [UInt8]]
  /// Where those stand that are unpacked when they are asked for.
  private let left: [String: Place]

  private struct Place { let inDirectory, number: UInt64 }

  /// More than any report; a part that unpacks to more is damaged or hostile.
  private static let largestPart = 1 << 30

  /// - Parameter isLeft: which parts are large, and unpacked each time they are asked for.
  init(path: String, leaving isLeft: (String) -> Bool) throws(WorkbookError) {
    self.path = path
    let zip = try Archive.open(path)
    defer { unzClose(zip) }
    var (parts, left): ([String: [UInt8]], [String: Place]) = ([:], [:])
    var step = unzGoToFirstFile(zip)
    while step == UNZ_OK {
      let (name, size) = try Archive.nextPart(of: zip, in: path)
      var place = unz64_file_pos()
      if isLeft(name), unzGetFilePos64(zip, &place) == UNZ_OK {
        left[name] = Place(inDirectory: place.pos_in_zip_directory, number: place.num_of_file)
      } else {
        parts[name] = try Archive.unpacked(zip, name, size)
      }
      step = unzGoToNextFile(zip)
    }
    guard step == UNZ_END_OF_LIST_OF_FILE else {
      throw WorkbookError(.damaged, at: path, "its list of parts breaks off")
    }
    (self.parts, self.left) = (parts, left)
  }

  private static func open(_ path: String) throws(WorkbookError) -> unzFile {
    guard let zip = unzOpen64(path) else {
      throw WorkbookError(.notRead, at: path, "no file, or no workbook (its list of parts is missing)")
    }
    return zip
  }

  private static func nextPart(of zip: unzFile, in path: String) throws(WorkbookError) -> (name: String, size: UInt64) {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1025)
    guard unzGetCurrentFileInfo64(zip, &info, &name, 1024, nil, 0, nil, 0) == UNZ_OK else {
      throw WorkbookError(.damaged, at: path, "a part's name cannot be read")
    }
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (text, UInt64(info.uncompressed_size))
  }

  /// The part at which the reading stands.
  private static func unpacked(_ zip: unzFile, _ name: String, _ size: UInt64) throws(WorkbookError) -> [UInt8] {
    let damaged = WorkbookError(.damaged, at: name, "the part is cut off or fails its checksum")
    guard size < largestPart, unzOpenCurrentFile(zip) == UNZ_OK else { throw damaged }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let read = read(zip, into: &bytes)
    let closed = unzCloseCurrentFile(zip)
    guard read == bytes.count, closed == UNZ_OK else { throw damaged }
    return bytes
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
    if let bytes = parts[name] { return bytes }
    guard let place = left[name] else { throw WorkbookError(.damaged, at: name, "the part is missing") }
    let zip = try Archive.open(path)
    defer { unzClose(zip) }
    var there = unz64_file_pos(pos_in_zip_directory: place.inDirectory, num_of_file: place.number)
    guard unzGoToFilePos64(zip, &there) == UNZ_OK else {
      throw WorkbookError(.damaged, at: path, "its list of parts breaks off")
    }
    let (found, size) = try Archive.nextPart(of: zip, in: path)
    return try Archive.unpacked(zip, found, size)
  }

  /// Whether it has a part that was unpacked at once.
  func has(_ name: String) -> Bool { parts[name] != nil }

  /// Proves the checksums of the parts that were left and that nobody is going to ask for.
  func proveOthers(than asked: some Sequence<String>) throws(WorkbookError) {
    for name in Set(left.keys).subtracting(asked).sorted() { _ = try part(name) }
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
