/// Reads one sheet's part: cells, widths, panes, page and the ids of what hangs on it.
struct SheetReader {
  let texts: [String]
  let styles: [Style]

  struct Style: Hashable, Sendable {
    let format: String
    let isBold: Bool
  }

  /// What a sheet refers to by relationship.
  struct Attachments {
    var tables: [String] = []
    var drawing: String?
    /// Relationship ids of addresses outside, by cell.
    var links: [String: String] = [:]
  }

  private struct OpenCell {
    var reference = ""
    var type = ""
    var style = 0
    var value = ""
    var formula: String?
  }

  func read(_ bytes: [UInt8], part: String, into sheet: inout Sheet) throws(WorkbookError) -> Attachments {
    var (attachments, targets) = (Attachments(), [String: String]())
    var (cell, text) = (OpenCell(), "")
    var scanner = XMLScanner(bytes, part: part)
    while let token = try scanner.next() {
      switch token {
      case .text(let more): text += more
      case .open(let name, let attributes):
        text = ""
        if name == "c" {
          cell = OpenCell(
            reference: attributes["r"] ?? "", type: attributes["t"] ?? "n", style: Int(attributes["s"] ?? "0") ?? 0)
        } else {
          open(name, attributes, &sheet, &attachments, &targets)
        }
      case .close("v"): cell.value = text
      case .close("t"): cell.value += text
      case .close("f"): cell.formula = text
      case .close("c"): sheet.cells.append(try made(cell, part))
      case .close("oddFooter"): sheet.footer = text
      case .close: break
      }
    }
    sheet.cells.sort { $0.place < $1.place }
    for index in sheet.cells.indices { sheet.cells[index].target = targets[sheet.cells[index].place.description] }
    return attachments
  }

  private func open(
    _ name: String, _ attributes: [String: String], _ sheet: inout Sheet, _ attachments: inout Attachments,
    _ targets: inout [String: String]
  ) {
    switch name {
    case "col":
      guard let from = Int(attributes["min"] ?? ""), let to = Int(attributes["max"] ?? ""), from <= to,
        to <= CellPlace.columns
      else { return }
      for column in from...to { sheet.widths[column - 1] = Double(attributes["width"] ?? "") }
    case "pane": sheet.frozen = attributes["topLeftCell"]
    case "pageSetup": sheet.page = attributes
    case "brk": sheet.breaks.append(Int(attributes["id"] ?? "") ?? 0)
    case "mergeCell": sheet.merged.append(attributes["ref"] ?? "")
    case "conditionalFormatting": sheet.shading.append(attributes["sqref"] ?? "")
    case "dataValidation": sheet.inputs.append(attributes["sqref"] ?? "")
    case "cfRule": sheet.shading.append(attributes["type"] ?? "")
    case "hyperlink": targets[attributes["ref"] ?? ""] = attributes["location"] ?? attributes["r:id"]
    case "tablePart": attachments.tables.append(attributes["r:id"] ?? "")
    case "drawing": attachments.drawing = attributes["r:id"]
    default: break
    }
  }

  private func made(_ cell: OpenCell, _ part: String) throws(WorkbookError) -> SheetCell {
    guard let place = CellPlace(cell.reference) else {
      throw WorkbookError(.damaged, at: part, "\(cell.reference) is no cell")
    }
    let style = styles.indices.contains(cell.style) ? styles[cell.style] : Style(format: "General", isBold: false)
    return SheetCell(
      place: place, content: try content(of: cell, at: part + "!" + cell.reference), format: style.format,
      isBold: style.isBold)
  }

  private func content(of cell: OpenCell, at place: String) throws(WorkbookError) -> SheetCell.Content {
    if let formula = cell.formula { return .formula(formula, value: cell.value) }
    if cell.value.isEmpty, cell.type == "n" { return .blank }
    switch cell.type {
    case "s":
      guard let index = Int(cell.value), texts.indices.contains(index) else {
        throw WorkbookError(.damaged, at: place, "it points past the end of the texts")
      }
      return .text(texts[index])
    case "n":
      guard let number = Double(cell.value), number.isFinite else {
        throw WorkbookError(.damaged, at: place, "\(cell.value) is no number")
      }
      return .number(number)
    default: return .text(CellText.unescaped(cell.value))
    }
  }
}
