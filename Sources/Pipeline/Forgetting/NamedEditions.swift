internal import Records
internal import Reports

/// Editions that name somebody, as no report should: they go whole, and `latest` turns to the last that remains.
struct NamedEditions {
  let output: String

  /// Answers how many there were.
  func remove(_ pseudonyms: Pseudonyms) throws -> Int {
    var search = PseudonymSearch(pseudonyms)
    var count = 0
    for name in Disk.names(in: output) {
      let folder = "\(output)/\(name)"
      if name.hasPrefix("as-known-on-") {
        count += try NamedEditions(output: folder).remove(pseudonyms)
        continue
      }
      let shelf = Shelf(folder: folder)
      // Nobody's edition, but it may name anybody.
      shelf.clear()
      let named = shelf.editions().filter { isNamed(in: "\(folder)/\($0.path)", &search) }
      try shelf.remove(named)
      count += named.count
    }
    return count
  }

  private func isNamed(in folder: String, _ search: inout PseudonymSearch) -> Bool {
    for name in Disk.names(in: folder) {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".xlsx") {
        guard let sheets = try? Workbook.readBack(path) else { continue }
        for cell in sheets.lazy.flatMap(\.cells) {
          if case .text(let text) = cell.content, search.text(Array(text.utf8)) != nil { return true }
        }
      } else if let bytes = try? Disk.read(path), search.text(NamedEditions.told(bytes)) != nil {
        return true
      }
    }
    return false
  }

  /// A page without its marks: what stands between them, and the names of figures.
  private static func told(_ page: [UInt8]) -> [UInt8] {
    page.map { [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")].contains($0) ? 0x20 : $0 }
  }
}
