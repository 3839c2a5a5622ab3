/// The parts that all sheets share: texts and styles.
enum SharedParts {
  /// The texts of the workbook, in order; runs of one text are joined.
  static func texts(_ bytes: [UInt8]) throws(WorkbookError) -> [String] {
    var (texts, text, inText) = ([String](), "", false)
    var scanner = XMLScanner(bytes, part: "xl/sharedStrings.xml")
    while let token = try scanner.next() {
      switch token {
      case .open("si", _): text = ""
      case .open("t", _): inText = true
      case .close("t"): inText = false
      case .text(let more) where inText: text += more
      case .close("si"): texts.append(CellText.unescaped(text))
      default: break
      }
    }
    return texts
  }

  /// The looks of cells, in order: number format and weight.
  static func styles(_ bytes: [UInt8]) throws(WorkbookError) -> [SheetReader.Style] {
    var formats = [0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "mm-dd-yy"]
    var (bold, styles, list) = ([Bool](), [SheetReader.Style](), "")
    var scanner = XMLScanner(bytes, part: "xl/styles.xml")
    while let token = try scanner.next() {
      guard case .open(let name, let attributes) = token else { continue }
      switch name {
      case "fonts", "cellXfs", "cellStyleXfs", "dxfs": list = name
      case "numFmt": formats[Int(attributes["numFmtId"] ?? "") ?? -1] = attributes["formatCode"]
      case "font" where list == "fonts": bold.append(false)
      case "b" where list == "fonts" && !bold.isEmpty: bold[bold.count - 1] = true
      case "xf" where list == "cellXfs":
        let font = Int(attributes["fontId"] ?? "") ?? 0
        styles.append(
          SheetReader.Style(
            format: formats[Int(attributes["numFmtId"] ?? "") ?? 0] ?? "General",
            isBold: bold.indices.contains(font) && bold[font]))
      default: break
      }
    }
    return styles
  }
}
