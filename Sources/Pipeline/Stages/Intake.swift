internal import Ledger
internal import Records

extension Run {
  /// Makes the ledger's folder and keeps other runs out.
  func lockLedger() throws -> LedgerLock {
    try Disk.makeFolder(Disk.folder(of: order.ledger))
    return try LedgerLock(beside: order.ledger)
  }

  /// Reads every delivery of the pipeline and takes it whole or not at all; the first refused one is the last.
  func takeDeliveries(into ledger: borrowing Ledger, _ number: Int) throws -> [DeliveryAccount] {
    var accounts: [DeliveryAccount] = []
    for (folder, mode) in try deliveries() {
      progress("reading \(folder.name)")
      let reading = try folder.read(try ledger.pools())
      let terms = IntakeTerms(
        mode: mode, tolerance: order.pipeline.tolerance, run: number, digests: digests(of: reading),
        manner: folder.manner)
      let intake = try ledger.take(reading, terms)
      accounts.append(DeliveryAccount(intake, mapping: folder.mappingName))
      if !intake.taken { break }
    }
    return accounts
  }

  private func digests(of reading: DeliveryReading) -> [Kind: Digest] {
    reading.files.reduce(into: [:]) { digests, file in digests[file.kind] = file.digest }
  }

  private func deliveries() throws(DefinitionError) -> [(DeliveryFolder, DeliveryMode)] {
    if let data = order.data {
      return try folders(in: data, order.pipeline.sources.first?.mode ?? .append, mapping: nil)
    }
    var all: [(DeliveryFolder, DeliveryMode)] = []
    for source in order.pipeline.sources {
      all += try folders(in: order.project.path(source.folder), source.mode, mapping: source.mapping)
    }
    return all
  }

  private func folders(
    in path: String, _ mode: DeliveryMode, mapping: String?
  ) throws(DefinitionError) -> [(DeliveryFolder, DeliveryMode)] {
    try DeliveryFolder.all(in: path, project: order.project, mapping: mapping, runDay: order.day).map { ($0, mode) }
  }
}
