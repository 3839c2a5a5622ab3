/// What readers have in hand already: the editions of the same period that were published before.
package struct EarlierEdition: Hashable, Sendable {
  /// The counts that they showed, by path in the figure document (`former/` before the former period's). One that is the
  /// same now is known to the reader, whatever this run hides.
  package let shown: [String: Int]

  package init(shown: [String: Int]) { self.shown = shown }
}
