/// How wide a text is, without asking a font: the widths of Helvetica and its likes, rounded up.
enum TextWidth {
  /// Pixels.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) } * size
  }

  /// The same of printed characters of ASCII.
  static func of(_ plain: some Sequence<UInt8>, size: Double) -> Double {
    plain.reduce(0) { $0 + plainEms[Int($1)] } * size
  }

  private static let plainEms: [Double] = (0..<0x80).map { ems(Unicode.Scalar(UInt8($0))) }

  /// The text, or as much of its beginning as fits with an ellipsis.
  static func cut(_ text: String, to width: Double, size: Double) -> String {
    let room = width / size
    var used = 0.0
    var fitting = String.UnicodeScalarView()
    var kept = 0
    for scalar in text.unicodeScalars {
      used += ems(scalar)
      guard used <= room else { return shortened(String(fitting.prefix(kept))) }
      fitting.append(scalar)
      if used + 1 <= room { kept = fitting.count }
    }
    return text
  }

  private static func shortened(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == " " || last == "," { text.removeLast() }
    return text + "…"
  }

  /// The text on at most two lines, broken at a space; the second one is cut.
  static func lines(_ text: String, to width: Double, size: Double) -> [String] {
    guard of(text, size: size) > width else { return [text] }
    var first = ""
    var rest = text.split(separator: " ")[...]
    while let word = rest.first {
      let longer = first.isEmpty ? String(word) : first + " " + word
      guard of(longer, size: size) <= width else { break }
      first = longer
      rest.removeFirst()
    }
    guard !first.isEmpty, !rest.isEmpty else { return [cut(text, to: width, size: size)] }
    return [first, cut(rest.joined(separator: " "), to: width, size: size)]
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "|": 0.25
    case " ", "f", "t", ".", ",", ":", ";", "!", "/", "I": 0.3
    case "r", "(", ")", "-", "\"": 0.37
    case "c", "k", "s", "v", "x", "y", "z", "J": 0.53
    case "w", "A"..."V", "X"..."Z", "&": 0.76
    case "m", "W", "@", "%", "…": 0.96
    case _ where scalar.value >= 0x1100: 1.05
    default: 0.58
    }
  }
}
