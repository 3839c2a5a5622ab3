/// Reads the export files of one form in a delivery's folder.
struct ExportReader {
  let form: ExportForm
  let identities: Identities

  /// - Parameter files: by their names within the delivery, in byte order.
  func read(_ files: [(name: String, path: String)], into conversion: inout Conversion) {
    for file in files {
      do throws(ExportProblem) {
        try read(file.name, at: file.path, into: &conversion)
      } catch {
        conversion.refuse(
          Refusal(kind: form.kind, file: file.name, line: error.line, code: error.code, detail: error.detail))
      }
    }
  }

  private func read(_ name: String, at path: String, into conversion: inout Conversion) throws(ExportProblem) {
    let named = try namedCells(name)
    let bytes = try ExportReader.bytes(of: path)
    conversion.took(name, SHA256.digest(bytes))
    var part = try ExportPart.found(by: form, in: bytes)
    var seen: Set<[String]> = []
    while let (record, line) = try part.next() {
      let origin = Conversion.Origin(file: name, line: line)
      guard record.count == part.width else {
        conversion.addMisshapen(from: origin)
        continue
      }
      guard let cells = person(in: record, part, named, origin, &conversion) else { continue }
      for row in rows(record, part, cells) {
        // Two people whom nobody knows are two.
        let isSomebody = form.person.isEmpty || cells["person_id"] != nil
        if seen.insert(row).inserted || !isSomebody {
          conversion.add(row, from: origin)
        } else {
          conversion.passedRepeated()
        }
      }
    }
  }

  /// The cells with the person's identifier, empty for a stranger; nil for somebody who does not count.
  private func person(
    in record: [String], _ part: borrowing ExportPart, _ cells: [String: String], _ origin: Conversion.Origin,
    _ conversion: inout Conversion
  ) -> [String: String]? {
    guard !form.person.isEmpty else { return cells }
    var cells = cells
    let addresses = form.person.compactMap { part.text($0, record) }.filter { !$0.isEmpty }
    switch identities.match(addresses) {
    case .person(let person): cells["person_id"] = person
    case .unknown:
      let proposal = identities.proposal(for: addresses)?.person
      conversion.met(Conversion.Stranger(origin: origin, shown: addresses.first ?? "", proposal: proposal))
    case .nobody:
      conversion.passedNobody()
      return nil
    }
    return cells
  }

  /// One row, or one for each question.
  private func rows(_ record: [String], _ part: borrowing ExportPart, _ named: [String: String]) -> [[String]] {
    var cells = named
    for (column, source) in form.columns {
      cells[column] = source.value(of: source.column.flatMap { part.text($0, record) } ?? "")
    }
    func row(_ cells: [String: String]) -> [String] { form.kind.columns.map { cells[$0.name] ?? "" } }
    guard !form.questions.isEmpty else { return [row(cells)] }
    return form.questions.compactMap { question in
      guard let answer = part.text(question.name, record), !answer.isEmpty else { return nil }
      cells["question"] = question.name
      cells["score"] = answer
      return row(cells)
    }
  }

  /// `coalition_id` and `year` of `data_2025.csv`.
  private func namedCells(_ file: String) throws(ExportProblem) -> [String: String] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let parts = form.named.count == 1 ? [stem] : stem.split(separator: "_").map(String.init)
    guard parts.count >= form.named.count else {
      throw ExportProblem(.fileName, detail: form.named.joined(separator: "_") + ".csv")
    }
    // An identifier may hold the sign that parts them; what comes after it are years and the like.
    let others = max(form.named.count - 1, 0)
    let values = [parts.dropLast(others).joined(separator: "_")] + parts.suffix(others)
    return Dictionary(zip(form.named, values)) { first, _ in first }
  }

  private static func bytes(of path: String) throws(ExportProblem) -> [UInt8] {
    let bytes: [UInt8]
    let hasChanged: Bool
    do throws(ByteSource.Failure) {
      var source = try ByteSource(path: path)
      bytes = try source.first(mostBytes + 1)
      hasChanged = bytes.count <= mostBytes && source.hasChanged
    } catch {
      throw ExportProblem(.unreadable, detail: FileReader.words(error))
    }
    guard bytes.count <= mostBytes else { throw ExportProblem(.unreadable, detail: "> \(mostBytes >> 20) MiB") }
    guard !hasChanged else { throw ExportProblem(.changedWhileRead) }
    return bytes
  }

  /// 64 MiB: a thousand times the longest list of one meeting.
  private static let mostBytes = 64 * 1024 * 1024
}
