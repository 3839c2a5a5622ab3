internal import FoundationEssentials
package import Metrics

/// The figure document as one JSON text (figures.md): UTF-8, keys in byte order, absent figures `null`.
package struct FigureJSON {
  private let figure: Figure

  package init(_ figure: Figure) { self.figure = figure }

  /// The document's bytes, ending in a line feed; numbers are finite by the metrics' own rules.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(Node(figure: figure))) + [UInt8(ascii: "\n")]
  }

  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Node: Encodable {
    let figure: Figure

    func encode(to encoder: any Encoder) throws {
      switch figure {
      case .group(let entries):
        var group = encoder.container(keyedBy: Name.self)
        for entry in entries { try group.encode(Node(figure: entry.figure), forKey: Name(stringValue: entry.name)) }
      case .list(let items):
        var list = encoder.unkeyedContainer()
        for item in items { try list.encode(Node(figure: item)) }
      case .absent:
        var value = encoder.singleValueContainer()
        try value.encodeNil()
      case .count(let count): try encode(count, to: encoder)
      case .number(let number): try encode(number, to: encoder)
      case .flag(let flag): try encode(flag, to: encoder)
      case .word(let word): try encode(word, to: encoder)
      }
    }

    private func encode(_ leaf: some Encodable, to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(leaf)
    }
  }
}
