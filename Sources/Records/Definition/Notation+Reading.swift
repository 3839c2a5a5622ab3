extension Notation {
  /// Mistakes of one file that are told at once.
  private static let most = 20

  /// Reads a definition, and where it has a mistake looks for further ones: the key or item at fault is left out, and the
  /// rest is read again.
  package func read<Value>(_ reading: (Notation) throws(DefinitionError) -> Value) throws(DefinitionError) -> Value {
    var mistakes: [DefinitionError] = []
    var rest = self
    while mistakes.count < Notation.most {
      do {
        let value = try reading(rest)
        if mistakes.isEmpty { return value }
        break
      } catch {
        // What is only missed because it was left out is no mistake of the file.
        if !mistakes.isEmpty, rest.isGroup(at: error) { break }
        mistakes.append(error)
        guard let smaller = rest.without(error) else { break }
        rest = smaller
      }
    }
    guard let all = DefinitionError(mistakes) else { return try reading(self) }
    throw all
  }

  private func stands(at mistake: DefinitionError) -> Bool {
    line == mistake.line && column == mistake.column && file == mistake.file
  }

  /// The mistake is that of a whole group, in which something is missing.
  private func isGroup(at mistake: DefinitionError) -> Bool {
    switch value {
    case .group(let members): stands(at: mistake) || members.contains { $0.value.isGroup(at: mistake) }
    case .list(let items): items.contains { $0.isGroup(at: mistake) }
    default: false
    }
  }

  /// Without the key, value or item at whose place the mistake stands; nil when nothing stands there.
  private func without(_ mistake: DefinitionError) -> Notation? {
    switch value {
    case .group(let members):
      func isMeant(_ member: Member) -> Bool {
        (member.line, member.column) == (mistake.line, mistake.column) || member.value.stands(at: mistake)
      }
      if let place = members.firstIndex(where: isMeant) { return with(.group(members.removing(at: place))) }
      for (place, member) in members.enumerated() {
        guard let smaller = member.value.without(mistake) else { continue }
        let kept = Member(key: member.key, line: member.line, column: member.column, value: smaller)
        return with(.group(members.replacing(at: place, with: kept)))
      }
    case .list(let items):
      if let place = items.firstIndex(where: { $0.stands(at: mistake) }) {
        return with(.list(items.removing(at: place)))
      }
      for (place, item) in items.enumerated() {
        if let smaller = item.without(mistake) { return with(.list(items.replacing(at: place, with: smaller))) }
      }
    default: break
    }
    return nil
  }

  private func with(_ value: Value) -> Notation { Notation(value, file: file, line: line, column: column) }
}

extension Array {
  fileprivate func removing(at place: Int) -> [Element] { Array(self[..<place] + self[(place + 1)...]) }
  fileprivate func replacing(at place: Int, with element: Element) -> [Element] {
    var changed = self
    changed[place] = element
    return changed
  }
}
