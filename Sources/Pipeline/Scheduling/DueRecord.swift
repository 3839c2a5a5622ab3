internal import Records

/// What became of one due time.
package struct DueRecord: Hashable, Sendable {
  package enum State: String, Vocabulary {
    /// It is to be run: another run was in the way.
    case waiting
    /// It was begun; found so by a later tick it was killed.
    case started
    case done
    /// Done, but rows were rejected or findings stop a figure.
    case findings
    /// The delivery was refused.
    case refused
    case failed
    /// It passed while nobody ticked, and the pipeline does not catch it up.
    case missed
  }

  package let due: Minute
  package var state: State
  /// How often it was begun.
  package var attempts = 0
  /// Why it failed, in a sentence without anybody's data; empty when it did not.
  package var reason = ""

  package init(_ due: Minute, _ state: State, attempts: Int = 0, reason: String = "") {
    self.due = due
    self.state = state
    self.attempts = attempts
    self.reason = reason
  }

  /// It has not come to an end.
  var isOpen: Bool { state == .waiting || state == .started }
  package var isGood: Bool { state == .done || state == .findings }
}

/// The due times of one pipeline.
package struct DueRecords: Hashable, Sendable {
  /// When the schedule was first seen: nothing from before it was ever due.
  package var from: Minute
  /// Up to and with this minute every due time has its record.
  package var until: Minute
  /// In order of time, the last `most` of them.
  package private(set) var records: [DueRecord]

  /// More than a year of nights.
  static let most = 500

  package init(from: Minute, until: Minute, records: [DueRecord] = []) {
    self.from = from
    self.until = until
    self.records = records
  }

  /// In the place of an earlier record of the same due time, if there is one.
  package mutating func set(_ record: DueRecord) {
    let place = records.firstIndex { $0.due >= record.due } ?? records.endIndex
    if place < records.endIndex, records[place].due == record.due {
      records[place] = record
    } else {
      records.insert(record, at: place)
    }
    records = records.suffix(DueRecords.most)
  }

  subscript(due: Minute) -> DueRecord? { records.last { $0.due == due } }
}
