import Foundation

/// How large a made-up network is, and what is odd about it.
struct Shape: Hashable, Sendable {
  /// Rows of attendance, about.
  var attendance: Int
  var institutions: Int
  var people: Int
  var coalitions: Int
  /// Meetings that each coalition holds a year.
  var meetings: Int
  /// Joint meetings a year.
  var joint: Int
  /// Meetings of coalitions at which one person is present.
  var regular = 0
  /// People at one joint meeting.
  var crowd = 0
  /// Characters of one coalition's name.
  var nameLength = 0
  var seed: UInt64 = 7

  /// Calendar years that the delivery covers; coalitions began in the two before.
  static let years = 2022...2025

  /// The real network at 20,000 rows; a larger one grows in every dimension, each by a power of its own.
  init(attendance: Int) {
    let times = Double(attendance) / 20_000
    func grown(_ count: Double, _ power: Double) -> Int { Int((count * pow(times, power)).rounded()) }
    self.attendance = attendance
    institutions = min(700, max(8, grown(60, 0.25)))
    people = max(120, grown(2_500, 0.8))
    coalitions = min(400, max(2, grown(16, 0.57)))
    meetings = max(2, grown(8, 0.18))
    joint = max(1, grown(3, 0.4))
  }
}
