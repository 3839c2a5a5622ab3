package import Metrics

/// What holds in every project after every run, whatever happened meanwhile (operation.md, Laws).
package enum Law: String, Hashable, Sendable, CaseIterable {
  /// Files delivered = taken + refused; what was taken is in the archive as it was.
  case files
  /// Rows read = accepted + unchanged + updated + rejected.
  case rows
  /// Nothing that an interrupted run left counts, and the ledger is as it was written.
  case state
  /// Every number of a published page or workbook is the one that the ledger keeps of the edition.
  case numbers
  /// The ledger made again from the archive says the same.
  case rebuild
  /// `latest` is a whole edition, each file as its manifest says.
  case editions
  /// Every run has an end.
  case runs

  /// As operation.md numbers them.
  package var number: Int { (Law.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// What was found about one law.
package struct LawReport: Hashable, Sendable {
  package let law: Law
  /// What was looked at and counted.
  package internal(set) var counted: String
  /// A sentence for each place where it does not hold.
  package internal(set) var breaches: [String] = []

  package var isKept: Bool { breaches.isEmpty }
}

extension [LawReport] {
  /// For a script: the laws by name, in order.
  package var document: Figure {
    .group([
      Figure.Entry("sound", .flag(allSatisfy(\.isKept))),
      Figure.Entry(
        "laws",
        .group(
          map { report in
            Figure.Entry(
              report.law.rawValue,
              .group([
                Figure.Entry("law", .count(report.law.number)), Figure.Entry("counted", .word(report.counted)),
                Figure.Entry("breaches", .words(report.breaches)),
              ]))
          })),
    ])
  }
}
