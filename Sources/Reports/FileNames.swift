/// Names of files made from identifiers, which may hold anything.
package enum FileNames {
  private static let longest = 80

  /// One name for each identifier: letters of a to z, digits, `-` and `_` stay, everything else becomes `_`. Names that
  /// would be the same to a person or to a disk that knows no capitals get a number, in the order given.
  package static func distinct(_ identifiers: [String]) -> [String] {
    var taken: Set<String> = []
    return identifiers.map { identifier in
      let plain = plain(identifier)
      let name = taken.contains(plain.lowercased()) ? numbered(plain, taken) : plain
      taken.insert(name.lowercased())
      return name
    }
  }

  private static func numbered(_ name: String, _ taken: Set<String>) -> String {
    var number = 2
    while taken.contains("\(name)-\(number)".lowercased()) { number += 1 }
    return "\(name)-\(number)"
  }

  private static func plain(_ identifier: String) -> String {
    String(
      identifier.unicodeScalars.prefix(longest).map { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_".unicodeScalars.contains(scalar))
          ? Character(scalar) : "_"
      })
  }
}
