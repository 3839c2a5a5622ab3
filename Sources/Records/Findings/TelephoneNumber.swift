/// The form of a telephone number: from a `0` or a `+` on, groups of digits parted by at most two signs of those used
/// between them; 10 digits after a `0` (13 with an international 00), 10 to 15 after a `+`. A date written
/// `01-02-2024` is none.
enum TelephoneNumber {
  /// No number has fewer.
  static let leastDigits = 10

  static func occurs(in text: String) -> Bool {
    let groups = withoutDates(groups(of: text))
    return groups.indices.contains { start in
      let isInternational = groups[start].follows == "+"
      guard isInternational || groups[start].digits.first == 0 else { return false }
      var count = 0
      for group in groups[start...] {
        if count > 0, !group.goesOn { return false }
        count += group.digits.count
        if isInternational ? (10...15).contains(count) : count == 10 || count == 13 { return true }
      }
      return false
    }
  }

  private struct Group {
    var digits: [Int] = []
    /// The sign before the group; nil at the start of the text.
    var follows: Character?
    /// Only signs used within a number, at most two, part it from the group before.
    var goesOn: Bool
  }

  private static func groups(of text: String) -> [Group] {
    var groups: [Group] = []
    var between: [Character] = []
    var isOpen = false
    for sign in text {
      guard sign.isASCII, let digit = sign.wholeNumberValue else {
        if isOpen { between = [] }
        isOpen = false
        between.append(sign)
        continue
      }
      if !isOpen {
        let goesOn = !groups.isEmpty && between.count <= 2 && between.allSatisfy { " -.()/".contains($0) }
        groups.append(Group(follows: between.last, goesOn: goesOn))
        isOpen = true
      }
      groups[groups.count - 1].digits.append(digit)
    }
    return groups
  }

  private static func withoutDates(_ groups: [Group]) -> [Group] {
    var kept: [Group] = []
    var next = 0
    while next < groups.count {
      if isDate(groups[next...].prefix(3)) {
        next += 3
        continue
      }
      kept.append(groups[next])
      if next >= 3, isDate(groups[(next - 3)..<next]) { kept[kept.count - 1].goesOn = false }
      next += 1
    }
    return kept
  }

  /// Two, two and four digits, the last a year of this age.
  private static func isDate(_ groups: ArraySlice<Group>) -> Bool {
    guard groups.map(\.digits.count) == [2, 2, 4], groups.dropFirst().allSatisfy(\.goesOn), let year = groups.last
    else { return false }
    return [[1, 9], [2, 0], [2, 1]].contains(Array(year.digits.prefix(2)))
  }
}
