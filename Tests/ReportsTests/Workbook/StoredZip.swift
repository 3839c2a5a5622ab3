/// A zip file whose parts are stored as they are: what a test needs to hand a reader a workbook of its own making.
enum StoredZip {
  /// - Parameter wrongSum: the part whose checksum is to be false.
  static func bytes(_ parts: [(name: String, text: String)], wrongSum: String? = nil) -> [UInt8] {
    var (file, list) = ([UInt8](), [UInt8]())
    for part in parts {
      let (name, bytes) = (Array(part.name.utf8), Array(part.text.utf8))
      let sum = crc32(bytes) ^ (part.name == wrongSum ? 1 : 0)
      let size = little(UInt32(bytes.count), 4)
      let fields =
        [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(sum, 4) + size + size + little(UInt32(name.count), 2) + [0, 0]
      list +=
        [0x50, 0x4B, 1, 2, 20, 0] + fields + [UInt8](repeating: 0, count: 10) + little(UInt32(file.count), 4) + name
      file += [0x50, 0x4B, 3, 4] + fields + name + bytes
    }
    let count = little(UInt32(parts.count), 2)
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
    return file + list + end + little(UInt32(list.count), 4) + little(UInt32(file.count), 4) + [0, 0]
  }

  private static func little(_ value: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
