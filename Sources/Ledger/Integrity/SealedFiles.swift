internal import CSQLite
internal import Glibc

/// The system's files as SQLite knows them, but each page of a database is sealed when it is written and looked at when it
/// is read: what was damaged in between is told, and never taken for what somebody wrote.
///
/// A page in the write-ahead log has that log's own digest until it comes into the file. Journals and temporary files pass
/// as they are.
enum SealedFiles {
  /// The name by which SQLite knows them.
  static let name = "ringwerk"

  /// Makes them known to SQLite; done once, twice does no harm.
  static func register() throws(LedgerError) {
    guard sqlite3_vfs_find(name) == nil else { return }
    guard let system = sqlite3_vfs_find(nil), let name = strdup(name) else {
      throw LedgerError(.unexpected, "opening it")
    }
    // Stays as long as the program does.
    let files = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    files.initialize(to: system.pointee)
    files.pointee.zName = UnsafePointer(name)
    files.pointee.pNext = nil
    files.pointee.xOpen = openSealed
    sqlite3_vfs_register(files, 0)
  }
}

/// What SQLite calls for an open file, with what the system would have it call; lies where a file's methods are expected.
private struct Methods {
  var shown: sqlite3_io_methods
  let system: UnsafePointer<sqlite3_io_methods>
  let isSealed: Bool
}

private typealias File = UnsafeMutablePointer<sqlite3_file>

/// The methods that `openSealed` gave the file.
private func methods(of file: File) -> UnsafePointer<Methods> {
  UnsafeRawPointer(file.pointee.pMethods).assumingMemoryBound(to: Methods.self)
}

private func openSealed(
  _ files: UnsafeMutablePointer<sqlite3_vfs>?, _ name: UnsafePointer<CChar>?,
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32, _ given: UnsafeMutablePointer<Int32>?
) -> Int32 {
  guard let system = sqlite3_vfs_find(nil), let file else { return SQLITE_CANTOPEN }
  let opened = system.pointee.xOpen(system, name, file, flags, given)
  guard opened == SQLITE_OK, flags & SQLITE_OPEN_MAIN_DB != 0, let own = file.pointee.pMethods else { return opened }
  let fresh = UnsafeMutablePointer<Methods>.allocate(capacity: 1)
  fresh.initialize(to: Methods(shown: own.pointee, system: own, isSealed: isSealed(file, own)))
  // Without the third version's way of reading, which shows the file's bytes as they are.
  fresh.pointee.shown.iVersion = min(own.pointee.iVersion, 2)
  fresh.pointee.shown.xRead = readSealed
  fresh.pointee.shown.xWrite = writeSealed
  fresh.pointee.shown.xClose = closeSealed
  file.pointee.pMethods = UnsafeRawPointer(fresh).assumingMemoryBound(to: sqlite3_io_methods.self)
  return SQLITE_OK
}

/// A new file is; of others the header says it.
private func isSealed(_ file: File, _ system: UnsafePointer<sqlite3_io_methods>) -> Bool {
  var size: sqlite3_int64 = 0
  guard system.pointee.xFileSize(file, &size) == SQLITE_OK, size > 0 else { return true }
  var bytes = [UInt8](repeating: 0, count: FileHeader.size)
  let result = system.pointee.xRead(file, &bytes, Int32(bytes.count), 0)
  return result != SQLITE_OK && result != ShortRead.code || FileHeader(bytes).isSealed
}

private enum ShortRead {
  /// SQLITE_IOERR_SHORT_READ: what could not be read is filled with zeros.
  static let code = SQLITE_IOERR | 2 << 8
}

private func readSealed(
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ buffer: UnsafeMutableRawPointer?, _ count: Int32,
  _ offset: sqlite3_int64
) -> Int32 {
  guard let file, let buffer else { return SQLITE_MISUSE }
  let methods = methods(of: file)
  let result = methods.pointee.system.pointee.xRead(file, buffer, count, offset)
  guard methods.pointee.isSealed, PageSeal.isPage(count: Int(count), at: offset) else { return result }
  // A page that ends too early was cut off: one that was never written is not asked for.
  if result == ShortRead.code { return offset == 0 && isEmpty(file, methods) ? result : LedgerError.pageDamaged }
  guard result == SQLITE_OK else { return result }
  return PageSeal.holds(buffer, count: Int(count), at: offset) ? SQLITE_OK : LedgerError.pageDamaged
}

private func isEmpty(_ file: File, _ methods: UnsafePointer<Methods>) -> Bool {
  var size: sqlite3_int64 = 0
  return methods.pointee.system.pointee.xFileSize(file, &size) == SQLITE_OK && size == 0
}

private func writeSealed(
  _ file: UnsafeMutablePointer<sqlite3_file>?, _ buffer: UnsafeRawPointer?, _ count: Int32, _ offset: sqlite3_int64
) -> Int32 {
  guard let file, let buffer else { return SQLITE_MISUSE }
  let methods = methods(of: file)
  let system = methods.pointee.system
  guard methods.pointee.isSealed, PageSeal.isPage(count: Int(count), at: offset) else {
    return system.pointee.xWrite(file, buffer, count, offset)
  }
  return withUnsafeTemporaryAllocation(byteCount: Int(count), alignment: 8) { page in
    guard let start = page.baseAddress else { return SQLITE_NOMEM }
    start.copyMemory(from: buffer, byteCount: Int(count))
    PageSeal.put(on: start, count: Int(count), at: offset)
    return system.pointee.xWrite(file, start, count, offset)
  }
}

private func closeSealed(_ file: UnsafeMutablePointer<sqlite3_file>?) -> Int32 {
  guard let file else { return SQLITE_OK }
  let methods = methods(of: file)
  file.pointee.pMethods = methods.pointee.system
  let result = methods.pointee.system.pointee.xClose(file)
  UnsafeMutablePointer(mutating: methods).deallocate()
  return result
}
