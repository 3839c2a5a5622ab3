extension SectionWriter {
  /// A table with its note. A folded one opens on the screen; paper says where it is.
  func table(_ table: Table, into markup: inout Markup, _ outline: inout PageOutline) {
    guard table.isFolded else { return open(table, into: &markup, &outline) }
    markup.element("details", ["class": "folded"]) { details in
      details.element("summary", text: table.title)
      open(table, into: &details, &outline)
    }
    markup.element("p", ["class": "note on-paper"], text: place(of: table) + ".")
  }

  private func place(of table: Table) -> String {
    "\(PageWord.workbook.text(in: report)): \(table.title) (\(table.family?.sheet ?? table.sheet))"
  }

  private func open(_ table: Table, into markup: inout Markup, _ outline: inout PageOutline) {
    grid(table, into: &markup, &outline)
    note(of: table, into: &markup)
  }

  /// What a table rests on; nothing when it says nothing.
  func note(of table: Table, into markup: inout Markup) {
    if !table.note.isEmpty { markup.element("p", ["class": "note"], text: table.note) }
  }

  /// Where the rest is of a table of which the page shows only the first rows, and how many of how many these are.
  private func rest(of table: Table, into markup: inout Markup) {
    guard let shown = table.pageRows, table.isCut else { return }
    let counts = [shown, table.rows.count].map { writing.cell(.figure(path: "", value: Double($0), format: .count)) }
    let told = shown == 0 ? "" : counts.joined(separator: " / ") + ". "
    markup.element("p", ["class": "note"], text: told + place(of: table) + ".")
  }

  /// The table alone, as far as the page shows it. One of at most twelve rows stays on one sheet of paper; one that a
  /// phone may not hold scrolls in a region of its own.
  /// - Parameter across: what the columns of numbers have in common, where they are names of one kind.
  func grid(_ table: Table, across: String? = nil, into markup: inout Markup, _ outline: inout PageOutline) {
    defer { rest(of: table, into: &markup) }
    guard table.pageRows != 0 else { return }
    let id = outline.anchors.claim("table-" + table.id)
    let caption = outline.anchors.claim(id + ".caption")
    let scrolls = TableWidth(table, writing).exceedsPhone
    markup.element(
      "div",
      [
        "class": scrolls ? "scrolls" : "whole", "role": scrolls ? "group" : .none, "tabindex": scrolls ? "0" : .none,
        "aria-labelledby": scrolls ? .string(caption) : .none,
      ]
    ) { region in
      region.element(
        "table", ["id": .string(id), "class": table.isForm ? "form short" : table.rows.count <= 12 ? "short" : .none]
      ) { element in
        element.element("caption", ["id": .string(caption)], text: table.title)
        head(of: table, across: across, into: &element)
        element.raw("\n")
        element.element("tbody") { body in
          let labels = table.columns.indices.map { $0 < table.labelColumns }
          let numbers = table.columns.map { $0.format != nil }
          for row in table.rows.prefix(table.pageRows ?? .max) { self.row(row, labels, numbers, into: &body) }
        }
      }
    }
  }

  private func head(of table: Table, across: String?, into markup: inout Markup) {
    let numbers = String(table.columns.count - table.labelColumns)
    if across != nil {
      markup.element("colgroup", ["span": .string(String(table.labelColumns))]) { _ in }
      markup.element("colgroup", ["span": .string(numbers)]) { _ in }
    }
    markup.element("thead") { head in
      if let across {
        head.element("tr") { row in
          for _ in 0..<table.labelColumns { row.element("td") { _ in } }
          row.element("th", ["scope": "colgroup", "colspan": .string(numbers), "class": "across"], text: across)
        }
      }
      head.element("tr") { row in
        for column in table.columns { title(of: column, into: &row) }
      }
    }
  }

  private func title(of column: Table.Column, into row: inout Markup) {
    row.element("th", ["scope": "col", "class": column.format == nil ? .none : "number"]) { cell in
      cell.text(column.title)
      guard !column.unit.isEmpty, !column.title.lowercased().hasPrefix(column.unit.lowercased()) else { return }
      cell.raw(" ")
      cell.element("span", ["class": "unit"], text: column.unit)
    }
  }

  /// - Parameters:
  ///   - labels: of each column, whether it names the row.
  ///   - numbers: of each column, whether it holds numbers.
  private func row(_ cells: [Cell], _ labels: [Bool], _ numbers: [Bool], into markup: inout Markup) {
    markup.element("tr", as: "") { row in
      for place in 0..<min(cells.count, labels.count) {
        if labels[place], !cells[place].isEmpty {
          row.element("th", as: " scope=\"row\"") { value(cells[place], into: &$0) }
        } else if numbers[place] {
          row.element("td", as: " class=\"number\"") { value(cells[place], into: &$0) }
        } else {
          row.element("td", as: "") { value(cells[place], into: &$0) }
        }
      }
    }
    markup.raw("\n")
  }
}

extension Cell {
  fileprivate var isEmpty: Bool {
    if case .text(let text) = self { text.isEmpty } else { false }
  }
}

extension Table {
  /// The page shows only its first rows.
  var isCut: Bool { pageRows.map { $0 < rows.count } ?? false }
}
