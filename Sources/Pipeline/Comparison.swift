package import Metrics
package import Records

/// One setting with another value, as `--compare memory=90` or `--compare core.attendance_rate=0.8` gives it: which
/// figures would have been different?
package struct SettingChange: Hashable, Sendable {
  /// `NAME=VALUE` as it was given.
  package let text: String
  package let settings: Settings

  /// Names and values are those of a pipeline's `settings`, and `RING.attendance_rate`, `RING.contributions` of its
  /// agreements.
  ///
  /// - Throws: the mistake, its place counted in the text as a definition would write it.
  package init(_ text: String, from settings: Settings) throws(DefinitionError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw DefinitionError(file: text, line: 1, column: 1, sentence: "write SETTING=VALUE, such as memory=90")
    }
    let path = parts[0].split(separator: ".", maxSplits: 1).map(String.init)
    var settings = settings
    if path.count == 2 {
      try settings.rules.change(path[0], path[1], to: parts[1], in: text)
    } else {
      try settings.read(Notation(parsing: "{\"\(parts[0])\": \(parts[1])}", file: text))
    }
    self.text = text
    self.settings = settings
  }
}

extension RingRules {
  /// Changes one part of a ring's agreement; the other stays.
  fileprivate mutating func change(
    _ ring: String, _ part: String, to value: String, in text: String
  ) throws(DefinitionError) {
    var changed = self
    try changed.read(Notation(parsing: "{\"\(ring)\": {\"\(part)\": \(value)}}", file: text))
    for (place, isRead) in [
      (\RingRules.core, "core"), (\.active, "active"), (\.reader, "reader"), (\.follower, "follower"),
    ]
    where isRead == ring {
      self[keyPath: place].attendance = changed[keyPath: place].attendance ?? self[keyPath: place].attendance
      self[keyPath: place].contributions = changed[keyPath: place].contributions ?? self[keyPath: place].contributions
    }
  }
}

/// The figures that differ between two documents.
package struct Comparison: Hashable, Sendable {
  package struct Move: Hashable, Sendable {
    package let path: String
    /// As `FigureLines` writes them; "-" also for a figure that only the other has.
    package let before, after: String
  }

  /// In the order of the first document; figures that only the second has come last.
  package let moves: [Move]
  /// How many figures were compared.
  package let compared: Int

  package init(_ before: Figure, _ after: Figure) {
    let (old, new) = (before.leaves(), after.leaves())
    let later = Dictionary(new.map { ($0.path, $0.leaf) }) { first, _ in first }
    let known = Set(old.map(\.path))
    let all =
      old.map { ($0.path, Optional($0.leaf), later[$0.path]) }
      + new.filter { !known.contains($0.path) }.map { ($0.path, nil, $0.leaf) }
    moves = all.filter { $0.1 != $0.2 }.map { path, before, after in
      Move(path: path, before: before.map(FigureLines.shown) ?? "-", after: after.map(FigureLines.shown) ?? "-")
    }
    compared = all.count
  }

  /// One figure a line, before and after, and how many there were.
  package var text: String {
    moves.map { "\($0.path)  \($0.before) -> \($0.after)\n" }.joined() + "\(moves.count) of \(compared) figures move\n"
  }

  /// The same as a group: `compared`, and `moves` with `path`, `before`, `after`.
  package var figure: Figure {
    .group([
      Figure.Entry("compared", .count(compared)),
      Figure.Entry(
        "moves",
        .list(
          moves.map {
            .group([
              Figure.Entry("path", .word($0.path)), Figure.Entry("before", .word($0.before)),
              Figure.Entry("after", .word($0.after)),
            ])
          })),
    ])
  }
}
