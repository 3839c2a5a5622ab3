extension MetricName {
  package var unit: MetricUnit {
    switch self {
    case .people, .membersStart, .membersEnd, .participants, .newcomers, .passersBy, .movedInward, .movedOutward, .load,
      .contributorAbsenceFactor, .peopleByFunction, .peopleInnermost, .migration, .observed:
      .people
    case .averageMembers: .people
    case .institutions, .elephantFactor, .memberInstitutions, .memberInstitutionsReached: .institutions
    case .coalitions: .coalitions
    case .meetings, .jointMeetings: .meetings
    case .presences, .staffPresences, .guests, .breathing, .present: .presences
    case .invitations, .attended, .excused, .noShow: .invitations
    case .contributions: .contributions
    case .results, .unplannedResults, .joinedResults, .resultsUsed, .unusedWithinReach, .travelledResults,
      .strandedResults, .cycles:
      .results
    case .memberDays, .days: .days
    case .hours: .hours
    case .agreementKept, .agreementBroken, .notAssessable: .assessments
    case .institutionCoverage, .attendanceRate, .agreementRate, .retention, .deepened, .loosened, .left, .coverage,
      .returnRate, .giniHours, .deliveryRate, .uptake, .newInput:
      .share
    case .eiInstitutions, .eiExpected: .index
    case .effectiveFunctions, .effectiveInstitutions: .effective
    case .byKind, .valueCycles, .stories, .evaluation, .beyond, .rings: .table
    case .period: .dates
    case .carries, .both, .source, .target, .neither: .carries
    case .carriers, .carrierAbsenceFactor, .bridgingPeople, .sharedPeople, .reachGrowth, .reachMonths, .connectorPeople:
      .people
    case .singleCarrierPairs, .singleCarriers: .pairs
    case .totalStrength, .strength, .outStrength, .inStrength, .encounter: .strength
    case .density, .reciprocity, .bridgingShare, .overlap, .betweenness, .reachPeople, .reachInstitutions,
      .withinReach:
      .share
    case .reachCoalitions, .joinedCoalitions: .coalitions
    case .arrival: .date
    case .latencyDays: .days
    case .uses, .connectorUses, .usesByKind: .uses
    case .explorer, .chains: .meetings
    case .chance, .signals: .table
    case .stranded: .flag
    case .ageYears: .years
    case .agreements, .coverageOfInstitutions, .ownership, .connection, .charter, .delivery, .value, .score, .scoreLow,
      .scoreHigh, .rankAcceptability:
      .share
    case .requestedHours, .grantedHours, .spentHours: .hours
    }
  }
}
