extension Dialect.Encoding {
  /// As people write it.
  var title: String {
    switch self {
    case .windows1252: "Windows-1252"
    default: rawValue.uppercased()
    }
  }
}

extension Dialect.Delimiter {
  func title(in language: Language) -> String {
    switch (self, language) {
    case (.comma, .nl): "komma"
    case (.semicolon, .nl): "puntkomma"
    case (.pipe, .nl): "verticale streep"
    default: rawValue
    }
  }
}

extension Dialect {
  /// `Windows-1252, semicolon, DD-MM-YYYY, decimal comma`.
  package func told(in language: Language, dates hasDates: Bool = true) -> String {
    var parts = [encoding.title, delimiter.title(in: language)]
    if hasDates { parts.append(dateForm.title(in: language)) }
    if decimalComma { parts.append(language == .nl ? "decimale komma" : "decimal comma") }
    if preambleRows > 0 {
      parts.append(
        language == .nl ? "kop na \(preambleRows) regel(s)" : "header after \(preambleRows) line(s)")
    }
    return parts.joined(separator: ", ")
  }

  /// The group that says so in a pipeline, with the keys that differ from the contract and those asked for.
  func declaration(_ asked: [String]) -> String {
    var keys: [String] = []
    if delimiter != .comma { keys.append("\"delimiter\": \"\(delimiter.rawValue)\"") }
    if encoding != .utf8 { keys.append("\"encoding\": \"\(encoding.rawValue)\"") }
    if dateForm != .iso { keys.append("\"dates\": \"\(dateForm.rawValue)\"") }
    if preambleRows > 0 { keys.append("\"preamble_rows\": \(preambleRows)") }
    return "\"dialect\": { \((keys + asked).joined(separator: ", ")) }"
  }
}

extension Dialect.DateForm {
  func title(in language: Language) -> String {
    switch (self, language) {
    case (.iso, .nl): "JJJJ-MM-DD"
    case (.dayFirst, .nl): "DD-MM-JJJJ"
    default: rawValue
    }
  }
}

extension Refusal {
  /// What the file leaves open, and what to write in the pipeline beside the folder of the delivery.
  func question(in language: Language) -> String {
    let known = found ?? .canonical
    func declared(_ key: String) -> String { known.declaration(key.isEmpty ? [] : [key]) }
    switch (code, language) {
    case (.encodingUnclear, .nl):
      return
        "de codering is niet met zekerheid te zien; sla het bestand op als CSV UTF-8, of noem \"dialect\": { \"encoding\": … } bij de map in de pijplijn."
    case (.encodingUnclear, _):
      return
        "the encoding cannot be seen for certain; save the file as CSV UTF-8, or declare \"dialect\": { \"encoding\": … } beside the folder in the pipeline."
    case (.delimiterUnclear, .nl):
      return
        "het scheidingsteken is niet met zekerheid te zien\(bracketed); noem \"dialect\": { \"delimiter\": … } bij de map in de pijplijn, en \"preamble_rows\" als er een titel boven de kop staat."
    case (.delimiterUnclear, _):
      return
        "the delimiter cannot be seen for certain\(bracketed); declare \"dialect\": { \"delimiter\": … } beside the folder in the pipeline, and \"preamble_rows\" if a title stands above the header."
    case (.datesUnclear, .nl):
      return
        "in \"\(detail)\" kan de dag of de maand voorop staan, en geen datum in het bestand beslist het; staat de dag voorop, noem dan \(declared(dayFirst)) bij de map in de pijplijn, schrijf anders JJJJ-MM-DD."
    case (.datesUnclear, _):
      return
        "in \"\(detail)\" the day or the month may come first, and no date of the file decides it; declare \(declared(dayFirst)) beside the folder in the pipeline if it is the day, else write YYYY-MM-DD."
    case (.datesMixed, .nl):
      return
        "de datums staan er in meer dan een vorm (\"\(detail)\"); schrijf ze alle als JJJJ-MM-DD, of noem de juiste vorm bij de map in de pijplijn: \(declared(dayFirst)); wat er niet aan voldoet, wordt dan per regel afgewezen."
    case (.datesMixed, _):
      return
        "dates are written in more than one form (\"\(detail)\"); write all as YYYY-MM-DD, or declare the right one beside the folder in the pipeline: \(declared(dayFirst)); what is not in it is then rejected row by row."
    case (.monthFirst, .nl):
      return "in \"\(detail)\" staat de maand voorop; zo worden datums niet gelezen: schrijf JJJJ-MM-DD of DD-MM-JJJJ."
    case (.monthFirst, _):
      return "in \"\(detail)\" the month comes first; dates are not read so: write YYYY-MM-DD or DD-MM-YYYY."
    case (_, .nl):
      return
        "in \"\(detail)\" kan het teken duizendtallen scheiden of decimalen; noem \(declared(comma)) bij de map in de pijplijn als de komma het decimaalteken is, met false als het de punt is, en schrijf duizendtallen zonder teken."
    case (_, _):
      return
        "in \"\(detail)\" the mark may part thousands or decimals; declare \(declared(comma)) beside the folder in the pipeline if the comma is the decimal mark, with false if the point is, and write thousands without a mark."
    }
  }

  private var dayFirst: String { found?.dateForm == .dayFirst ? "" : "\"dates\": \"DD-MM-YYYY\"" }
  private var comma: String { "\"decimal_comma\": true" }
}
