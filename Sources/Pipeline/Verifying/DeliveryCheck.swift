internal import Ledger
internal import Records

/// Lays the deliveries of the ledger beside those of the archive.
struct DeliveryCheck {
  let archive: Archive
  let deliveries: [DeliverySummary]

  private var taken: [DeliverySummary] { deliveries.filter(\.taken) }

  /// Law 1.
  func files() -> LawReport {
    let all = deliveries.flatMap(\.files).filter { $0.digest != nil }
    let takenFiles = taken.flatMap(\.files).filter { $0.digest != nil }
    var report = LawReport(
      law: .files,
      counted: "\(all.count) files delivered = \(takenFiles.count) taken + \(all.count - takenFiles.count) refused")
    let records: [(number: Int, record: ArchivedDelivery)]
    do { records = try archive.records() } catch {
      report.breaches = ["\(error)"]
      return report
    }
    for (place, delivery) in taken.enumerated() {
      guard let record = records.first(where: { $0.number == place + 1 })?.record else {
        report.breaches.append("\(delivery.name) was taken and is not in the archive")
        continue
      }
      report.breaches += differences(delivery, record)
    }
    report.breaches += damage(records.map(\.record))
    return report
  }

  private func differences(_ delivery: DeliverySummary, _ record: ArchivedDelivery) -> [String] {
    guard record.name == delivery.name, record.deliveredOn == delivery.deliveredOn.description else {
      return ["the archive has \(record.name) of \(record.deliveredOn) in the place of \(delivery.name)"]
    }
    let read = delivery.files.filter { $0.status == .read && $0.digest != nil }
    let missing = read.filter { file in
      !record.files.contains { $0.kind == file.kind.rawValue && $0.delivered == file.digest?.description }
    }
    let surplus = record.files.filter { file in !read.contains { $0.kind.rawValue == file.kind } }
    return missing.map { "\($0.name) of \(delivery.name) was taken and is not in the archive as it was" }
      + surplus.map { "\($0.name) of \(delivery.name) is in the archive and was not taken" }
  }

  /// Files of the archive that are gone or not what they were.
  private func damage(_ records: [ArchivedDelivery]) -> [String] {
    let names = Set(records.flatMap { $0.files.map(\.sha256) + [$0.mapping].compactMap(\.self) })
    return names.sorted().compactMap { name in
      let path = archive.file(name)
      guard let digest = try? Disk.digest(path) else { return "\(path) is gone; bring it back from a backup" }
      return digest.description == name ? nil : "\(path) is damaged; bring it back from a backup"
    }
  }

  /// What the archive has beyond the ledger: kept for a run that was stopped before it took it.
  func surplus() -> [String] {
    ((try? archive.records()) ?? []).filter { $0.number > taken.count }.map {
      "the archive keeps \($0.record.name), which was not taken; the next run clears it away"
    }
  }

  /// Law 2.
  func rows() -> LawReport {
    let files = deliveries.flatMap { delivery in delivery.files.map { (delivery, $0) } }
    func total(_ count: (FileSummary) -> Int) -> Int { files.reduce(0) { $0 + count($1.1) } }
    let breaches = files.compactMap { delivery, file -> String? in
      let kept = file.codes.reduce(0) { $0 + $1.rows }
      let isWhole = file.read == file.accepted + file.unchanged + file.updated + file.rejected
      if isWhole, !delivery.taken || kept == file.rejected || !delivery.keepsRejections { return nil }
      return "\(file.name) of \(delivery.name): \(file.read) rows read, \(file.accepted) accepted, "
        + "\(file.unchanged) unchanged, \(file.updated) updated, \(file.rejected) rejected, of which \(kept) are kept"
    }
    return LawReport(
      law: .rows,
      counted: "\(total(\.read)) rows read = \(total(\.accepted)) accepted + \(total(\.unchanged)) unchanged + "
        + "\(total(\.updated)) updated + \(total(\.rejected)) rejected",
      breaches: breaches)
  }
}
