internal import Glibc
internal import Ledger
internal import Records

/// Takes people out of a delivery who were forgotten before it came, so that neither ledger nor archive ever has what it
/// says of them: a copy of the files that name them, with pseudonyms, is read in the delivery's place.
struct Screening {
  let pseudonyms: Pseudonyms
  /// For the copies.
  private let room: String

  private init(_ archive: Archive, _ room: String) throws {
    self.room = "\(archive.folder)/\(room)"
    pseudonyms = try ForgottenList(of: archive).pseudonyms
  }

  /// For the run that holds the lock. What checks left behind that were killed goes.
  static func ofRun(_ archive: Archive) throws -> Screening {
    for name in Disk.names(in: archive.folder) where name.hasPrefix(checked) {
      let process = Int32(name.dropFirst(checked.count)) ?? 0
      if process <= 0 || kill(process, 0) != 0 && errno == ESRCH { Disk.remove("\(archive.folder)/\(name)") }
    }
    return try Screening(archive, ".screened")
  }

  /// For one who only looks, while a run may be at work.
  static func ofCheck(_ archive: Archive) throws -> Screening { try Screening(archive, "\(checked)\(getpid())") }

  private static let checked = ".checked-"

  struct Screened {
    let folder: DeliveryFolder
    /// By name: the files that are not as they were delivered, with the digest that they had.
    var delivered: [String: Digest] = [:]

    /// Of what was delivered, also where another file was read.
    func marks(of files: [FileReading]) -> DeliveryMarks {
      let digests = files.reduce(into: [:]) { digests, file in
        digests[file.kind] = delivered[file.file] ?? file.digest
      }
      return DeliveryMarks(digests: digests, manner: folder.manner(of: files))
    }
  }

  /// What an earlier delivery or an interrupted run left is cleared away.
  func clear() { Disk.remove(room) }

  func screened(_ folder: DeliveryFolder) throws -> Screened {
    clear()
    if pseudonyms.isEmpty { return Screened(folder: folder) }
    var (copies, screened) = ([String: [UInt8]](), Screened(folder: folder.reading(from: room, without: pseudonyms)))
    for kind in Kind.allCases {
      let name = folder.fileName(of: kind)
      guard let bytes = try? Disk.read("\(folder.path)/\(name)"), let dialect = folder.dialect(of: kind) else {
        continue
      }
      var rewriter = RecordRewriter(kind, dialect: dialect, table: folder.table(of: kind), pseudonyms)
      guard let rewritten = rewriter.rewritten(bytes) else { continue }
      copies[name] = rewritten
      screened.delivered[name] = SHA256.digest(bytes)
    }
    try Disk.makeFolder(room)
    for name in Disk.names(in: folder.path) {
      if let copy = copies[name] {
        try Disk.write(copy, to: "\(room)/\(name)")
      } else {
        try Disk.link("\(room)/\(name)", to: "\(folder.path)/\(name)")
      }
    }
    return screened
  }
}
