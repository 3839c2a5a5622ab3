package import Records

/// How many findings there are of each code, and where: one sorted list a code, empty ones too.
package struct Findings: Hashable, Sendable {
  /// By code in the catalogue's order, then by place.
  package let all: [Finding]

  package init(_ facts: Facts) { all = facts.findings() }

  package func of(_ code: FindingCode) -> [Finding] { all.filter { $0.code == code } }

  /// A place of one part is a word, of several a list.
  package var figure: Figure {
    .group(
      FindingCode.allCases.map { code in
        Figure.Entry(code.rawValue, .list(of(code).map { code.parts == 1 ? .word($0.place[0]) : .words($0.place) }))
      })
  }
}
