extension FindingCode {
  /// The finding in a few words, without any place.
  package func heading(in language: Language) -> String {
    switch (self, language) {
    case (.overlappingMemberships, .nl): "Twee lidmaatschappen tegelijk"
    case (.overlappingMemberships, .en): "Two memberships at once"
    case (.membershipOutsideLife, .nl): "Lidmaatschap buiten de looptijd"
    case (.membershipOutsideLife, .en): "Membership outside the coalition's life"
    case (.attendanceOutsideLife, .nl): "Aanwezigheid buiten de looptijd"
    case (.attendanceOutsideLife, .en): "Attendance outside the coalition's life"
    case (.heldWithoutList, .nl): "Bijeenkomst zonder lijst"
    case (.heldWithoutList, .en): "Held meeting without a list"
    case (.moreThanHeadCount, .nl): "Meer aanwezigen dan geteld"
    case (.moreThanHeadCount, .en): "More present than counted"
    case (.plannedDayPassed, .nl): "Geplande dag voorbij"
    case (.plannedDayPassed, .en): "Planned day passed"
    case (.personWithoutInstitution, .nl): "Persoon zonder instelling"
    case (.personWithoutInstitution, .en): "Person without institution"
    case (.mergerRound, .nl): "Fusies in een kring"
    case (.mergerRound, .en): "Mergers that go round"
    case (.coalitionWithoutCharter, .nl): "Coalitie zonder opdracht"
    case (.coalitionWithoutCharter, .en): "Coalition without charter"
    case (.personalText, .nl): "Tekst die iemand lijkt te noemen"
    case (.personalText, .en): "Text that seems to name somebody"
    }
  }

  /// What Ringwerk does with it, and what to do in the source.
  package func advice(in language: Language) -> String {
    language == .nl ? dutch : english
  }

  private var dutch: String {
    switch self {
    case .overlappingMemberships: "De binnenste ring telt; sluit in de bron een van beide af."
    case .membershipOutsideLife: "Alleen de dagen binnen de looptijd tellen; verbeter het lidmaatschap of de looptijd."
    case .attendanceOutsideLife: "De aanwezigheid telt, maar in geen ring; verbeter de datum of de looptijd."
    case .heldWithoutList: "De bijeenkomst telt niet mee waar personen geteld worden; lever de lijst alsnog aan."
    case .moreThanHeadCount: "De lijst telt; controleer de lijst of de telling."
    case .plannedDayPassed: "De bijeenkomst telt niet mee; meld of zij gehouden of afgelast is."
    case .personWithoutInstitution: "De persoon telt als persoon, maar bij geen instelling; vul de instelling aan."
    case .mergerRound: "De instelling telt als zichzelf; haal een van de fusies weg."
    case .coalitionWithoutCharter: "Leg het doel, wat nodig is of een verwachte opbrengst vast."
    case .personalText:
      "Rapporten laten de tekst weg tot de pijplijn haar bevestigt; haal namen, adressen en nummers eruit."
    }
  }

  private var english: String {
    switch self {
    case .overlappingMemberships: "The innermost ring counts; close one of the two in the source."
    case .membershipOutsideLife: "Only days within the coalition's life count; correct the membership or the life."
    case .attendanceOutsideLife: "The attendance counts, but in no ring; correct the date or the coalition's life."
    case .heldWithoutList: "The meeting does not count where persons are counted; deliver the list after all."
    case .moreThanHeadCount: "The list counts; check the list or the count."
    case .plannedDayPassed: "The meeting does not count; say whether it was held or cancelled."
    case .personWithoutInstitution: "The person counts as a person but for no institution; add the institution."
    case .mergerRound: "The institution counts as itself; take one of the mergers out."
    case .coalitionWithoutCharter: "Write down the goal, what is needed, or an expected result."
    case .personalText:
      "Reports withhold the text until the pipeline confirms it; take names, addresses and numbers out."
    }
  }
}
