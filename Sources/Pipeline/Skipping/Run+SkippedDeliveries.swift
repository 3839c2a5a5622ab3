internal import Ledger
internal import Records

/// Which deliveries are not read again, because they were taken and none of their files has been touched since.
extension Run {
  /// The deliveries taken in, or, of those of which no file has changed, what the ledger knows of them.
  func takeWhatChanged(
    _ deliveries: [FoundDelivery], into ledger: borrowing Ledger, _ number: Int
  ) throws -> [DeliveryAccount] {
    let inputs = inputs(of: deliveries)
    if let (since, record) = try unchanged(.intake, inputs, ledger),
      let accounts = try accounts(of: deliveries, since: since, ledger)
    {
      try ledger.enter([record.again(in: number)])
      return accounts
    }
    let records = try ledger.lastStages(beginning: Run.delivery, of: order.pipeline.name)
    // Before any is read: one that is touched meanwhile is read again by the next run.
    let own = ownInputs(of: deliveries)
    let accounts = try take(deliveries, into: ledger, number) { found, ledger in
      guard let record = records[Run.name(of: found)],
        let since = try unchanged(.intake, record, own[Run.name(of: found)], ledger)
      else { return nil }
      return try self.accounts(of: [found], since: since, ledger)?.first
    }
    guard accounts.allSatisfy(\.taken) else { return accounts }
    let anew = own.sorted { $0.key < $1.key }.filter { records[$0.key]?.inputs != $0.value }
    try ledger.enter(
      anew.map { StageRecord(run: number, stage: $0.key, inputs: $0.value, since: number) } + stage(inputs, number))
    return accounts
  }

  private static let delivery = "intake "

  private func stage(_ inputs: Digest?, _ number: Int) -> [StageRecord] {
    inputs.map { [StageRecord(run: number, stage: RunError.Stage.intake.rawValue, inputs: $0, since: number)] } ?? []
  }

  /// The name under which a record tells what one delivery rested on. A record is entered when the delivery is read, and
  /// not again for each run in which it still holds.
  private static func name(of found: FoundDelivery) -> String { delivery + found.folder.path }

  /// Of each delivery by that name; none of one that was touched just now.
  private func ownInputs(of deliveries: [FoundDelivery]) -> [String: Digest] {
    var own: [String: Digest] = [:]
    for found in deliveries where !found.folder.isEmpty { own[Run.name(of: found)] = inputs(of: [found]) }
    return own
  }

  /// What is told of deliveries that were taken before and have not changed; nil when the ledger does not know one by its
  /// name and day, as when it was taken under another.
  private func accounts(
    of deliveries: [FoundDelivery], since: SkippedStage, _ ledger: borrowing Ledger
  ) throws -> [DeliveryAccount]? {
    let known = try ledger.deliveries().filter(\.taken)
    var accounts: [DeliveryAccount] = []
    for (folder, _, _) in deliveries where !folder.isEmpty {
      let own = known.last { $0.name == folder.name && (!folder.isDated || $0.deliveredOn == folder.deliveredOn) }
      guard let summary = own else { return nil }
      accounts.append(DeliveryAccount(summary, mapping: folder.mappingName, since: since))
    }
    return accounts
  }

  /// Of every file of the deliveries and of what says how it is read; nil when one was touched so lately that it may yet change
  /// without the system's clock showing it.
  private func inputs(of deliveries: [FoundDelivery]) -> Digest? {
    var stamps = FileStamps()
    stamps.add("\(order.version) \(order.pipeline.tolerance)")
    order.executable.map { stamps.take($0) }
    for (folder, mode, source) in deliveries {
      let day = folder.isDated ? folder.deliveredOn.description : "undated"
      stamps.add("\(folder.name) \(day) \(mode.rawValue) \(source ?? "")")
      stamps.take(folder.path)
    }
    stamps.take(order.project.path("pipelines/\(order.pipeline.name).json"))
    stamps.take(order.project.path(Project.identities))
    stamps.take(order.project.path("pipelines/mappings"))
    return stamps.youngest + Run.settling < now() ? stamps.digest : nil
  }
}
