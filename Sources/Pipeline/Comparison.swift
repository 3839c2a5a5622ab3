package import Metrics
package import Records

/// One setting with another value, as `--compare memory=90` or `--compare core.attendance_rate=0.8` gives it: which
/// figures would have been different?
package struct SettingChange: Hashable, Sendable {
  /// `NAME=VALUE` as it was given.
  package let text: String
  package private(set) var settings: Settings

  /// Names and values are those of a pipeline's `settings`, `weights.INDICATOR`, and `RING.attendance_rate`,
  /// `RING.contributions` of its agreements; with `COALITION.` before the ring, of what that coalition agreed by itself.
  ///
  /// - Throws: the mistake, its place counted in the text as a definition would write it.
  package init(_ text: String, from settings: Settings) throws(DefinitionError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw DefinitionError(file: text, line: 1, column: 1, sentence: "write SETTING=VALUE, such as memory=90")
    }
    self.text = text
    self.settings = settings
    try change(parts[0].split(separator: ".").map(String.init), to: parts[1])
  }

  private mutating func change(_ path: [String], to value: String) throws(DefinitionError) {
    switch path.count {
    case 2 where path[0] == "weights":
      try settings.read(Notation(parsing: "{\"weights\": {\"\(path[1])\": \(value)}}", file: text))
    case 2:
      try settings.rules.change(path[0], path[1], to: value, in: text)
    case 3...:
      let coalition = path.dropLast(2).joined(separator: ".")
      var own = settings.rules(of: coalition)
      try own.change(path[path.count - 2], path[path.count - 1], to: value, in: text)
      settings.ownRules[coalition] = own
    default:
      try settings.read(Notation(parsing: "{\"\(path.joined())\": \(value)}", file: text))
      settings.shareThresholds()
    }
  }
}

extension Settings {
  /// Coalitions have agreements of their own, but no thresholds.
  fileprivate mutating func shareThresholds() {
    for coalition in ownRules.keys {
      ownRules[coalition]?.leastInvitations = rules.leastInvitations
      ownRules[coalition]?.observedCore = rules.observedCore
      ownRules[coalition]?.observedActive = rules.observedActive
      ownRules[coalition]?.leastMeetings = rules.leastMeetings
    }
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
    /// After less before; nil where either is no number.
    package let by: Double?

    init(_ path: String, _ before: Figure?, _ after: Figure?) {
      self.path = path
      self.before = before.map(FigureLines.shown) ?? "-"
      self.after = after.map(FigureLines.shown) ?? "-"
      by = before?.value.flatMap { old in after?.value.map { (($0 - old) * 1e9).rounded() / 1e9 } }
    }

    fileprivate var line: String {
      "\(path)  \(before) -> \(after)" + (by.map { "  (\(Move.signed($0)))" } ?? "") + "\n"
    }

    private static func signed(_ number: Double) -> String {
      let digits = number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
      return number < 0 ? digits : "+" + digits
    }
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
      Move(path, before, after)
    }
    compared = all.count
  }

  /// One figure a line, before and after and by how much, and how many there were.
  package var text: String {
    moves.map(\.line).joined() + "\(moves.count) of \(compared) figures move\n"
  }

  /// The same as a group: `compared`, and `moves` with `path`, `before`, `after`, `by`.
  package var figure: Figure {
    .group([
      Figure.Entry("compared", .count(compared)),
      Figure.Entry(
        "moves",
        .list(
          moves.map {
            .group([
              Figure.Entry("path", .word($0.path)), Figure.Entry("before", .word($0.before)),
              Figure.Entry("after", .word($0.after)), Figure.Entry("by", .number(orAbsent: $0.by)),
            ])
          })),
    ])
  }
}

extension Figure {
  fileprivate var value: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number): number
    default: nil
    }
  }
}
