/// Every metric by the name that its figure has in the document.
package enum MetricName: String, CaseIterable, Hashable, Sendable {
  // Rings
  case people
  case membersStart = "members_start"
  case membersEnd = "members_end"
  case memberDays = "member_days"
  case averageMembers = "average_members"
  case institutions
  case institutionCoverage = "institution_coverage"
  case effectiveFunctions = "effective_functions"
  case effectiveInstitutions = "effective_institutions"
  case invitations, attended, excused
  case noShow = "no_show"
  case attendanceRate = "attendance_rate"
  case hours, contributions
  case agreementKept = "agreement_kept"
  case agreementBroken = "agreement_broken"
  case notAssessable = "not_assessable"
  case agreementRate = "agreement_rate"
  case retention, deepened, loosened, left

  // Coalitions
  case period, days, meetings, coverage, participants, presences
  case staffPresences = "staff_presences"
  case guests, breathing, present, newcomers
  case returnRate = "return_rate"
  case giniHours = "gini_hours"
  case contributorAbsenceFactor = "contributor_absence_factor"
  case elephantFactor = "elephant_factor"
  case eiInstitutions = "ei_institutions"
  case eiExpected = "ei_expected"
  case results
  case unplannedResults = "unplanned_results"
  case deliveryRate = "delivery_rate"
  case byKind = "by_kind"
  case uptake
  case valueCycles = "value_cycles"
  case cycles, stories, evaluation, migration
  case passersBy = "passers_by"
  case observed
  case movedInward = "moved_inward"
  case movedOutward = "moved_outward"
  case peopleByFunction = "people_by_function"
  case newInput = "new_input"
  case beyond

  // Network
  case coalitions
  case jointMeetings = "joint_meetings"
  case memberInstitutions = "member_institutions"
  case memberInstitutionsReached = "member_institutions_reached"
  case load, rings
  case peopleInnermost = "people_innermost"

  // Flow
  case density, reciprocity
  case totalStrength = "total_strength"
  case singleCarrierPairs = "single_carrier_pairs"
  case singleCarriers = "single_carriers"
  case carrierAbsenceFactor = "carrier_absence_factor"
  case bridgingPeople = "bridging_people"
  case bridgingShare = "bridging_share"
  case carries, strength, carriers, both, source, target, neither, uses
  case sharedPeople = "shared_people"
  case overlap, encounter
  case outStrength = "out_strength"
  case inStrength = "in_strength"
  case betweenness
  case reachPeople = "reach_people"
  case reachInstitutions = "reach_institutions"
  case reachCoalitions = "reach_coalitions"
  case reachGrowth = "reach_growth"
  case reachMonths = "reach_months"
  case arrival
  case latencyDays = "latency_days"
  case chance

  // Journeys and ambassadors
  case chains, stranded, explorer
  case travelledResults = "travelled_results"
  case strandedResults = "stranded_results"
  case connectorUses = "connector_uses"
  case connectorPeople = "connector_people"

  // Institutions
  case joinedCoalitions = "joined_coalitions"
  case joinedResults = "joined_results"
  case usesByKind = "uses_by_kind"
  case resultsUsed = "results_used"
  case withinReach = "within_reach"
  case unusedWithinReach = "unused_within_reach"

  // Support
  case ageYears = "age_years"
  case agreements
  case coverageOfInstitutions = "coverage_of_institutions"
  case ownership, connection, charter, delivery, value, signals, score
  case scoreLow = "score_low"
  case scoreHigh = "score_high"
  case rankAcceptability = "rank_acceptability"
  case requestedHours = "requested_hours"
  case grantedHours = "granted_hours"
  case spentHours = "spent_hours"
}

/// What a metric is counted in.
package enum MetricUnit: String, CaseIterable, Hashable, Sendable {
  case people, institutions, coalitions, meetings, presences, invitations, contributions, results
  case days, hours, years, carries, uses
  /// Ordered pairs of coalitions.
  case pairs
  /// Weighted carries or meetings of two persons: not a number of anything.
  case strength
  /// A civil date.
  case date
  /// Yes or no.
  case flag
  /// Pairs of a person and a ring.
  case assessments
  /// Between 0 and 1.
  case share
  /// Between -1 and 1.
  case index
  /// A number of equally large groups.
  case effective
  /// Figures by ring, kind, question or result.
  case table
  /// First day and exclusive end.
  case dates
}
