package import Records

extension Ledger {
  /// Enters the delivery itself and answers its number; taken when there is no reason against it.
  func enterDelivery(
    _ delivery: some IncomingDelivery, _ terms: IntakeTerms, reason: RefusalReason?
  ) throws(LedgerError) -> Int {
    let insert = try connection.prepare(
      """
      INSERT INTO deliveries (name, delivered_on, mode, tolerance, late, taken, reason, run, source)
      VALUES (?1, ?2, ?3, ?4, EXISTS (SELECT 1 FROM deliveries WHERE taken = 1 AND delivered_on > ?2), ?5, ?6, ?7, ?8)
      RETURNING id
      """, "entering a delivery")
    try insert.bind(delivery.name, at: 1)
    try insert.bind(Int(delivery.deliveredOn.number), at: 2)
    try insert.bind(terms.mode.rawValue, at: 3)
    try insert.bind(terms.tolerance, at: 4)
    try insert.bind(reason == nil ? 1 : 0, at: 5)
    if let reason { try insert.bind(reason.word, at: 6) }
    if let run = terms.run { try insert.bind(run, at: 7) }
    if let source = terms.source { try insert.bind(source, at: 8) }
    defer { insert.reset() }
    guard try insert.step() else { throw LedgerError(.unexpected, "entering a delivery") }
    return insert.int(0)
  }

  /// What came of its files, and by what it is known when it comes again.
  func enterFiles(_ intake: Intake, _ delivery: Int, _ marks: DeliveryMarks) throws(LedgerError) {
    if let manner = marks.manner {
      let update = try connection.prepare("UPDATE deliveries SET manner = ?2 WHERE id = ?1", "entering a delivery")
      try update.bind(delivery, at: 1)
      try update.bind(blob: manner.bytes, at: 2)
      try update.run()
    }
    let insert = try connection.prepare(
      "INSERT INTO files VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)", "entering files")
    for file in intake.kinds where file.status != .absent || file.retried > 0 {
      try insert.bind(delivery, at: 1)
      try insert.bind(file.kind.rawValue, at: 2)
      try insert.bind(file.file, at: 3)
      try insert.bind(file.status.rawValue, at: 4)
      if let digest = marks.digests[file.kind] {
        try insert.bind(blob: digest.bytes, at: 5)
      } else {
        try insert.bindNull(at: 5)
      }
      let counts = [
        file.read, file.accepted, file.unchanged, file.updated, file.rejected, file.retried, file.closed, file.skipped,
      ]
      for (place, count) in counts.enumerated() { try insert.bind(count, at: place + 6) }
      if let refusal = file.refusal {
        try insert.bind(refusal.line, at: 14)
        try insert.bind(refusal.code.rawValue, at: 15)
      } else {
        try insert.bindNull(at: 14)
        try insert.bindNull(at: 15)
      }
      try insert.run()
    }
  }

  /// Keeps the rejected rows of a delivery that was taken.
  func enterRejections(_ intake: Intake, _ delivery: Int) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT INTO rejected VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", "keeping rejected rows")
    for rejection in intake.kinds.lazy.flatMap(\.rejections) {
      try insert.bind(delivery, at: 1)
      try insert.bind(rejection.kind.rawValue, at: 2)
      try insert.bind(rejection.line, at: 3)
      try insert.bind(rejection.column, at: 4)
      try insert.bind(rejection.code.rawValue, at: 5)
      try insert.bind(rejection.value, at: 6)
      try insert.bind(blob: rejection.record, at: 7)
      try insert.run()
    }
  }

  /// Whether all files of the delivery, known by their SHA-256, were taken before for the same day and in the same mode,
  /// and were the last time read in the same manner. Read otherwise the same files say something else.
  package func hasTaken(_ reading: DeliveryReading, _ terms: IntakeTerms) throws(LedgerError) -> Bool {
    try wasRead(reading, terms) == .soBefore
  }

  /// Whether a delivery of the day was taken in the mode: only then can one have been taken before.
  package func knowsDelivery(of day: Day, _ mode: DeliveryMode) throws(LedgerError) -> Bool {
    let any = try connection.prepare(
      "SELECT 1 FROM deliveries WHERE delivered_on = ?1 AND mode = ?2 AND taken = 1 LIMIT 1",
      "looking for the delivery")
    try any.bind(Int(day.number), at: 1)
    try any.bind(mode.rawValue, at: 2)
    return try any.step()
  }

  /// Whether a delivery's files are new to the ledger.
  package enum FormerReading: Hashable, Sendable { case never, soBefore, otherwise }

  package func wasRead(_ reading: DeliveryReading, _ terms: IntakeTerms) throws(LedgerError) -> FormerReading {
    let (read, marks) = (reading.files.filter { $0.status == .read }.map(\.kind), reading.marks)
    guard !read.isEmpty, read.allSatisfy({ marks.digests[$0] != nil }) else { return .never }
    let candidates = try connection.prepare(
      """
      SELECT id, (SELECT count(*) FROM files WHERE delivery = id AND status = 'read'), manner IS ?3 FROM deliveries
      WHERE delivered_on = ?1 AND mode = ?2 AND taken = 1 ORDER BY id DESC
      """, "looking for the delivery")
    let file = try connection.prepare(
      "SELECT 1 FROM files WHERE delivery = ?1 AND kind = ?2 AND sha256 = ?3", "looking for the delivery")
    try candidates.bind(Int(reading.deliveredOn.number), at: 1)
    try candidates.bind(terms.mode.rawValue, at: 2)
    if let manner = marks.manner { try candidates.bind(blob: manner.bytes, at: 3) }
    while try candidates.step() {
      var isSame = candidates.int(1) == read.count
      for kind in read where isSame {
        try file.bind(candidates.int(0), at: 1)
        try file.bind(kind.rawValue, at: 2)
        try file.bind(blob: marks.digests[kind]?.bytes ?? [], at: 3)
        isSame = try file.step()
        file.reset()
      }
      if isSame { return candidates.int(2) == 1 ? .soBefore : .otherwise }
    }
    return .never
  }
}

extension RefusalReason {
  /// The word under which the ledger keeps it.
  fileprivate var word: String {
    switch self {
    case .file: "files"
    // Both are more than the pipeline bears.
    case .tolerance, .closes: "tolerance"
    case .required: "required"
    }
  }
}
