internal import Ledger
internal import Records

/// Sentences about one fault told once, with all the lines on which it stands.
enum RepeatedSentences {
  /// A rejected row with its place as delivered.
  struct Placed: Hashable {
    let rejection: Rejection
    let file: String
    let line: Int
  }

  /// Lines that are named before the rest is only counted.
  private static let linesNamed = 5
  /// Values that are named for one fault of one column before the rest is only counted.
  private static let valuesNamed = 5

  private struct Fault: Hashable {
    let file: String
    let column: String
    let code: RejectionCode
  }

  private struct Value: Hashable {
    let fault: Fault
    /// Of rows whose key is doubled the lines differ, and the sentence names no value.
    let value: String
  }

  static func told(of rows: [Placed], in language: Language) -> [String] {
    var order: [Value] = []
    var groups: [Value: [Placed]] = [:]
    var values: [Fault: Int] = [:]
    for row in rows {
      let fault = Fault(file: row.file, column: row.rejection.column, code: row.rejection.code)
      let named = row.rejection.code == .duplicateKey || row.rejection.code == .forgotten
      let value = Value(fault: fault, value: named ? "" : row.rejection.value)
      if groups[value] == nil {
        order.append(value)
        values[fault, default: 0] += 1
      }
      groups[value, default: []].append(row)
    }
    var told: [String] = []
    var count: [Fault: Int] = [:]
    for value in order {
      guard let group = groups[value] else { continue }
      count[value.fault, default: 0] += 1
      if count[value.fault, default: 0] <= valuesNamed {
        told.append(sentence(group, language))
      } else if count[value.fault] == valuesNamed + 1 {
        let rest = order.filter { $0.fault == value.fault }.dropFirst(valuesNamed)
        told.append(more(value.fault, rest.reduce(0) { $0 + (groups[$1]?.count ?? 0) }, language))
      }
    }
    return told
  }

  private static func sentence(_ group: [Placed], _ language: Language) -> String {
    let row = group[0]
    return row.rejection.sentence(in: language, file: row.file, lines: lines(group.map(\.line), language))
  }

  private static func more(_ fault: Fault, _ rows: Int, _ language: Language) -> String {
    let column = fault.column.isEmpty ? "" : " " + fault.column
    return language == .nl
      ? "\(fault.file): nog \(rows) regels met dezelfde fout (\(fault.code.rawValue)\(column)) en andere waarden; ringwerk check LEVERING --json noemt ze alle."
      : "\(fault.file): \(rows) more rows with the same fault (\(fault.code.rawValue)\(column)) and other values; ringwerk check DELIVERY --json lists every one."
  }

  /// `line 4`, or `lines 4, 9 and 12`, or `lines 4, 9, 12, 13, 20 and 31 more`.
  static func lines(_ lines: [Int], _ language: Language) -> String {
    let and = language == .nl ? "en" : "and"
    guard lines.count > 1 else {
      return (language == .nl ? "regel " : "line ") + (lines.first.map(String.init) ?? "?")
    }
    let word = language == .nl ? "regels " : "lines "
    if lines.count <= linesNamed {
      return word + lines.dropLast().map(String.init).joined(separator: ", ") + " \(and) \(lines[lines.count - 1])"
    }
    let named = lines.prefix(linesNamed).map(String.init).joined(separator: ", ")
    return word + named + " \(and) "
      + (language == .nl ? "nog \(lines.count - linesNamed)" : "\(lines.count - linesNamed) more")
  }

  /// Refusals of one file for one thing, such as columns that are missing, in one sentence.
  static func told(of reasons: [RefusalReason], in language: Language) -> [String] {
    var told: [String] = []
    var seen: Set<String> = []
    for reason in reasons {
      guard case .file(let refusal) = reason, refusal.code == .missingColumn || refusal.code == .duplicateColumn else {
        told.append(reason.sentence(in: language))
        continue
      }
      guard seen.insert("\(refusal.file) \(refusal.code)").inserted else { continue }
      let columns = reasons.compactMap { other -> String? in
        guard case .file(let one) = other, one.file == refusal.file, one.code == refusal.code else { return nil }
        return one.detail
      }
      told.append(refusal.sentence(in: language, columns: columns))
    }
    return told
  }
}
