internal import Ledger
internal import Records

extension Run {
  /// Makes the ledger's folder and keeps other runs out.
  func lockLedger() throws -> LedgerLock {
    try Disk.makeFolder(Disk.folder(of: order.ledger))
    return try LedgerLock(beside: order.ledger, patience: Run.patience)
  }

  /// Milliseconds to wait for another run that is about to end.
  private static let patience = 500

  /// The ledger; or, as it was known on an earlier day, one in memory made from what had been delivered until then.
  func openLedger() throws -> Ledger {
    guard let day = order.asKnownOn else { return try Ledger(at: order.ledger) }
    let past = try Ledger(at: ":memory:")
    try Archive(folder: order.archive).prepare(past)
    try Archive(folder: order.archive).take(into: past, upTo: day, progress: progress)
    return past
  }

  /// Reads each delivery and takes it whole or not at all; the first refused one is the last.
  ///
  /// - Parameter known: what is told of a delivery that need not be read again; nil for one that must be.
  func take(
    _ deliveries: [FoundDelivery], into ledger: borrowing Ledger, _ number: Int,
    known: (FoundDelivery, borrowing Ledger) throws -> DeliveryAccount?
  ) throws -> [DeliveryAccount] {
    var accounts: [DeliveryAccount] = []
    let screening = try Screening.ofRun(Archive(folder: order.archive))
    defer { screening.clear() }
    for found in deliveries {
      if let account = try known(found, ledger) {
        accounts.append(account)
        continue
      }
      let (delivered, mode, source) = found
      // Where nothing was delivered nothing is to be taken; only a ledger without any delivery says so.
      if delivered.isEmpty, try ledger.deliveries().contains(where: \.taken) { continue }
      tell(.intake, "reading \(delivered.name)")
      let screened = try screening.screened(delivered)
      let terms = IntakeTerms(
        mode: mode, tolerance: order.pipeline.tolerance,
        closable: order.isForced ? nil : PipelineDefinition.closable, run: number, source: source)
      var delivery = try screened.folder.readAhead { screened.marks(of: $0) }
      if try ledger.knowsDelivery(of: delivery.deliveredOn, mode) { delivery.wait() }
      let former = try ledger.wasRead(delivery.account, terms)
      let intake = try take(&delivery, screened, terms, into: ledger)
      accounts.append(DeliveryAccount(intake, of: delivery.account, takenFrom: delivered, former))
      if !intake.taken { break }
    }
    return accounts
  }

  /// Keeps the delivery while it is entered, and lets it count once it is kept: what counts in the ledger can always be had
  /// again from the archive.
  private func take(
    _ delivery: inout DeliveryAhead, _ screened: Screening.Screened, _ terms: IntakeTerms, into ledger: borrowing Ledger
  ) throws -> Intake {
    if try ledger.hasTaken(delivery.account, terms) { return try ledger.take(&delivery, terms) { true } }
    let archive = Archive(folder: order.archive)
    let number = try ledger.deliveries().count(where: \.taken) + 1
    let keeping = Concurrently.Errand()
    let name = delivery.name
    var followed = FollowedDelivery(delivery) { kind, place in
      tell(.intake, Progress.part("taking \(name): \(kind.rawValue)", place, of: Kind.takingOrder.count))
    } whenRead: { account in
      // One of which a file cannot be read as a whole is not taken.
      guard account.files.allSatisfy({ $0.status != .refused }) else { return }
      tell(.intake, "keeping \(account.name)")
      keeping.begin {
        try archive.keep(screened.folder, account, terms, number: number, delivered: screened.delivered)
      }
    }
    let intake = Result { try ledger.take(&followed, terms) { keeping.isDone } }
    delivery = followed.delivery
    try keeping.finish()
    if try !intake.get().taken { try archive.drop(from: number) }
    return try intake.get()
  }

  /// With the folder of the pipeline that it was found in; nil for data given in the place of those.
  typealias FoundDelivery = (folder: DeliveryFolder, mode: DeliveryMode, source: String?)

  /// Every delivery of the pipeline, or of the data given in their place: those are read as the pipeline's first are.
  /// A wrong mapping or day comes to light here, before there is a ledger. None when the past is asked for.
  ///
  /// - Parameter isFirst: nothing was ever taken, so that the first will be: it is read while the ledger is being made.
  func findDeliveries(andRead isFirst: Bool) throws -> [FoundDelivery] {
    if order.asKnownOn != nil { return [] }
    var found = try foundDeliveries()
    if isFirst, !Disk.exists(order.archive), found.first?.folder.isEmpty == false { try found[0].folder.readEarly() }
    return found
  }

  private func foundDeliveries() throws -> [FoundDelivery] {
    let sources = order.pipeline.sources
    if let data = order.data {
      return try folders(in: data, as: sources.first, from: nil)
    }
    let found = try sources.flatMap { try folders(in: order.project.path($0.folder), as: $0, from: $0.folder) }
    return found.filter { !$0.folder.isEmpty } + found.filter(\.folder.isEmpty)
  }

  private func folders(
    in path: String, as source: PipelineDefinition.Source?, from name: String?
  ) throws -> [FoundDelivery] {
    try DeliveryFolder.all(
      in: path, project: order.project, mapping: source?.mapping, telling: .declared(source?.dialect),
      runDay: order.day
    ).map { ($0, source?.mode ?? .append, name) }
  }
}
