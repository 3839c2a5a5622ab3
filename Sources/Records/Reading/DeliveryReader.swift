internal import Glibc

/// Reads a delivery folder: every kind's file, checked row by row as far as a row speaks for itself.
package struct DeliveryReader: Hashable, Sendable {
  /// What the mapping says, or the contract.
  package var dialect: Dialect
  /// Whose word counts about how the files are written.
  package var rule: DialectRule
  package var mapping: Mapping
  /// What the folders of exports within a delivery hold, and who the people in them are.
  package var exports: [ExportForm]
  package var identities: Identities
  /// Bytes read at once; what is read does not depend on it.
  package var chunk: Int

  package init(
    dialect: Dialect = .canonical, rule: DialectRule = .told, mapping: Mapping = .canonical,
    exports: [ExportForm] = [], identities: Identities = Identities(), chunk: Int = 256 * 1024
  ) {
    self.dialect = dialect
    self.rule = rule
    self.mapping = mapping
    self.exports = exports
    self.identities = identities
    self.chunk = chunk
  }

  /// One reading a kind, in the order of `Kind.allCases`; files of other names are left out.
  ///
  /// The pools go on from the codes that they come with. The delivery's name is the folder's own.
  package func read(
    folder: String, deliveredOn: Day, pools: consuming Pools = Pools(),
    together: FilePiece.Together = FilePiece.oneByOne
  ) throws(ReadingError) -> DeliveryReading {
    let pieces = together(Kind.allCases, try pieces(of: folder))
    return DeliveryReading(
      name: DeliveryReader.name(of: folder), deliveredOn: deliveredOn, joining: pieces, pools: pools)
  }

  /// What reads each file of a folder by itself.
  package func pieces(of folder: String) throws(ReadingError) -> FilePiece.Reader {
    var status = stat()
    guard stat(folder, &status) == 0 else { throw ReadingError(.noSuchFolder, path: folder) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw ReadingError(.noFolder, path: folder) }
    return { kind in FilePiece { file(kind, in: folder, &$0) } }
  }

  /// Where one kind's file lies, when it is no longer in a delivery's folder.
  package struct Place: Hashable, Sendable {
    package let path: String
    /// As it was delivered.
    package let name: String
    /// It was made from exports in the contract's own form, whatever the dialect and the mapping say of the others.
    package let isCanonical: Bool
    /// How it was written when it was taken, where that is not what the mapping says.
    package let dialect: Dialect?

    package init(path: String, name: String, isCanonical: Bool, dialect: Dialect? = nil) {
      self.path = path
      self.name = name
      self.isCanonical = isCanonical
      self.dialect = dialect
    }
  }

  /// The same delivery from files that lie elsewhere; a kind without a place was absent.
  package func read(
    _ places: [Kind: Place], name: String, deliveredOn: Day, pools: consuming Pools,
    together: FilePiece.Together = FilePiece.oneByOne
  ) -> DeliveryReading {
    let pieces = together(Kind.allCases) { kind in
      FilePiece { pools in
        guard let place = places[kind] else { return FileReading(kind: kind, file: kind.fileName, status: .absent) }
        return file(kind, at: place, &pools)
      }
    }
    return DeliveryReading(name: name, deliveredOn: deliveredOn, joining: pieces, pools: pools)
  }

  private func file(_ kind: Kind, at place: Place, _ pools: inout Pools) -> FileReading {
    let table = place.isCanonical ? Mapping.Table() : mapping[kind]
    do throws(ByteSource.Failure) {
      let source = try ByteSource(path: place.path, isHashed: true)
      let dialect = place.dialect ?? (place.isCanonical ? .canonical : dialect)
      var reading = FileReader(kind, file: place.name, dialect: dialect, table: table)
        .read(source, pools: &pools, chunk: chunk)
      if place.isCanonical { reading.dialect = nil }
      return reading
    } catch {
      let refusal = Refusal(kind: kind, file: place.name, line: 1, code: .unreadable, detail: FileReader.words(error))
      return FileReader.refused(kind, file: place.name, [refusal])
    }
  }

  private func file(_ kind: Kind, in folder: String, _ pools: inout Pools) -> FileReading {
    let table = mapping[kind]
    let name = table.file ?? kind.fileName
    if let conversion = conversion(kind, in: folder) {
      return converted(conversion, beside: folder + "/" + name, &pools)
    }
    do throws(ByteSource.Failure) {
      return try delivered(kind, name, at: folder + "/" + name, &pools)
    } catch {
      return absent(kind, name, in: folder, error)
    }
  }

  private func delivered(
    _ kind: Kind, _ name: String, at path: String, _ pools: inout Pools
  ) throws(ByteSource.Failure) -> FileReading {
    let table = mapping[kind]
    var (dialect, found): (Dialect, FoundDialect?) = (rule.declared ?? dialect, nil)
    if rule == .found {
      switch try DialectSearch(kind: kind, table: table, file: name, path: path, chunk: chunk).outcome() {
      case .canonical: dialect = .canonical
      case .found(let one): (dialect, found) = (one.dialect, one)
      case .unclear(let refusal): return FileReader.refused(kind, file: name, [refusal])
      }
    }
    let source = try ByteSource(path: path, isHashed: true)
    return FileReader(kind, file: name, dialect: dialect, table: table, found: found)
      .read(source, pools: &pools, chunk: chunk)
  }

  /// How a delivered file is read; nil where that cannot be told, which refuses its delivery.
  package func dialect(of kind: Kind, name: String, at path: String) -> Dialect? {
    guard rule == .found else { return rule.declared ?? dialect }
    let search = DialectSearch(kind: kind, table: mapping[kind], file: name, path: path, chunk: chunk)
    do throws(ByteSource.Failure) {
      switch try search.outcome() {
      case .canonical: return .canonical
      case .found(let one): return one.dialect
      case .unclear: return nil
      }
    } catch {
      return nil
    }
  }

  /// A workbook in the place of the file is no absence, and neither is a file that cannot be opened.
  private func absent(
    _ kind: Kind, _ name: String, in folder: String, _ failure: ByteSource.Failure
  ) -> FileReading {
    guard failure == .absent else {
      let refusal = Refusal(kind: kind, file: name, line: 1, code: .unreadable, detail: FileReader.words(failure))
      return FileReader.refused(kind, file: name, [refusal])
    }
    for workbook in [kind.rawValue + ".xlsx", kind.rawValue + ".xls"] where access(folder + "/" + workbook, F_OK) == 0 {
      return FileReader.refused(
        kind, file: workbook, [Refusal(kind: kind, file: workbook, line: 1, code: .spreadsheet)])
    }
    return FileReading(kind: kind, file: name, status: .absent)
  }

  /// The rows of the delivery's folders of exports; nil when it has none for the kind.
  private func conversion(_ kind: Kind, in folder: String) -> Conversion? {
    var conversion: Conversion?
    for form in exports where form.kind == kind {
      let files = DeliveryReader.files(in: folder + "/" + form.folder)
      guard !files.isEmpty else { continue }
      var rows = conversion ?? Conversion(kind)
      ExportReader(form: form, identities: identities)
        .read(files.map { ("\(form.folder)/\($0)", "\(folder)/\(form.folder)/\($0)") }, into: &rows)
      conversion = rows
    }
    return conversion
  }

  /// Read as if it had been delivered; the kind's own file beside it would say which of the two counts only by chance.
  private func converted(_ conversion: Conversion, beside file: String, _ pools: inout Pools) -> FileReading {
    let name = conversion.kind.fileName
    guard conversion.refusals.isEmpty, access(file, F_OK) != 0 else {
      let twice = Refusal(
        kind: conversion.kind, file: name, line: 1, code: .givenTwice, detail: conversion.originals.first?.file ?? "")
      return FileReader.refused(
        conversion.kind, file: name, conversion.refusals + (access(file, F_OK) == 0 ? [twice] : []))
    }
    let reader = FileReader(conversion.kind, file: name, dialect: .canonical, table: Mapping.Table())
    var reading = reader.read(ByteSource(bytes: conversion.bytes, isHashed: true), pools: &pools, chunk: chunk)
    reading.dialect = nil
    reading.rowsSkipped = conversion.repeated + conversion.nobodies
    reading.conversion = conversion
    return reading
  }

  /// The names of the files in a folder in byte order, hidden ones left out; none when there is no such folder.
  private static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder's own name, without what leads to it.
  static func name(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// The first date `YYYY-MM-DD` in a folder's name that stands apart from other digits; nil when it has none.
  package static func day(inName name: String) -> Day? {
    let bytes = Array(name.utf8)
    func isDigit(_ i: Int) -> Bool { bytes.indices.contains(i) && (48...57).contains(bytes[i]) }
    for start in bytes.indices where !isDigit(start - 1) && !isDigit(start + 10) && start + 10 <= bytes.count {
      if let day = bytes[start..<(start + 10)].withUnsafeBytes({ Day(iso: $0) }), Day.years.contains(day.civil.year) {
        return day
      }
    }
    return nil
  }
}

/// Why a delivery could not be read at all.
package struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Vocabulary {
    case noSuchFolder = "no-such-folder"
    case noFolder = "no-folder"
  }

  package let code: Code
  package let path: String

  package init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }

  package var description: String { sentence(in: .en) }

  package func sentence(in language: Language) -> String {
    switch (code, language) {
    case (.noSuchFolder, .nl): "Er is geen map \(path): noem de map waarin de bestanden van de levering staan."
    case (.noSuchFolder, .en): "There is no folder \(path): name the folder that holds the delivery's files."
    case (.noFolder, .nl): "\(path) is geen map: noem de map waarin de bestanden van de levering staan."
    case (.noFolder, .en): "\(path) is no folder: name the folder that holds the delivery's files."
    }
  }
}
