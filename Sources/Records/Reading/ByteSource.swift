internal import Glibc

/// A file's bytes, or bytes in memory, read once from front to back.
struct ByteSource: ~Copyable {
  /// Why a file cannot be opened; `failed` holds the system's error number.
  enum Failure: Error, Hashable {
    case absent, noPlainFile
    case failed(Int32)
  }

  /// What tells one state of a file from the next.
  private struct Version: Hashable {
    let device: UInt
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// -1 for bytes in memory.
  private let descriptor: Int32
  private let version: Version?
  /// Nobody was writing when reading began.
  private let wasQuiet: Bool
  private let bytes: [UInt8]
  private var offset = 0
  /// Of the bytes that were read; nil when nobody asks.
  private var hash: SHA256?
  /// Of the same bytes, for one who compares them with a copy.
  private(set) var sum = Checksum()

  init(bytes: [UInt8], isHashed: Bool = false) {
    hash = isHashed ? SHA256() : nil
    descriptor = -1
    version = nil
    wasQuiet = true
    self.bytes = bytes
  }

  init(path: String, isHashed: Bool = false) throws(Failure) {
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw errno == ENOENT ? .absent : .failed(errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .noPlainFile
    }
    descriptor = opened
    _ = ByteSource.becomesQuiet(opened)
    version = ByteSource.settledVersion(opened)
    wasQuiet = ByteSource.isQuiet(opened)
    bytes = []
    hash = isHashed ? SHA256() : nil
  }

  /// The file's state once the file system's clock has moved on from its last change: a change in the same tick as the
  /// last one would not show in its time. The clock serves this alone and reaches no result.
  private static func settledVersion(_ descriptor: Int32) -> Version? {
    var version = Version(descriptor)
    for _ in 0..<10 {
      var now = timespec()
      guard let changed = version, clock_gettime(CLOCK_REALTIME_COARSE, &now) == 0,
        (changed.seconds, changed.nanoseconds) >= (now.tv_sec, now.tv_nsec)
      else { break }
      usleep(2000)
      version = Version(descriptor)
    }
    return version
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// False when somebody has the file open for writing. A write that is under way changes a file's time at its
  /// beginning only, so that time alone does not tell. Where the file system grants no leases it is believed to be quiet.
  private static func isQuiet(_ descriptor: Int32) -> Bool {
    let (setSignal, setLease, grantedToReaders, givenBack): (Int32, Int32, Int32, Int32) = (10, 1024, 0, 2)
    guard fcntl(descriptor, setSignal, SIGURG) == 0 else { return true }
    guard fcntl(descriptor, setLease, grantedToReaders) == 0 else { return errno != EAGAIN }
    _ = fcntl(descriptor, setLease, givenBack)
    return true
  }

  /// Waits up to 0.2 s until nobody has it open for writing: a program that is being started has for a moment whatever the
  /// one that starts it has open.
  private static func becomesQuiet(_ descriptor: Int32) -> Bool {
    for _ in 0..<40 {
      if isQuiet(descriptor) { return true }
      usleep(5000)
    }
    return isQuiet(descriptor)
  }

  /// Reads at most `target.count` bytes; 0 at the end.
  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    guard descriptor >= 0 else { return copy(into: target) }
    while true {
      let count = Glibc.read(descriptor, target.baseAddress, target.count)
      if count >= 0 {
        offset += count
        note(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[..<count]))
        return count
      }
      if errno != EINTR { throw .failed(errno) }
    }
  }

  /// The digest of the whole file, of the very bytes that were read; what is left of it is read for that.
  mutating func digest() throws(Failure) -> Digest? {
    guard hash != nil else { return nil }
    while !(try first(64 * 1024)).isEmpty {}
    return hash?.finished()
  }

  /// The next `count` bytes, or all that are left.
  mutating func first(_ count: Int) throws(Failure) -> [UInt8] {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    defer { memory.deallocate() }
    var used = 0
    while used < count {
      let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: memory[used...]))
      if read == 0 { break }
      used += read
    }
    return Array(memory[..<used])
  }

  private mutating func copy(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(target.count, bytes.count - offset)
    bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + count)])) }
    note(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[..<count]))
    offset += count
    return count
  }

  private mutating func note(_ read: UnsafeRawBufferPointer) {
    guard hash != nil else { return }
    hash?.update(read)
    sum.update(read)
  }

  /// Somebody writes or wrote to the file since it was opened, or another number of bytes came from it than it has.
  var hasChanged: Bool {
    guard descriptor >= 0 else { return false }
    return !wasQuiet || !ByteSource.becomesQuiet(descriptor) || Version(descriptor) != version
      || version?.size != offset
  }
}
