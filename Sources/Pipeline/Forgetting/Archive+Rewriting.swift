internal import Records

extension Archive {
  /// Writes every archived file anew that names somebody who was forgotten; answers how many there were.
  ///
  /// The new file is there before a delivery names it, and the former one goes when no delivery does: whenever this is
  /// stopped, each delivery can be read, and doing it again does the rest.
  func rewrite(_ pseudonyms: Pseudonyms) throws -> Int {
    var (count, fresh) = (0, [String: String]())
    for (number, record) in try records() {
      let reader = try reader(of: record)
      let files = try record.files.map { file in
        guard let new = try rewritten(file, reader, pseudonyms) else { return file }
        count += fresh.updateValue(new, forKey: file.sha256) == nil ? 1 : 0
        return ArchivedDelivery.File(
          kind: file.kind, name: file.name, sha256: new, deliveredSha256: file.delivered, originals: file.originals,
          dialect: file.dialect)
      }
      if files != record.files { try write(record.naming(files), number) }
    }
    if Disk.exists("\(folder)/files") { try dropUnused() }
    return count
  }

  /// The digest of the new file; nil for one that names nobody.
  private func rewritten(
    _ file: ArchivedDelivery.File, _ reader: DeliveryReader, _ pseudonyms: Pseudonyms
  ) throws -> String? {
    guard let kind = Kind(rawValue: file.kind) else { return nil }
    let isCanonical = file.originals != nil
    var rewriter = RecordRewriter(
      kind, dialect: try file.dialect?.dialect() ?? (isCanonical ? .canonical : reader.dialect),
      table: isCanonical ? Mapping.Table() : reader.mapping[kind], pseudonyms)
    return try rewriter.rewritten(try Disk.read(self.file(file.sha256))).map(keep)
  }
}

extension ArchivedDelivery {
  /// The same delivery with other files in the place of its own.
  fileprivate func naming(_ files: [File]) -> ArchivedDelivery {
    ArchivedDelivery(
      name: name, deliveredOn: deliveredOn, mode: mode, tolerance: tolerance, mapping: mapping, files: files)
  }
}
