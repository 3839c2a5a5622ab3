/// Why a file's rows are not shown.
package enum PreviewProblem: Error, Hashable, Sendable {
  case absent, empty, spreadsheet
  /// What it is; may be empty.
  case notCSV(String)
  /// A byte order mark speaks for another encoding than the declared one.
  case otherEncoding(String)
  case encodingUnclear
  /// The delimiters that might be meant.
  case delimiterUnclear([Dialect.Delimiter])
  case badHeader(Preview.BadLine)
  case tooManyBadLines(line: Int)
  /// The system's words.
  case unreadable(String)

  init(_ signature: FileSignature) {
    switch signature.code {
    case .spreadsheet: self = .spreadsheet
    case .headerNotText: self = .otherEncoding(signature.detail)
    default: self = .notCSV(signature.detail)
    }
  }

  init(_ failure: ByteSource.Failure) {
    self = failure == .absent ? .absent : .unreadable(FileReader.words(failure))
  }

  /// What is wrong and what to do.
  package func sentence(in language: Language) -> String {
    switch language {
    case .nl: dutch
    case .en: english
    }
  }

  private var dutch: String {
    switch self {
    case .absent: "Er is geen bestand met deze naam."
    case .empty: "Het bestand is leeg, ook een kop ontbreekt."
    case .spreadsheet: "Dit is een Excel-bestand; sla het op als CSV UTF-8."
    case .notCSV(let what): "Dit is geen CSV-bestand" + bracketed(what) + "."
    case .otherEncoding(let name): "Het bestand zegt zelf dat het \(name) is; noem die codering."
    case .encodingUnclear: "De codering is niet met zekerheid te zien; noem haar, of sla het bestand op als CSV UTF-8."
    case .delimiterUnclear(let delimiters):
      "Het scheidingsteken is niet met zekerheid te zien" + bracketed(names(delimiters))
        + "; noem het, en ook het aantal regels voor de kop als daar een titel staat."
    case .badHeader(let bad): "Regel \(bad.line), de kop: " + bad.sentence(in: .nl)
    case .tooManyBadLines(let line):
      "Tot en met regel \(line) zijn te veel regels onleesbaar; waarschijnlijk is de vorm een andere."
    case .unreadable(let words): "Het bestand kan niet gelezen worden" + bracketed(words) + "."
    }
  }

  private var english: String {
    switch self {
    case .absent: "There is no file of this name."
    case .empty: "The file is empty, without even a header."
    case .spreadsheet: "This is an Excel file; save it as CSV UTF-8."
    case .notCSV(let what): "This is no CSV file" + bracketed(what) + "."
    case .otherEncoding(let name): "The file itself says that it is \(name); name that encoding."
    case .encodingUnclear: "The encoding cannot be seen for certain; name it, or save the file as CSV UTF-8."
    case .delimiterUnclear(let delimiters):
      "The delimiter cannot be seen for certain" + bracketed(names(delimiters))
        + "; name it, and the number of lines before the header if there is a title."
    case .badHeader(let bad): "Line \(bad.line), the header: " + bad.sentence(in: .en)
    case .tooManyBadLines(let line):
      "Up to line \(line) too many lines are unreadable; the file is probably written otherwise."
    case .unreadable(let words): "The file cannot be read" + bracketed(words) + "."
    }
  }

  private func names(_ delimiters: [Dialect.Delimiter]) -> String { delimiters.map(\.rawValue).joined(separator: ", ") }
  private func bracketed(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }
}

extension Preview.BadLine {
  /// What is wrong with the line.
  package func sentence(in language: Language) -> String {
    switch (reason, language) {
    case (.fieldCount(let has, let header), .nl): "heeft \(has) velden waar de kop er \(header) heeft."
    case (.fieldCount(let has, let header), .en): "has \(has) fields where the header has \(header)."
    case (.noText, .nl): "bevat bytes die in deze codering geen letters zijn."
    case (.noText, .en): "holds bytes that are no letters in this encoding."
    case (.zeroByte, .nl): "bevat een nul-byte: hier is niets geschreven, of de codering is een andere."
    case (.zeroByte, .en): "holds a zero byte: nothing was written here, or the encoding is another one."
    case (.unterminatedQuote(let line), .nl): "het aanhalingsteken op regel \(line) sluit niet meer."
    case (.unterminatedQuote(let line), .en): "the quote on line \(line) never closes."
    case (.textAfterQuote, .nl): "na een sluitend aanhalingsteken staat nog tekst."
    case (.textAfterQuote, .en): "text follows a closing quote."
    case (.tooLong, .nl): "is langer dan 16 MiB."
    case (.tooLong, .en): "is longer than 16 MiB."
    }
  }
}
