/// Gives each thing a name of its own, by adding a number: upper and lower case are one, as in Excel.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name itself when it is free, else the first free one made from it.
  mutating func take(_ name: String, limit: Int, suffix: (Int) -> String) -> String {
    var (candidate, number) = (UniqueNames.cut(name, to: limit), 1)
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      let end = suffix(number)
      candidate = UniqueNames.cut(name, to: limit - end.utf16.count) + end
    }
    return candidate
  }

  static func cut(_ name: String, to limit: Int) -> String {
    var kept = name
    while kept.utf16.count > limit { kept.removeLast() }
    return kept
  }
}

extension UniqueNames {
  /// A tab's name: at most 31 characters, none of `[]:*?/\`, no `#` (a jump would end there) and no apostrophe
  /// (references are quoted with them).
  mutating func sheet(_ name: String) -> String {
    let allowed = CellText.line(name, limit: .max).map { character -> Character in
      if character == "'" { return "’" }
      return "[]:*?/\\#".contains(character) ? "-" : character
    }
    let trimmed = String(allowed).trimmingSpaces
    let usable = trimmed.isEmpty ? "-" : trimmed.lowercased() == "history" ? trimmed + "-" : trimmed
    return take(usable, limit: 31) { " (\($0))" }
  }

  /// An Excel table's name: letters, digits and `_`, and nothing that reads as a cell (`ab12`, `r1c1`, `r`, `c`).
  mutating func table(_ id: String) -> String {
    let allowed = String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let starts = allowed.first.map { $0.isLetter || $0 == "_" } ?? false
    let named = starts ? allowed : "_" + allowed
    return take(UniqueNames.readsAsCell(named) ? named + "_" : named, limit: 200) { "_\($0)" }
  }

  /// A column's heading: not empty, and another than the headings beside it.
  mutating func header(_ title: String, orElse id: String) -> String {
    let line = CellText.line(title).trimmingSpaces
    return take(line.isEmpty ? id : line, limit: CellText.headerLimit) { " (\($0))" }
  }

  private static func readsAsCell(_ name: String) -> Bool {
    let upper = name.uppercased()
    if upper == "R" || upper == "C" || CellPlace(upper) != nil { return true }
    let parts = upper.dropFirst().split(separator: "C", omittingEmptySubsequences: false)
    return upper.first == "R" && parts.count <= 2 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var kept = self[...]
    while kept.first == " " { kept.removeFirst() }
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
