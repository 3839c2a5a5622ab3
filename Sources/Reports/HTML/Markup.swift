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
    raw("</")
    raw(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element whose attributes are literal, as they are written in its tag: ` class="number"`. A page has thousands.
  mutating func element(_ name: StaticString, as attributes: StaticString, _ content: (inout Markup) -> Void) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    raw(attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    raw("</")
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

  /// A figure as it reads, stamped with its path: a page has thousands.
  mutating func figure(at path: String, _ write: (inout [UInt8]) -> Void) {
    raw("<span data-figure=\"")
    Escaping.append(path, to: &bytes)
    raw("\">")
    write(&bytes)
    raw("</span>")
  }

  /// A style sheet: no text of it can end its element.
  package mutating func style(_ css: String) {
    element("style") { markup in
      for byte in css.utf8 {
        if byte == UInt8(ascii: "/"), markup.bytes.last == UInt8(ascii: "<") { markup.raw("\\") }
        markup.bytes.append(byte)
      }
      markup.raw("\n")
    }
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
    for (key, value) in attributes {
      if case .none = value { continue }
      bytes.append(UInt8(ascii: " "))
      raw(key)
      raw("=\"")
      value.write(into: &bytes)
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

  /// As it stands between the quotes, before it is escaped; nil for an attribute that is left out.
  var text: String? {
    if case .none = self { return nil }
    if case .string(let text) = self { return text }
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(into bytes: inout [UInt8]) {
    switch self {
    case .string(let text): Escaping.append(text, to: &bytes)
    case .px(let value): AttributeValue.write(value, into: &bytes)
    case .share(let value):
      AttributeValue.write(value * 100, into: &bytes)
      bytes.append(UInt8(ascii: "%"))
    case .none: return
    }
  }

  /// Without zeros at the end.
  private static func write(_ value: Double, into bytes: inout [UInt8]) {
    DecimalDigits(value, places: 2).write(mark: UInt8(ascii: "."), into: &bytes)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
  }
}
