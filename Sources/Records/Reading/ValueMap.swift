/// A mapping's values for one column, ready to be looked up by bytes.
struct ValueMap {
  private var values = Interner()
  /// By the value's code.
  private var mapped: [UnsafeRawBufferPointer] = []
  private let otherwise: UnsafeRawBufferPointer?
  private let whenEmpty: UnsafeRawBufferPointer?

  /// Nil when the source's values are taken as they are.
  init?(_ source: Mapping.Source, in arena: borrowing TextArena) {
    guard !source.values.isEmpty || source.otherwise != nil || source.whenEmpty != nil else { return nil }
    for (value, text) in source.values.sorted(by: { $0.key < $1.key }) {
      if values.intern(value) == mapped.count { mapped.append(arena.keep(text)) }
    }
    otherwise = source.otherwise.map { arena.keep($0) }
    whenEmpty = source.whenEmpty.map { arena.keep($0) }
  }

  /// What stands in the place of the text; nil when the text itself does.
  func replacement(of text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    if text.isEmpty { return whenEmpty }
    if let code = values.code(of: text) { return mapped[Int(code)] }
    return otherwise
  }
}

/// Keeps texts at one place in memory for as long as it lives.
final class TextArena {
  private var texts: [UnsafeMutableRawBufferPointer] = []

  func keep(_ text: String) -> UnsafeRawBufferPointer {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    bytes.copyBytes(from: text.utf8)
    texts.append(bytes)
    return UnsafeRawBufferPointer(bytes)
  }

  deinit { for text in texts { text.deallocate() } }
}
