extension Refusal {
  /// What is wrong, where, and what to do; a refused file refuses its whole delivery.
  package func sentence(in language: Language) -> String {
    let place = isOfWholeFile ? "" : language == .nl ? ", regel \(line)" : ", line \(line)"
    return file + place + ": " + (language == .nl ? dutch : english)
  }

  /// The same of several columns of one header.
  package func sentence(in language: Language, columns: [String]) -> String {
    guard columns.count > 1 else { return sentence(in: language) }
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let place = "\(file), " + (language == .nl ? "regel \(line): " : "line \(line): ")
    switch (code, language) {
    case (.missingColumn, .nl):
      return place
        + "de kolommen \(names) ontbreken; voeg ze toe, of zeg in een vertaling (pipelines/mappings) hoe zij hier heten."
    case (.missingColumn, .en):
      return place
        + "the columns \(names) are missing; add them, or say in a mapping (pipelines/mappings) what they are called here."
    case (_, .nl): return place + "de kolommen \(names) staan er tweemaal; laat er telkens één staan."
    case (_, .en): return place + "the columns \(names) are there twice; leave one of each."
    }
  }

  /// No line is more to blame than another.
  private var isOfWholeFile: Bool {
    switch code {
    case .emptyFile, .changedWhileRead, .spreadsheet, .notCSV, .unreadable, .fileName, .givenTwice,
      .encodingUnclear, .delimiterUnclear:
      true
    case .missingColumn, .duplicateColumn, .unterminatedQuote, .textAfterQuote, .headerNotText, .datesUnclear,
      .datesMixed, .monthFirst, .decimalsUnclear:
      false
    }
  }

  private var dutch: String {
    switch code {
    case .missingColumn:
      "de kolom \"\(detail)\" ontbreekt; voeg haar toe, of zeg in een vertaling (pipelines/mappings) hoe zij hier heet."
    case .duplicateColumn: "de kolom \"\(detail)\" staat er tweemaal; laat er één staan."
    case .unterminatedQuote:
      "hier gaat een aanhalingsteken open dat niet meer sluit; sluit het, of verdubbel een aanhalingsteken dat tekst is."
    case .textAfterQuote:
      "na een sluitend aanhalingsteken staat nog tekst; verdubbel aanhalingstekens die tekst zijn."
    case .headerNotText:
      "de kop is geen tekst in de opgegeven codering" + bracketed
        + "; sla het bestand op als CSV UTF-8, of noem de codering in de pijplijn."
    case .emptyFile:
      "het bestand is leeg, ook een kop ontbreekt; lever het opnieuw, of laat het weg als er niets te melden is."
    case .changedWhileRead:
      "het bestand veranderde terwijl het gelezen werd; probeer het opnieuw als het schrijven klaar is."
    case .spreadsheet: "dit is een Excel-bestand; sla het op als CSV UTF-8 (Opslaan als, CSV UTF-8)."
    case .notCSV: "dit is geen CSV-bestand" + bracketed + "; lever het bestand zelf als CSV UTF-8."
    case .fileName: "noem het bestand naar wat erin staat: \(detail)."
    case .givenTwice:
      "dit staat er naast de map \(detail) die dezelfde regels geeft; laat een van beide weg, of lever ze in twee mappen."
    case .unreadable:
      "het bestand kan niet gelezen worden" + bracketed + "; zorg dat het een gewoon, leesbaar bestand is."
    case .encodingUnclear, .delimiterUnclear, .datesUnclear, .datesMixed, .monthFirst, .decimalsUnclear:
      question(in: .nl)
    }
  }

  private var english: String {
    switch code {
    case .missingColumn:
      "the column \"\(detail)\" is missing; add it, or say in a mapping (pipelines/mappings) what it is called here."
    case .duplicateColumn: "the column \"\(detail)\" is there twice; leave one of them."
    case .unterminatedQuote: "a quote opens here that never closes; close it, or double a quote that is text."
    case .textAfterQuote: "text follows a closing quote; double quotes that are text."
    case .headerNotText:
      "the header is no text in the declared encoding" + bracketed
        + "; save the file as CSV UTF-8, or name its encoding in the pipeline."
    case .emptyFile:
      "the file is empty, without even a header; deliver it again, or leave it out when there is nothing to tell."
    case .changedWhileRead: "the file changed while it was read; try again when it has been written."
    case .spreadsheet: "this is an Excel file; save it as CSV UTF-8 (Save as, CSV UTF-8)."
    case .notCSV: "this is no CSV file" + bracketed + "; deliver the file itself as CSV UTF-8."
    case .fileName: "call the file by what it is about: \(detail)."
    case .givenTwice:
      "this stands beside the folder \(detail), which gives the same rows; leave one of them out, or deliver them in two folders."
    case .unreadable: "the file cannot be read" + bracketed + "; see to it that it is a plain file that may be read."
    case .encodingUnclear, .delimiterUnclear, .datesUnclear, .datesMixed, .monthFirst, .decimalsUnclear:
      question(in: .en)
    }
  }

  var bracketed: String { detail.isEmpty ? "" : " (\(detail))" }
}
