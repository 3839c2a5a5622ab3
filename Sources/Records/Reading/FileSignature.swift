/// What a file that is no CSV shows by its first bytes.
struct FileSignature: Hashable {
  let code: Refusal.Code
  /// What it is, where the code does not say it.
  let detail: String

  /// Nil when nothing speaks against text in the declared encoding.
  init?(_ opening: [UInt8], declared: Dialect.Encoding) {
    for (bytes, code, detail) in FileSignature.known where opening.starts(with: bytes) {
      self.init(code: code, detail: detail)
      return
    }
    if let other = FileSignature.otherText(opening) {
      self.init(code: .notCSV, detail: other)
    } else if let mark = FileSignature.mark(opening), !mark.allows(declared) {
      self.init(code: .headerNotText, detail: mark.name)
    } else {
      return nil
    }
  }

  private init(code: Refusal.Code, detail: String) {
    self.code = code
    self.detail = detail
  }

  private static let known: [([UInt8], Refusal.Code, String)] = [
    ([0x50, 0x4B, 0x03, 0x04], .spreadsheet, ""), ([0xD0, 0xCF, 0x11, 0xE0], .spreadsheet, ""),
    ([0x1F, 0x8B], .notCSV, "gzip"), (Array("%PDF".utf8), .notCSV, "PDF"),
  ]

  private static func otherText(_ opening: [UInt8]) -> String? {
    let text = String(decoding: opening.drop { $0 <= 0x20 }.prefix(9), as: UTF8.self).lowercased()
    if text.hasPrefix("<!doctype") || text.hasPrefix("<html") { return "HTML" }
    if text.hasPrefix("<?xml") { return "XML" }
    return text.hasPrefix("[{") || text.hasPrefix("{\"") ? "JSON" : nil
  }

  /// A byte order mark that speaks for another encoding than the declared one.
  private static func mark(_ opening: [UInt8]) -> (name: String, allows: (Dialect.Encoding) -> Bool)? {
    if opening.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", { $0 == .utf8 }) }
    if opening.starts(with: [0xFE, 0xFF]) { return ("UTF-16", { $0 == .utf16 || $0 == .utf16BigEndian }) }
    if opening.starts(with: [0xFF, 0xFE]) { return ("UTF-16", { $0 == .utf16 || $0 == .utf16LittleEndian }) }
    return nil
  }
}
