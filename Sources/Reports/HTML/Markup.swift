/// A page's bytes while it is written.
///
/// Tags are opened and closed by nesting and their names are literals, so every other text is escaped where it enters and
/// the result is always balanced.
package struct Markup {
  package typealias Attributes = KeyValuePairs<StaticString, AttributeValue>

  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// An element with what it holds.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
    raw(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element that holds only text.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element of HTML that has no end tag, such as `meta`.
  package mutating func void(_ name: StaticString, _ attributes: Attributes) { open(name, attributes) }

  /// Text between tags.
  package mutating func text(_ text: String) { Escaping.append(text, to: &bytes) }

  /// What the program itself wrote, as it is.
  package mutating func raw(_ literal: StaticString) { literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// Other markup, written before.
  package mutating func append(_ other: Markup) { bytes += other.bytes }

  /// A style sheet: no text of it can end its element.
  package mutating func style(_ css: String) {
    element("style") { markup in
      for byte in css.utf8 {
        let endsTag = byte == UInt8(ascii: "/") && markup.bytes.last == UInt8(ascii: "<")
        markup.bytes += endsTag ? [UInt8(ascii: "\\"), byte] : [byte]
      }
      markup.raw("\n")
    }
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    for (key, value) in attributes {
      guard let text = value.text else { continue }
      bytes.append(UInt8(ascii: " "))
      raw(key)
      raw("=\"")
      Escaping.append(text, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }
}

/// The value of an attribute.
package enum AttributeValue: ExpressibleByStringLiteral {
  case string(String)
  /// A length or place in pixels, at most two decimals.
  case px(Double)
  /// A length or place as a share of the picture's width, 0...1.
  case share(Double)
  /// The attribute is left out.
  case none

  package init(stringLiteral value: String) { self = .string(value) }

  var text: String? {
    switch self {
    case .string(let text): text
    case .px(let value): AttributeValue.plain(value)
    case .share(let value): AttributeValue.plain(value * 100) + "%"
    case .none: nil
    }
  }

  private static func plain(_ value: Double) -> String {
    let digits = DecimalDigits(value, places: 2)
    var fraction = digits.fraction[...]
    while fraction.last == "0" { fraction.removeLast() }
    let sign = digits.isNegative ? "-" : ""
    return sign + digits.whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
