/// The fields of one record, as places in memory.
struct FieldList: ~Copyable {
  private var fields: UnsafeMutablePointer<UnsafeRawBufferPointer>
  private var room = 64
  private(set) var count = 0
  /// Fields without their escapes.
  private var scratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var scratchUsed = 0

  init() { fields = .allocate(capacity: room) }

  deinit {
    fields.deallocate()
    scratch.deallocate()
  }

  @inline(__always)
  subscript(_ field: Int) -> UnsafeRawBufferPointer {
    precondition(field >= 0 && field < count, "a record has the fields it has")
    return fields[field]
  }

  @inline(__always)
  mutating func removeAll() {
    count = 0
    scratchUsed = 0
  }

  @inline(__always)
  mutating func append(_ start: UnsafeMutableRawPointer, _ end: UnsafeMutableRawPointer) {
    if count == room { makeRoom() }
    (fields + count).initialize(to: UnsafeRawBufferPointer(start: start, count: end - start))
    count += 1
  }

  private mutating func makeRoom() {
    let larger = UnsafeMutablePointer<UnsafeRawBufferPointer>.allocate(capacity: room * 2)
    larger.update(from: fields, count: count)
    fields.deallocate()
    fields = larger
    room *= 2
  }

  /// Takes the bytes without their escapes. No record is longer than `longest`, so that what was taken of it before
  /// stays where it is.
  mutating func append(
    _ start: UnsafeMutableRawPointer, _ end: UnsafeMutableRawPointer, quote: UInt8, escape: UInt8, longest: Int
  ) {
    if scratchUsed == 0, scratch.count < longest {
      scratch.deallocate()
      scratch = .allocate(byteCount: longest, alignment: 16)
    }
    let first = scratchUsed
    var from = start
    while from < end {
      if from.load(as: UInt8.self) == escape, from + 1 < end {
        let next = (from + 1).load(as: UInt8.self)
        if next == quote || next == escape { from += 1 }
      }
      scratch[scratchUsed] = from.load(as: UInt8.self)
      (from, scratchUsed) = (from + 1, scratchUsed + 1)
    }
    guard let base = scratch.baseAddress else { return }
    append(base + first, base + scratchUsed)
  }
}
