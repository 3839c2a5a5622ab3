/// The ids of a page: each is given once.
struct Anchors {
  private var taken: Set<String> = []

  /// The wanted id, in characters that an address can hold; with a number behind it when it was given before.
  mutating func claim(_ wanted: String) -> String {
    let plain = String(wanted.unicodeScalars.map { Anchors.isPlain($0) ? Character($0) : "-" })
    let base = plain.isEmpty ? "part" : plain
    var id = base
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = "\(base)-\(count)"
    }
    return id
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }
}
