import Foundation
import FoundationXML

/// A page read back as a tree, with a parser that forgives nothing: what is not balanced does not load.
struct PageDocument {
  let root: XMLElement

  /// Closes the few elements of HTML that have no end tag, then reads the page as XML.
  init(_ bytes: [UInt8]) throws {
    var text = String(decoding: bytes, as: UTF8.self)
    text = text.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
    text = text.replacing(/<meta ([^>]*)>/) { "<meta \($0.output.1)/>" }
    root = try XMLDocument(xmlString: text).rootElement() ?? XMLElement(name: "none")
  }

  struct Element {
    let node: XMLElement
    var name: String { node.name ?? "" }
    var text: String { node.stringValue ?? "" }
    var children: [Element] { (node.children ?? []).compactMap { $0 as? XMLElement }.map(Element.init) }
    subscript(attribute: String) -> String? { node.attribute(forName: attribute)?.stringValue }
    /// This element and everything in it, in the order of the page.
    var elements: [Element] { [self] + children.flatMap(\.elements) }
    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  }

  var elements: [Element] { Element(node: root).elements }
  func all(_ name: String) -> [Element] { Element(node: root).all(name) }
}
