extension Conversion {
  /// What was passed over on purpose.
  package func notes(in language: Language) -> [String] {
    let folders = Set(originals.compactMap { $0.file.split(separator: "/").first.map(String.init) }).sorted()
    let place = folders.joined(separator: ", ")
    var notes: [String] = []
    if repeated > 0 {
      notes.append(
        language == .nl
          ? "\(place): \(repeated) regels zeggen hetzelfde als een eerdere en tellen eenmaal."
          : "\(place): \(repeated) rows say the same as an earlier one and count once.")
    }
    if nobodies > 0 {
      notes.append(
        language == .nl
          ? "\(place): \(nobodies) regels van adressen waar op de lijst niemand bij staat, tellen niet mee."
          : "\(place): \(nobodies) rows of addresses that the list has without a person do not count.")
    }
    return notes
  }
}

extension Conversion.Stranger {
  /// Who it is as the export has it, where, and what to do.
  package func sentence(in language: Language) -> String {
    let who = shown.isEmpty ? (language == .nl ? "zonder naam of adres" : "without name or address") : "\"\(shown)\""
    switch language {
    case .nl:
      let advice = proposal.map { "lijkt op \($0): zet het adres erbij in identities.csv als dat zo is" }
      return "\(origin.file), regel \(origin.line): \(who) staat niet in identities.csv; "
        + (advice ?? "voeg het adres toe met een person_id, of zonder als het niemand is") + "."
    case .en:
      let advice = proposal.map { "looks like \($0): add the address in identities.csv if it is" }
      return "\(origin.file), line \(origin.line): \(who) is not in identities.csv; "
        + (advice ?? "add the address with a person_id, or without one when it is nobody") + "."
    }
  }
}
