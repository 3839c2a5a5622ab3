package import Records

extension Writing {
  /// A date in a sentence or a table: "31 december 2025", "31 December 2025"; absent for "since ever" and "still".
  package func day(_ day: Day) -> String {
    guard Day.years.contains(day.civil.year) else { return Writing.absent }
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// A date along an axis, where the year is known: "3 mrt", "3 Mar".
  package func shortDay(_ day: Day) -> String {
    guard Day.years.contains(day.civil.year) else { return Writing.absent }
    let (_, month, number) = day.civil
    return "\(number) \(shortMonths[month - 1])"
  }

  private var months: [String] {
    switch language {
    case .nl:
      [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
      ]
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
    }
  }

  /// Dutch shortens maart to "mrt"; the others are cut after three letters.
  private var shortMonths: [String] {
    months.map { $0 == "maart" ? "mrt" : String($0.prefix(3)) }
  }
}
