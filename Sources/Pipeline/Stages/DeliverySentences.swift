internal import Ledger
package import Records

extension DeliveryAccount {
  /// Why it was refused, a sentence a reason, like ones in one, and last what to do about it; empty when it was taken.
  package func refusals(in language: Language) -> [String] {
    guard !taken else { return [] }
    let reasons = RepeatedSentences.told(of: intake?.reasons ?? [], in: language)
    return reasons + (path.map { [remedy($0, language)] } ?? [])
  }

  /// Nothing after a refused delivery is taken either: it may rest on it. So the sentence says what holds things up.
  private func remedy(_ path: String, _ language: Language) -> String {
    let files = filesAtFault.joined(separator: ", ")
    return language == .nl
      ? "Niets uit \(path) is opgenomen, en latere leveringen wachten erop: verbeter daar \(files), of haal de map weg, en begin opnieuw."
      : "Nothing of \(path) was taken, and later deliveries wait for it: correct \(files) there, or move that folder away, and start again."
  }

  /// In the order in which the reasons name them, each once.
  private var filesAtFault: [String] {
    var files: [String] = []
    for reason in intake?.reasons ?? [] {
      let named =
        switch reason {
        case .file(let refusal): [refusal.file]
        case .tolerance: kinds.filter { $0.rejected > 0 }.map(\.file)
        case .closes(let kind, _, _, _), .required(let kind): kinds.filter { $0.kind == kind }.map(\.file)
        }
      files += named.filter { !files.contains($0) }
    }
    return files
  }

  /// The rows that were not taken: where, why, and what to do; rows with one fault in one sentence.
  package func rejections(in language: Language) -> [String] {
    kinds.flatMap { kind in
      let origins = conversions.first { $0.kind == kind.kind }?.origins
      let placed = kind.rejections.map { rejection -> RepeatedSentences.Placed in
        // The header of the canonical file is line 1.
        guard let origins, origins.indices.contains(rejection.line - 2) else {
          return .init(rejection: rejection, file: kind.file, line: rejection.line)
        }
        let origin = origins[rejection.line - 2]
        return .init(rejection: rejection, file: origin.file, line: origin.line)
      }
      return RepeatedSentences.told(of: placed, in: language)
    }
  }

  /// The same files were taken before and said something else then.
  package func readAnew(in language: Language) -> [String] {
    guard isReadAnew else { return [] }
    return [
      language == .nl
        ? "\(name) is opnieuw gelezen, omdat de vertaling of de vorm veranderd is; rijen die alleen de vorige lezing gaf, blijven tot ringwerk rebuild."
        : "\(name) was read anew, as its mapping or dialect has changed; rows that only the former reading gave stay until ringwerk rebuild."
    ]
  }

  /// How files were read that nobody described: "members.csv: Read as Windows-1252, semicolon, DD-MM-YYYY, ...".
  package func guesses(in language: Language) -> [String] {
    kinds.flatMap { kind in
      kind.notes.compactMap { note in
        if case .found = note { "\(kind.file): " + note.sentence(in: language) } else { nil }
      }
    }
  }

  /// How many in the exports are not on the list of identities.
  package var strangerCount: Int { conversions.reduce(0) { $0 + $1.strangers.count } }

  /// Who they are as the exports have them, each with the person that the list has under a similar address. For whoever
  /// looks at the moment; never to be kept.
  package func strangers(in language: Language) -> [String] {
    conversions.flatMap(\.strangers).map { $0.sentence(in: language) }
  }

  /// What was read otherwise than it might seem: columns left out, cells left out, how bytes were taken.
  package func notes(in language: Language) -> [String] {
    kinds.flatMap { kind in
      kind.notes.map { "\(kind.file): " + $0.sentence(in: language) } + leftOut(kind, language)
    }
  }

  private func leftOut(_ kind: KindIntake, _ language: Language) -> [String] {
    var notes: [String] = []
    if !kind.unknownColumns.isEmpty {
      let columns = kind.unknownColumns.joined(separator: ", ")
      notes.append(
        language == .nl
          ? "\(kind.file): niet gelezen kolommen: \(columns)." : "\(kind.file): columns that are not read: \(columns).")
    }
    if kind.skipped > 0 {
      notes.append(
        language == .nl
          ? "\(kind.file): \(kind.skipped) regels overgeslagen, zoals de vertaling zegt."
          : "\(kind.file): \(kind.skipped) rows skipped, as the mapping says.")
    }
    if kind.coalitionLeftOut > 0 {
      notes.append(
        language == .nl
          ? "\(kind.file): bij \(kind.coalitionLeftOut) regels telt de genoemde coalitie niet: die geldt alleen bij een gezamenlijke bijeenkomst."
          : "\(kind.file): at \(kind.coalitionLeftOut) rows the coalition named does not count: it does at joint meetings only."
      )
    }
    if let conversion = conversions.first(where: { $0.kind == kind.kind }) { notes += conversion.notes(in: language) }
    return notes
  }
}
