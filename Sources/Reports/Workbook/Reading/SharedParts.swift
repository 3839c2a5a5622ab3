/// The parts that all sheets share: texts and styles.
enum SharedParts {
  /// The texts of the workbook, in order; runs of one text are joined.
  static func texts(_ bytes: [UInt8]) throws(WorkbookError) -> [String] {
    var (texts, text, inText) = ([String](), "", false)
    var scanner = XMLScanner(bytes, part: "xl/sharedStrings.xml")
    while let token = try scanner.next() {
      switch token {
      case .open(let name):
        if scanner.says(name, "t") { inText = true } else if scanner.says(name, "si") { text = "" }
      case .close(let name):
        if scanner.says(name, "t") {
          inText = false
        } else if scanner.says(name, "si") {
          texts.append(CellText.unescaped(text))
        }
      case .text(let more):
        if inText { text = text.isEmpty ? scanner.string(more) : text + scanner.string(more) }
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
      guard case .open(let element) = token else { continue }
      let name = scanner.string(element)
      switch name {
      case "fonts", "cellXfs", "cellStyleXfs", "dxfs": list = name
      case "numFmt": formats[Int(scanner["numFmtId"] ?? "") ?? -1] = scanner["formatCode"]
      case "font" where list == "fonts": bold.append(false)
      case "b" where list == "fonts" && !bold.isEmpty: bold[bold.count - 1] = true
      case "xf" where list == "cellXfs":
        let font = Int(scanner["fontId"] ?? "") ?? 0
        styles.append(
          SheetReader.Style(
            format: formats[Int(scanner["numFmtId"] ?? "") ?? 0] ?? "General",
            isBold: bold.indices.contains(font) && bold[font]))
      default: break
      }
    }
    return styles
  }
}
