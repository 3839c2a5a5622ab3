/// Reads one sheet's part: cells, widths, panes, page and the ids of what hangs on it. Cells are told one after the other, as
/// a sheet may hold hundreds of thousands.
struct SheetReader: Sendable {
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
    /// Where jumps go, or relationship ids of addresses outside, by cell.
    var targets: [String: String] = [:]
  }

  private enum Kind { case shared, number, other }

  private struct OpenCell {
    var reference = 0..<0
    var kind = Kind.number
    var style = 0
    var value = Said()
    /// Texts that stand in the cell itself.
    var inline = ""
    var formula: String?
  }

  /// What stands in an element: one piece, but where a comment parts it.
  private struct Said {
    var piece = 0..<0
    var joined: String?

    mutating func add(_ more: XMLScanner.Piece, _ scanner: XMLScanner) {
      if piece.isEmpty, joined == nil { piece = more } else { joined = string(scanner) + scanner.string(more) }
    }

    var isEmpty: Bool { joined?.isEmpty ?? piece.isEmpty }
    func string(_ scanner: XMLScanner) -> String { joined ?? scanner.string(piece) }
  }

  /// All of it, with its cells.
  func read(_ bytes: [UInt8], part: String, into sheet: inout Sheet) throws(WorkbookError) -> Attachments {
    var cells: [SheetCell] = []
    let attachments = try read(bytes, part: part, into: &sheet) { (place, content, style) throws(WorkbookError) in
      cells.append(
        SheetCell(place: place, content: content, isBold: style?.isBold ?? false, format: style?.format ?? "General"))
    }
    sheet.cells = cells
    sheet.bringInOrder()
    sheet.aim(at: attachments.targets)
    return attachments
  }

  /// All but the cells, which are told in the order of the file.
  func read(
    _ bytes: [UInt8], part: String, into sheet: inout Sheet,
    tell: (CellPlace, SheetCell.Content, Style?) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> Attachments {
    var attachments = Attachments()
    var (cell, said) = (OpenCell(), Said())
    var scanner = XMLScanner(bytes, part: part)
    while let token = try scanner.next() {
      switch token {
      case .text(let more): said.add(more, scanner)
      case .open(let name):
        said = Said()
        if scanner.says(name, "c") {
          cell = open(scanner)
        } else if !scanner.says(name, "v") {
          open(name, scanner, &sheet, &attachments)
        }
      case .close(let name):
        if scanner.says(name, "v") {
          cell.value = said
        } else if scanner.says(name, "c") {
          let style = styles.indices.contains(cell.style) ? styles[cell.style] : nil
          try tell(try place(of: cell, scanner, part), try content(of: cell, scanner, part), style)
        } else if scanner.says(name, "t") {
          cell.inline += said.string(scanner)
        } else if scanner.says(name, "f") {
          cell.formula = said.string(scanner)
        } else if scanner.says(name, "oddFooter") {
          sheet.footer = said.string(scanner)
        }
      }
    }
    return attachments
  }

  private func open(_ scanner: XMLScanner) -> OpenCell {
    var cell = OpenCell()
    cell.reference = scanner.piece("r") ?? 0..<0
    cell.style = scanner.piece("s").map { scanner.whole($0) ?? 0 } ?? 0
    if let type = scanner.piece("t") {
      cell.kind = scanner.says(type, "s") ? .shared : scanner.says(type, "n") ? .number : .other
    }
    return cell
  }

  private func open(
    _ name: XMLScanner.Piece, _ scanner: XMLScanner, _ sheet: inout Sheet, _ attachments: inout Attachments
  ) {
    if scanner.says(name, "row") || scanner.says(name, "f") { return }
    switch scanner.string(name) {
    case "col":
      guard let from = Int(scanner["min"] ?? ""), let to = Int(scanner["max"] ?? ""), from <= to,
        to <= CellPlace.columns
      else { return }
      for column in from...to { sheet.widths[column - 1] = Double(scanner["width"] ?? "") }
    case "pane": sheet.frozen = scanner["topLeftCell"]
    case "pageSetup": sheet.page = scanner.allAttributes
    case "brk": sheet.breaks.append(Int(scanner["id"] ?? "") ?? 0)
    case "mergeCell": sheet.merged.append(scanner["ref"] ?? "")
    case "conditionalFormatting": sheet.shading.append(scanner["sqref"] ?? "")
    case "dataValidation": sheet.inputs.append(scanner["sqref"] ?? "")
    case "cfRule": sheet.shading.append(scanner["type"] ?? "")
    case "hyperlink": attachments.targets[scanner["ref"] ?? ""] = scanner["location"] ?? scanner["r:id"]
    case "tablePart": attachments.tables.append(scanner["r:id"] ?? "")
    case "drawing": attachments.drawing = scanner["r:id"]
    default: break
    }
  }

  private func place(of cell: OpenCell, _ scanner: XMLScanner, _ part: String) throws(WorkbookError) -> CellPlace {
    guard let place = scanner.cell(cell.reference) else {
      throw WorkbookError(.damaged, at: part, "\(scanner.string(cell.reference)) is no cell")
    }
    return place
  }

  private func content(
    of cell: OpenCell, _ scanner: XMLScanner, _ part: String
  ) throws(WorkbookError) -> SheetCell.Content {
    do throws(Mistake) {
      return try content(of: cell, scanner)
    } catch {
      throw WorkbookError(.damaged, at: part + "!" + scanner.string(cell.reference), error.detail)
    }
  }

  private struct Mistake: Error { let detail: String }

  private func content(of cell: OpenCell, _ scanner: XMLScanner) throws(Mistake) -> SheetCell.Content {
    if let formula = cell.formula { return .formula(formula, value: cell.value.string(scanner) + cell.inline) }
    if cell.value.isEmpty, cell.inline.isEmpty, cell.kind == .number { return .blank }
    switch cell.kind {
    case .shared:
      guard cell.inline.isEmpty, let index = scanner.whole(cell.value.piece), cell.value.joined == nil,
        texts.indices.contains(index)
      else { throw Mistake(detail: "it points past the end of the texts") }
      return .text(texts[index])
    case .number:
      let number = cell.value.joined.map { Double($0) } ?? scanner.number(cell.value.piece)
      guard cell.inline.isEmpty, let number, number.isFinite else {
        throw Mistake(detail: "\(cell.value.string(scanner) + cell.inline) is no number")
      }
      return .number(number)
    case .other: return .text(CellText.unescaped(cell.value.string(scanner) + cell.inline))
    }
  }
}

extension Sheet {
  /// Row by row; most files hold them so.
  fileprivate mutating func bringInOrder() {
    let isInOrder = cells.indices.dropFirst().allSatisfy { cells[$0 - 1].place <= cells[$0].place }
    if !isInOrder { cells.sort { $0.place < $1.place } }
  }

  /// Gives the cells the jumps that stand behind them.
  fileprivate mutating func aim(at targets: [String: String]) {
    if targets.isEmpty { return }
    for index in cells.indices { cells[index].target = targets[cells[index].place.description] }
  }
}
