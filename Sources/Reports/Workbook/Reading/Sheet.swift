/// One sheet of a workbook as it stands in the file.
package struct Sheet: Hashable, Sendable {
  package let name: String
  /// Row by row.
  package var cells: [SheetCell] = []
  /// Width of each column that has its own, in characters.
  package var widths: [Int: Double] = [:]
  package var tables: [SheetTable] = []
  package var charts: [SheetChart] = []
  /// The cell below and right of the frozen panes; nil when nothing is frozen.
  package var frozen: String?
  /// Rows repeated on every printed page, as `$3:$3`.
  package var printTitles: String?
  package var page: [String: String] = [:]
  /// Rows before which a printed page begins, counted from 0.
  package var breaks: [Int] = []
  package var merged: [String] = []
  package var footer = ""
  /// Conditional formats: their range and kind.
  package var shading: [String] = []
  /// Ranges of cells in which only a number of a certain span may be put.
  package var inputs: [String] = []

  package subscript(place: CellPlace) -> SheetCell? { index(of: place, near: 0).map { cells[$0] } }

  /// Where a cell stands among `cells`; sought first at `near`, then among all.
  func index(of place: CellPlace, near: Int) -> Int? {
    if near < cells.count, cells[near].place == place { return near }
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].place == place ? low : nil
  }
}

/// A cell as it stands in the file.
package struct SheetCell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    case number(Double)
    indirect case formula(String, value: String)
    case blank
  }

  package let place: CellPlace
  package let content: Content
  package let isBold: Bool
  /// The number format, in Excel's own form.
  package let format: String
  /// Where a jump goes: `'Blad 1'!A1`, or the address of a page.
  package var target: String?
}

/// An Excel table as it stands in the file.
package struct SheetTable: Hashable, Sendable {
  package let name: String
  package let first: CellPlace
  package let last: CellPlace
  package let columns: [String]
}

/// A chart as it stands in the file.
package struct SheetChart: Hashable, Sendable {
  package struct Series: Hashable, Sendable {
    /// References, as `Blad1!$B$5:$B$9`.
    package var name = ""
    package var categories = ""
    package var values = ""
  }

  /// The element that draws it: `barChart`, `lineChart`, `scatterChart`.
  package var kind = ""
  package var title = ""
  /// The alternative text.
  package var description = ""
  package var axes: [String] = []
  package var series: [Series] = []
  package var corner = CellPlace(row: 0, column: 0)
  package var opposite = CellPlace(row: 0, column: 0)
}
