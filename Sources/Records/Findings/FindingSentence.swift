extension Finding {
  /// What is doubtful, and where. It names the place; whoever may not see persons is told `FindingCode.heading`.
  package func sentence(in language: Language) -> String { language == .nl ? dutch : english }

  private func part(_ index: Int) -> String { place.indices.contains(index) ? place[index] : "?" }

  private var dutch: String {
    switch code {
    case .overlappingMemberships: "\(part(0)) heeft in \(part(1)) op een dag twee lidmaatschappen."
    case .membershipOutsideLife:
      "Het lidmaatschap van \(part(0)) in \(part(1)) vanaf \(part(2)) valt deels of geheel buiten de looptijd van de coalitie."
    case .attendanceOutsideLife:
      "\(part(1)) staat op de lijst van bijeenkomst \(part(0)), op een dag waarop de coalitie niet liep."
    case .heldWithoutList: "Van bijeenkomst \(part(0)) is geen aanwezigheidslijst."
    case .moreThanHeadCount: "Op de lijst van bijeenkomst \(part(0)) staan meer aanwezigen dan er geteld zijn."
    case .plannedDayPassed: "Bijeenkomst \(part(0)) staat nog als gepland, maar de dag is voorbij."
    case .personWithoutInstitution: "\(part(0)) hoort bij geen instelling."
    case .mergerRound: "De fusies van instelling \(part(0)) lopen in een kring."
    case .coalitionWithoutCharter:
      "Coalitie \(part(0)) heeft geen opdracht: geen doel, geen behoefte en geen verwachte opbrengst."
    case .personalText: "De tekst \(part(2)) van \(part(1)) (\(part(0))) lijkt iemand te noemen."
    }
  }

  private var english: String {
    switch code {
    case .overlappingMemberships: "\(part(0)) has two memberships of \(part(1)) on one day."
    case .membershipOutsideLife:
      "The membership of \(part(0)) in \(part(1)) from \(part(2)) lies partly or wholly outside the coalition's life."
    case .attendanceOutsideLife:
      "\(part(1)) is on the list of meeting \(part(0)), on a day on which the coalition did not run."
    case .heldWithoutList: "There is no attendance list of meeting \(part(0))."
    case .moreThanHeadCount: "The list of meeting \(part(0)) has more people present than were counted."
    case .plannedDayPassed: "Meeting \(part(0)) is still planned, but its day has passed."
    case .personWithoutInstitution: "\(part(0)) belongs to no institution."
    case .mergerRound: "The mergers of institution \(part(0)) go round."
    case .coalitionWithoutCharter: "Coalition \(part(0)) has no charter: no goal, no needs and no expected results."
    case .personalText: "The text \(part(2)) of \(part(1)) (\(part(0))) seems to name somebody."
    }
  }
}
