internal import Records

/// The records on which a figure rests: with these and no others it comes out the same.
///
/// *Counted* are the records that make the number, the denominator's among them. They are *read against* the others: the
/// dates of a coalition, the meeting of an attendance row, what decides on a person's function and institution, one row
/// that shows that a meeting has a list. Whatever a record refers to is there too, so that the records together could be
/// delivered. That something was *not* written down (an earlier presence, another use) stands nowhere and is not listed.
package struct Grounds: Hashable, Sendable {
  package let counted: RecordRows
  /// None of them is counted.
  package let context: RecordRows

  /// Both together.
  package var all: RecordRows {
    var all = counted
    all.formUnion(context)
    return all
  }

  /// Nil for what is no figure of the period's records, such as the rows of a delivery.
  package init?(of address: FigureAddress, in basis: Basis) {
    let reader = FootingReader(basis)
    let footings = Set(address.leaves.compactMap { reader.footing(of: $0.subject) })
    guard !footings.isEmpty else { return nil }
    var search = GroundsSearch(basis)
    for footing in footings { search.find(footing) }
    self = search.grounds
  }

  init(counted: RecordRows, context: RecordRows) {
    self.counted = counted
    self.context = context.subtracting(counted)
  }
}
