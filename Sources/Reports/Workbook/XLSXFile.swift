internal import CXLSXWriter

/// A workbook being written with libxlsxwriter; the only file that knows the library.
///
/// The library keeps every part in a temporary file beside the workbook. It does not notice when those are cut off by a
/// full disk: what was written is read back before anyone sees it.
struct XLSXFile: ~Copyable {
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let path: String
  /// There are about a dozen.
  private var formats: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)] = []
  private let dayFormat: String

  /// Sans serif, and no smaller than 10 points anywhere.
  private static let font = "Arial"
  /// The last one is behind what the reader is asked to put in.
  private static let (ink, rule, field): (UInt32, UInt32, UInt32) = (0x12436D, 0xD0D5DD, 0xEAF1FB)

  init(path: String, directory: String, dayFormat: String) throws(WorkbookError) {
    self.path = path
    self.dayFormat = dayFormat
    book = rw_workbook_new(path, directory)
    guard book != nil else { throw WorkbookError(.notWritten, at: path, "the workbook could not be begun") }
  }

  deinit { if let book { lxw_workbook_free(book) } }

  /// - Parameter created: seconds since 1970, never 0: the library would put the hour of the run there.
  func setProperties(title: String, subject: String, created: Int64) throws(WorkbookError) {
    try check(rw_set_properties(book, title, subject, "Ringwerk", created), path)
  }

  mutating func add(_ plan: SheetPlan, footer: String) throws(WorkbookError) {
    guard let sheet = workbook_add_worksheet(book, plan.name) else {
      throw WorkbookError(.notWritten, at: plan.name, "the sheet was refused")
    }
    for (column, width) in plan.widths.enumerated() {
      try check(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil), plan.name)
    }
    try addTable(plan, to: sheet)
    for cell in plan.cells { try write(cell, to: sheet, named: plan.name) }
    for (row, height) in plan.heights.sorted(by: { $0.key < $1.key }) {
      try check(worksheet_set_row(sheet, UInt32(row), height, nil), plan.name)
    }
    if let input = plan.input {
      let (row, last) = (UInt32(input.row), UInt16(input.columns.upperBound - 1))
      try check(
        rw_share_input(sheet, row, UInt16(input.columns.lowerBound), last, input.hint, input.refusal), plan.name)
    }
    try setPage(plan, of: sheet, footer: footer)
    for chart in plan.charts { try draw(chart, on: sheet, named: plan.name) }
  }

  /// Packs the file. Only the last step of the library reports a full disk.
  mutating func close() throws(WorkbookError) {
    let closing = book
    book = nil
    try check(workbook_close(closing), path)
  }

  private func check(_ error: lxw_error, _ place: @autoclosure () -> String) throws(WorkbookError) {
    guard error == LXW_NO_ERROR else {
      throw WorkbookError(.notWritten, at: place(), lxw_strerror(error).map { String(cString: $0) } ?? "refused")
    }
  }
}

// MARK: Cells

extension XLSXFile {
  private mutating func write(
    _ cell: PlannedCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, named name: String
  ) throws(WorkbookError) {
    let (row, column) = (UInt32(cell.place.row), UInt16(cell.place.column))
    let format = format(cell.style)
    let error =
      switch cell.content {
      case .text(let text):
        XLSXFile.carried(text).withCString { worksheet_write_string(sheet, row, column, $0, format) }
      case .number(let value): worksheet_write_number(sheet, row, column, value, format)
      case .day(let day): worksheet_write_number(sheet, row, column, Double(day.serial), format)
      case .formula(let formula, let value?):
        worksheet_write_formula_num(sheet, row, column, "=" + formula, format, value)
      case .formula(let formula, nil):
        worksheet_write_formula_str(sheet, row, column, "=" + formula, format, Writing.absent)
      case .link(let text, let target):
        worksheet_write_url_opt(sheet, row, column, "internal:'\(target)'!A1", format, XLSXFile.carried(text), nil)
      }
    try check(error, "\(name)!\(cell.place)")
  }

  private static func carried(_ text: String) -> String { CellText.escaped(CellText.clean(text)) }

  private mutating func addTable(
    _ plan: SheetPlan, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    guard let table = plan.table else { return }
    let headers = table.headers.map { strdup(XLSXFile.carried($0)) }
    defer { for header in headers { free(header) } }
    let styles = table.headerStyles.map { format($0) as UnsafeMutablePointer<lxw_format>? }
    let names = headers.map { UnsafePointer($0) as UnsafePointer<CChar>? }
    let area = (
      top: UInt32(table.headerRow), bottom: UInt32(table.lastRow), right: UInt16(table.lastColumn)
    )
    try check(
      rw_add_table(
        sheet, area.top, 0, area.bottom, area.right, table.name, names, styles, table.hasFilter ? 1 : 0), plan.name)
    let used = "A1:\(CellPlace(row: table.lastRow, column: table.lastColumn))"
    try check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), used), plan.name)
    for shading in plan.shadings {
      let (top, bottom) = (UInt32(shading.rows.lowerBound), UInt32(shading.rows.upperBound))
      let column = UInt16(shading.column)
      let error =
        switch shading.kind {
        case .bars: rw_data_bars(sheet, top, column, bottom, column, 0xBFD7EF)
        case .scale: rw_color_scale(sheet, top, column, bottom, column, 0xFFFFFF, 0x8FC1EC)
        }
      try check(error, plan.name)
    }
  }

  private func setPage(
    _ plan: SheetPlan, of sheet: UnsafeMutablePointer<lxw_worksheet>, footer: String
  ) throws(WorkbookError) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    let layout = PrintLayout(plan)
    if let percent = layout.percent {
      worksheet_set_print_scale(sheet, UInt16(percent))
    } else {
      worksheet_fit_to_pages(sheet, UInt16(layout.across), UInt16(layout.down))
    }
    if !layout.breaks.isEmpty {
      var breaks = layout.breaks.map { UInt32($0) } + [0]
      try check(worksheet_set_h_pagebreaks(sheet, &breaks), plan.name)
    }
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    try check(worksheet_set_footer(sheet, footer), plan.name)
    guard let table = plan.table else { return }
    worksheet_freeze_panes(sheet, UInt32(table.firstRow + plan.frozenRows), UInt16(plan.frozenColumns))
    try check(worksheet_repeat_rows(sheet, UInt32(table.headerRow), UInt32(table.headerRow)), plan.name)
    if layout.repeated > 0 { try check(worksheet_repeat_columns(sheet, 0, UInt16(layout.repeated - 1)), plan.name) }
  }
}

// MARK: Formats

extension XLSXFile {
  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    for known in formats where known.style == style { return known.format }
    guard let format = workbook_add_format(book) else { return nil }
    formats.append((style, format))
    format_set_font_name(format, XLSXFile.font)
    format_set_font_size(format, 11)
    switch style {
    case .title, .subtitle, .message, .note: setHeading(format, style)
    case .header, .headerRight: setHeader(format, right: style == .headerRight)
    case .text, .textRight:
      setBody(format, align: style == .text ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT)
      format_set_text_wrap(format)
    case .number(let number):
      setBody(format, align: LXW_ALIGN_RIGHT)
      format_set_num_format(format, number.excelCode)
    case .day:
      setBody(format, align: LXW_ALIGN_LEFT)
      format_set_num_format(format, dayFormat)
    case .input:
      setBody(format, align: LXW_ALIGN_RIGHT)
      format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
      format_set_border_color(format, XLSXFile.ink)
      format_set_bg_color(format, XLSXFile.field)
    case .link:
      setBody(format, align: LXW_ALIGN_LEFT)
      format_set_text_wrap(format)
      format_set_font_color(format, 0x0B5CAD)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    return format
  }

  private func setHeading(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    if style == .title {
      format_set_font_size(format, 16)
      format_set_font_color(format, XLSXFile.ink)
    }
    if style != .note, style != .subtitle { format_set_bold(format) }
  }

  private func setHeader(_ format: UnsafeMutablePointer<lxw_format>, right: Bool) {
    format_set_bold(format)
    format_set_font_color(format, XLSXFile.ink)
    format_set_text_wrap(format)
    format_set_align(format, UInt8((right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT).rawValue))
    if right { format_set_indent(format, 1) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
    format_set_bottom_color(format, XLSXFile.ink)
  }

  private func setBody(_ format: UnsafeMutablePointer<lxw_format>, align: lxw_format_alignments) {
    format_set_align(format, UInt8(align.rawValue))
    if align == LXW_ALIGN_RIGHT { format_set_indent(format, 1) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bottom_color(format, XLSXFile.rule)
  }
}

// MARK: Charts

extension XLSXFile {
  private func draw(
    _ plan: ChartPlan, on sheet: UnsafeMutablePointer<lxw_worksheet>, named name: String
  ) throws(WorkbookError) {
    guard let chart = workbook_add_chart(book, UInt8(XLSXFile.type(of: plan.shape).rawValue)) else {
      throw WorkbookError(.notWritten, at: name, "the chart was refused")
    }
    rw_texts(chart, XLSXFile.plain(plan.title), XLSXFile.font)
    for drawn in plan.drawnSeries {
      let (labels, values) = (
        CellPlace.reference(drawn.runs, drawn.across, name), CellPlace.reference(drawn.runs, drawn.values, name)
      )
      guard let series = chart_add_series(chart, labels, values) else {
        throw WorkbookError(.notWritten, at: name, "the chart's series was refused")
      }
      chart_series_set_name_range(series, name, UInt32(drawn.name.row), UInt16(drawn.name.column))
      try check(look(of: series, drawn, in: plan.shape), name)
    }
    setAxes(of: chart, plan)
    try check(
      rw_insert_chart(
        sheet, UInt32(plan.corner.row), UInt16(plan.corner.column), chart, plan.description, plan.width, plan.height),
      name)
  }

  private func look(
    of series: UnsafeMutablePointer<lxw_chart_series>, _ drawn: ChartPlan.Drawn, in shape: ChartPlan.Shape
  ) -> lxw_error {
    switch shape {
    case .bars:
      rw_series_fill(series, drawn.color)
      chart_series_set_labels(series)
      return setLabels(drawn.labels, of: series)
    case .stacked: rw_series_fill(series, drawn.color)
    case .line:
      rw_series_line(series, drawn.color, 2.5)
      rw_series_marker(series, LXW_CHART_MARKER_CIRCLE, 6, drawn.color)
    case .intervals:
      rw_series_line(series, drawn.color, 0)
      // Not the library's dashes: it writes names for them that the file format does not know.
      let mark = drawn.isFirst ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_DIAMOND
      rw_series_marker(series, mark, drawn.isFirst ? 9 : 7, drawn.color)
    case .scatter:
      rw_series_line(series, drawn.color, 0)
      rw_series_marker(series, LXW_CHART_MARKER_CIRCLE, 9, drawn.color)
      chart_series_set_labels(series)
      chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
      return setLabels(drawn.labels, of: series)
    }
    return LXW_NO_ERROR
  }

  private func setLabels(_ labels: [String?], of series: UnsafeMutablePointer<lxw_chart_series>) -> lxw_error {
    guard !labels.isEmpty else { return LXW_NO_ERROR }
    let texts = labels.map { $0.map { strdup(XLSXFile.plain($0)) } }
    defer { for text in texts { free(text ?? nil) } }
    return rw_labels(series, texts.map { $0.flatMap { UnsafePointer($0) } }, texts.count)
  }

  /// Bars lie down: the library then takes its first axis for the values.
  private func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ plan: ChartPlan) {
    let lying = plan.shape == .bars
    guard let across = lying ? chart.pointee.y_axis : chart.pointee.x_axis,
      let up = lying ? chart.pointee.x_axis : chart.pointee.y_axis
    else { return }
    let slanted = [.stacked, .line, .intervals].contains(plan.shape) && plan.rows.count > 8
    for (pointer, axis, isValue) in [(across, plan.rowAxis, plan.shape == .scatter), (up, plan.valueAxis, true)] {
      rw_axis(pointer, XLSXFile.plain(axis.name), XLSXFile.font, slanted && !isValue ? -45 : 0, isValue ? 1 : 0)
      guard isValue else { continue }
      chart_axis_set_num_format(pointer, axis.format)
      chart_axis_set_min(pointer, 0)
      if axis.isShare { chart_axis_set_max(pointer, 1) }
    }
    switch plan.shape {
    case .bars:
      chart_axis_set_reverse(across)
      chart_axis_set_crossing_max(across)
      chart_set_series_gap(chart, 60)
    case .stacked: chart_set_series_gap(chart, 40)
    case .intervals: rw_high_low_lines(chart, 0x3D3D3D)
    case .line, .scatter: break
    }
    if plan.series.count == 1 || plan.shape == .scatter {
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
  }

  private static func type(of shape: ChartPlan.Shape) -> lxw_chart_type {
    switch shape {
    case .bars: LXW_CHART_BAR
    case .stacked: LXW_CHART_COLUMN_STACKED
    case .line, .intervals: LXW_CHART_LINE
    case .scatter: LXW_CHART_SCATTER
    }
  }

  /// A leading `=` would be taken for a reference.
  private static func plain(_ text: String) -> String { text.hasPrefix("=") ? " " + text : text }
}
