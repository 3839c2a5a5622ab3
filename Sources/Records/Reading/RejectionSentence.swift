extension Rejection {
  /// What is wrong, where, and what to do. `file` and `line` are those as delivered, where they are others than the
  /// canonical file's.
  package func sentence(in language: Language, file: String? = nil, line: Int? = nil) -> String {
    let line = line ?? self.line
    return sentence(in: language, file: file, lines: language == .nl ? "regel \(line)" : "line \(line)")
  }

  /// The same of several rows with the same fault; `lines` names them.
  package func sentence(in language: Language, file: String? = nil, lines: String) -> String {
    "\(file ?? kind.fileName), \(lines): " + (language == .nl ? dutch : english)
  }

  private var dutch: String {
    switch code {
    case .wrongFieldCount:
      "de regel heeft \(counts.has) velden waar de kop er \(counts.header) noemt; zet een waarde met een scheidingsteken tussen aanhalingstekens of vul de regel aan."
    case .badEncoding:
      "\(column) bevat bytes die in de opgegeven codering geen letters zijn (\(quoted)); sla het bestand op als UTF-8 of noem de codering in de pijplijn."
    case .missingValue: "\(column) is leeg; vul het in, het mag hier niet ontbreken."
    case .badDate:
      "\(column) \(quoted) is geen bestaande datum; schrijf JJJJ-MM-DD, of noem de datumvorm in de pijplijn."
    case .badNumber:
      "\(column) \(quoted) is geen \(isWhole ? "geheel getal; schrijf alleen cijfers" : "getal; schrijf cijfers, met hooguit een decimaalteken daartussen")."
    case .badValue: badValue(.nl)
    case .outOfRange: "\(column) \(quoted) ligt buiten \(range(.nl)); verbeter de waarde."
    case .intervalReversed:
      "\(column) \(quoted) is niet later dan het begin; het einde is de eerste dag erna, verbeter één van beide datums."
    case .duplicateKey: "een eerdere regel van dit bestand heeft dezelfde \(key("en")); laat één van beide staan."
    case .unknownReference:
      "\(column) \(quoted) komt niet voor in \(target); de regel wacht en wordt bij elke levering opnieuw geprobeerd: lever het daar aan of verbeter het hier."
    case .forgotten: "\(column) noemt iemand die op verzoek vergeten is; haal de regel uit de bron."
    }
  }

  private var english: String {
    switch code {
    case .wrongFieldCount:
      "the row has \(counts.has) fields where the header names \(counts.header); put a value with a delimiter between quotes, or complete the row."
    case .badEncoding:
      "\(column) holds bytes that are no letters in the declared encoding (\(quoted)); save the file as UTF-8, or name its encoding in the pipeline."
    case .missingValue: "\(column) is empty; fill it in, it may not be missing here."
    case .badDate:
      "\(column) \(quoted) is no date of the calendar; write YYYY-MM-DD, or name the date form in the pipeline."
    case .badNumber:
      "\(column) \(quoted) is no \(isWhole ? "whole number; write digits only" : "number; write digits, with at most one decimal mark between them")."
    case .badValue: badValue(.en)
    case .outOfRange: "\(column) \(quoted) is outside \(range(.en)); correct the value."
    case .intervalReversed:
      "\(column) \(quoted) is not later than the start; the end is the first day after it, correct one of the two dates."
    case .duplicateKey: "an earlier row of this file has the same \(key("and")); leave one of them."
    case .unknownReference:
      "\(column) \(quoted) is not in \(target); the row waits and is tried again with every delivery: deliver it there, or correct it here."
    case .forgotten: "\(column) names somebody who was forgotten on request; take the row out of the source."
    }
  }

  private func badValue(_ language: Language) -> String {
    let words = self.words
    if words.isEmpty {
      return language == .nl
        ? "\(column) \(quoted) hoort leeg te zijn bij een gezamenlijke bijeenkomst; maak het leeg of verbeter de vorm."
        : "\(column) \(quoted) must be empty at a joint meeting; empty it, or correct the format."
    }
    let list = words.joined(separator: ", ")
    let near = nearestWord(to: value, among: words)
    switch (language, near) {
    case (.nl, let near?): return "\(column) \(quoted) is geen geldig woord; bedoelt u \"\(near)\"? Kies uit: \(list)."
    case (.en, let near?):
      return "\(column) \(quoted) is no valid word; did you mean \"\(near)\"? Choose from: \(list)."
    case (.nl, nil): return "\(column) \(quoted) is geen geldig woord; kies uit: \(list)."
    case (.en, nil): return "\(column) \(quoted) is no valid word; choose from: \(list)."
    }
  }

  private var quoted: String { "\"\(value)\"" }

  private var type: ColumnType? { kind.columns.first { $0.name == column }?.type }

  private var isWhole: Bool {
    if case .whole = type { true } else { false }
  }

  /// The words that the column may hold.
  private var words: [String] {
    switch type {
    case .word(let words): words
    case .rings: Ring.words
    case nil: column == "withdrawn" ? ["yes"] : []
    default: []
    }
  }

  private func range(_ language: Language) -> String {
    let (to, from, years) = language == .nl ? ("t/m", "0 of meer", "de jaren") : ("to", "0 or more", "the years")
    switch type {
    case .day: return "\(years) \(Day.years.lowerBound) \(to) \(Day.years.upperBound)"
    case .whole(let range) where range.upperBound < .max: return "\(range.lowerBound) \(to) \(range.upperBound)"
    case .number(let range) where range.upperBound < .greatestFiniteMagnitude:
      return "\(NumberText.text(range.lowerBound)) \(to) \(NumberText.text(range.upperBound))"
    default: return from
    }
  }

  /// The fields that the row has, and that it should have.
  private var counts: (has: Substring, header: Substring) {
    let parts = value.split(separator: "/")
    return parts.count == 2 ? (parts[0], parts[1]) : ("?", "?")
  }

  private func key(_ and: String) -> String {
    let names = column.split(separator: "+")
    guard let last = names.last, names.count > 1 else { return column }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// The file whose rows make the identifier known.
  private var target: String {
    guard case .reference(let space) = type, let kind = space.kind else { return kind.fileName }
    return kind.fileName
  }
}
