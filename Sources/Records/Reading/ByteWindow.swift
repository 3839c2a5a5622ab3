/// The part of a file that is being looked at, as UTF-8: whole records fit in it, however the chunks fall.
struct ByteWindow: ~Copyable {
  /// Bytes that may be read past `end`; they are zero.
  static let padding = 16
  static let chunk = 256 * 1024
  /// Bytes by which a file's byte order and its kind are known.
  private static let openingSize = 1024

  private var source: ByteSource
  private var transcoder: Transcoder?
  private let chunk: Int
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  /// Untranscoded bytes; empty when the source is UTF-8.
  private let raw: UnsafeMutableRawBufferPointer
  /// The first byte that is still of use.
  private(set) var start: UnsafeMutableRawPointer
  private(set) var end: UnsafeMutableRawPointer
  /// Nothing follows `end`.
  private(set) var isAtEnd = false
  /// Ctrl-Z bytes (DOS end of file) left off at the end.
  private(set) var controlZ = 0
  private(set) var failure: ByteSource.Failure?
  /// The file's first bytes, untranscoded: as many as `openingSize`, or all.
  private(set) var opening: [UInt8] = []
  /// A byte order mark and Ctrl-Z at the end are the file's, not its text's.
  private let isFile: Bool

  init(
    _ source: consuming ByteSource, encoding: Dialect.Encoding, chunk: Int = ByteWindow.chunk, isFile: Bool = true
  ) {
    self.source = source
    self.isFile = isFile
    self.chunk = max(chunk, 1)
    capacity = max(chunk, ByteWindow.openingSize) * Transcoder.growth
    memory = .allocate(byteCount: capacity + ByteWindow.padding, alignment: 16)
    raw =
      encoding == .utf8
      ? UnsafeMutableRawBufferPointer(start: nil, count: 0) : .allocate(byteCount: self.chunk, alignment: 16)
    start = memory
    end = memory
    begin(encoding)
  }

  deinit {
    memory.deallocate()
    raw.deallocate()
  }

  var count: Int { end - start }
  var hasChanged: Bool { source.hasChanged }
  var sum: Checksum { source.sum }

  /// See `ByteSource.digest()`; nil also when the file cannot be read to its end.
  mutating func digest() -> Digest? {
    do throws(ByteSource.Failure) { return try source.digest() } catch {
      failure = failure ?? error
      return nil
    }
  }

  mutating func advance(to place: UnsafeMutableRawPointer) { start = place }

  /// Takes in one more chunk; pointers into the window are then no longer valid.
  mutating func refill() {
    makeRoom()
    let room = UnsafeMutableRawBufferPointer(start: end, count: min(chunk, capacity - (end - memory)))
    do throws(ByteSource.Failure) {
      if transcoder == nil {
        let read = try source.read(into: room)
        end += read
        if read == 0 { close() }
      } else {
        let read = try source.read(into: raw)
        take(UnsafeRawBufferPointer(rebasing: raw[..<read]))
        if read == 0 { close() }
      }
    } catch {
      failure = error
      isAtEnd = true
    }
    pad()
  }

  /// Reads the file's opening, finds the byte order and steps over the byte order mark.
  private mutating func begin(_ encoding: Dialect.Encoding) {
    while opening.count < ByteWindow.openingSize, !isAtEnd { fillOpening() }
    let bigEndian: Bool
    switch encoding {
    case .utf8: bigEndian = false
    case .utf16LittleEndian: bigEndian = false
    case .utf16BigEndian: bigEndian = true
    default: bigEndian = ByteOrder.isBig(opening)
    }
    switch encoding {
    case .utf8: transcoder = nil
    case .utf16, .utf16LittleEndian, .utf16BigEndian: transcoder = Transcoder(.utf16(bigEndian: bigEndian))
    case .windows1252: transcoder = Transcoder(.windows1252)
    case .latin1: transcoder = Transcoder(.latin1)
    }
    transcodeOpening()
    if !isAtEnd { refill() }
    if isFile, count >= 3, UnsafeRawBufferPointer(start: start, count: 3).elementsEqual([0xEF, 0xBB, 0xBF]) {
      start += 3
    }
  }

  private mutating func fillOpening() {
    let room = UnsafeMutableRawBufferPointer(
      start: end, count: min(chunk, ByteWindow.openingSize - opening.count))
    do throws(ByteSource.Failure) {
      let read = try source.read(into: room)
      opening += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<read])
      end += read
      isAtEnd = read == 0
    } catch {
      failure = error
      isAtEnd = true
    }
  }

  /// What was read to know the encoding comes into the window in that encoding.
  private mutating func transcodeOpening() {
    if transcoder != nil {
      end = memory
      opening.withUnsafeBytes { take($0) }
    }
    if isAtEnd { close() }
    pad()
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    guard var coder = transcoder else { return }
    end += coder.transcode(bytes, into: end)
    transcoder = coder
  }

  private mutating func close() {
    isAtEnd = true
    if var coder = transcoder { end += coder.finish(into: end) }
    while isFile, end > start, (end - 1).load(as: UInt8.self) == 0x1A {
      end -= 1
      controlZ += 1
    }
  }

  private mutating func pad() {
    end.initializeMemory(as: UInt8.self, repeating: 0, count: ByteWindow.padding)
  }

  /// Moves what is still of use to the front, and doubles the room when a record fills it.
  private mutating func makeRoom() {
    let needed = (transcoder == nil ? 1 : Transcoder.growth) * chunk + Transcoder.growth
    let used = count
    if used + needed > capacity {
      capacity = max(capacity * 2, used + needed)
      let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity + ByteWindow.padding, alignment: 16)
      larger.copyMemory(from: start, byteCount: used)
      memory.deallocate()
      memory = larger
    } else if start > memory {
      memory.copyMemory(from: start, byteCount: used)
    }
    start = memory
    end = memory + used
  }
}

/// Which byte of a UTF-16 unit comes first.
enum ByteOrder {
  /// As the mark says; without one, as the more frequent place of zero bytes says; little-endian in doubt.
  static func isBig(_ opening: [UInt8]) -> Bool {
    if opening.starts(with: [0xFE, 0xFF]) { return true }
    if opening.starts(with: [0xFF, 0xFE]) { return false }
    let zeros = opening.indices.filter { opening[$0] == 0 }
    return zeros.count { $0.isMultiple(of: 2) } > zeros.count { !$0.isMultiple(of: 2) }
  }
}
