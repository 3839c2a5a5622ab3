internal import Ledger
internal import Reports

/// Reads a published workbook back: at the cell where a figure was put stands the number that the ledger keeps of it.
struct WorkbookCheck {
  let path: String
  /// By its path what the edition shows of a figure; nil for one that it hides.
  let kept: [String: Double?]

  /// - Parameters:
  ///   - shown: what the page of the same name shows: each of its figures has a cell.
  ///   - places: nil for an edition from before it was kept where figures stand; then each number of the page must stand
  ///     somewhere.
  func faults(of shown: [PublishedFigure], at places: [SheetFigures]?) -> [String] {
    guard let sheets = try? Workbook.readBack(path) else { return ["\(path) cannot be read back"] }
    guard let places else { return faultsAnywhere(shown, sheets) }
    let own = places.flatMap { placed in
      let sheet = sheets.first { $0.name == placed.sheet }
      return placed.places.compactMap { fault($0, on: sheet, placed.sheet) }
    }
    let known = Set(places.flatMap { $0.places.map(\.path) })
    return own
      + paths(of: shown).filter { !known.contains($0) }.map { "\(path): the page shows \($0), and no cell does" }
  }

  private func fault(_ place: SheetFigures.Place, on sheet: Sheet?, _ name: String) -> String? {
    let at = "\(path): \(name)!\(place.cell)"
    guard let found = sheet.flatMap({ sheet in CellPlace(place.cell).flatMap { sheet[$0]?.number } }) else {
      return "\(at) holds no number, and \(place.path) is one"
    }
    guard let value = kept[place.path] ?? nil else { return "\(at) is \(found), and the ledger keeps no \(place.path)" }
    return isSame(found, value) ? nil : "\(at) is \(found), and \(place.path) is \(value) in the ledger"
  }

  /// To the 16 digits that a workbook holds.
  private func isSame(_ number: Double, _ value: Double) -> Bool {
    number == value || (number - value).magnitude <= 1e-15 * value.magnitude
  }

  private func faultsAnywhere(_ shown: [PublishedFigure], _ sheets: [Sheet]) -> [String] {
    let held = sheets.flatMap(\.cells).compactMap(\.number).sorted()
    return paths(of: shown).compactMap { name in
      guard let value = kept[name] ?? nil else { return nil }
      let next = held.partitioningIndex { $0 >= value }
      let isHeld = [next - 1, next].contains { held.indices.contains($0) && isSame(held[$0], value) }
      return isHeld ? nil : "\(path): \(name) is \(value) in the ledger, and no cell says so"
    }
  }

  /// Of figures that are not hidden, each once, in the order of the page.
  private func paths(of shown: [PublishedFigure]) -> [String] {
    var seen: Set<String> = []
    return shown.map(\.path).filter { (kept[$0] ?? nil) != nil && seen.insert($0).inserted }
  }
}

extension SheetCell {
  /// What a reader sees; nil for all but numbers.
  fileprivate var number: Double? {
    switch content {
    case .number(let number): number
    case .formula(_, let value): Double(value)
    case .text, .blank: nil
    }
  }
}

extension [Double] {
  /// Of an ascending array the first place at which it holds, or the end.
  fileprivate func partitioningIndex(_ holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
