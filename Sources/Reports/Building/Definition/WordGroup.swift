internal import Metrics
internal import Records

/// Groups of a report's texts that name the words of closed lists: `ring`, `code_advice`, `setting_reason`, `cycle` ...
enum WordGroup {
  /// The words that a group must name; nil when there is no such group.
  static func words(of group: String) -> [String]? {
    switch group {
    case "decision": return DecisionKind.words
    case "use": return UseKind.words
    case "landing": return Landing.words
    case "commitment": return Commitment.State.words
    case "status": return [FileReading.Status.read, .absent, .refused].map(\.rawValue)
    case "meeting_kind": return meetingKinds
    default: break
    }
    let plain = [LabelDefinition.Aspect.advice, .reason, .rule, .question, .axis].reduce(group) { name, aspect in
      name.hasSuffix("_" + aspect.rawValue) ? String(name.dropLast(aspect.rawValue.count + 1)) : name
    }
    guard let words = Variable(rawValue: plain)?.words else { return nil }
    return plain == Variable.ring.rawValue ? words + ["outside"] : words
  }

  static let meetingKinds = ["own", "joint"]
}
