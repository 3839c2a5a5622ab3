internal import Records

/// What a figure rests on, apart from which figure it is: figures with one footing have the same grounds.
///
/// A scope of nil is the whole network.
enum Footing: Hashable, Sendable {
  case coalitionsInPeriod
  case coalition(Int32)
  case memberInstitutions
  case load

  case members(Int32?, MemberPick)
  /// People and the member institutions among which theirs are; a ring of nil is all of them.
  case institutionCoverage(Int32, Ring?)
  case turnout(Int32?, Ring, TurnoutPart)
  case ringContributions(Int32?, Ring)
  /// A ring of nil is all of them.
  case agreements(Int32?, Ring?)
  case observed(Int32?)

  /// Held and not joint.
  case meetings(Int32?)
  case jointMeetings
  case coverage(Int32?)
  case presences(Int32?, PresencePick)
  /// One meeting: those present in the ring; nil for outside all rings.
  case breath(Int32, Ring?)
  case present(Int32)
  case headCount(Int32)
  case newcomers(Int32?)
  case returning(Int32?)
  case hours(Int32)

  case contributions(Int32?)
  case newInput(Int32)
  case results(Int32?)
  case unplanned(Int32)
  case delivery(Int32, ResultKind?)
  case uses(Int32, UsePick)
  case cycle(Int32)
  /// All results published before the period's end, with the evidence of their cycles.
  case cycles(Int32?)
  case stories(ValueCycle?)
  case answers(Int32?, Question?)

  case carries(CarryPick)
  case pairUses(Int32, Int32)
  case sharedPeople(Int32, Int32)
  case eitherPeople(Int32, Int32)
  case bridging
  case visitors
  case encounter(Int32, Int32)
  case reach(Int32)
  case growth(Int32)
  /// To one coalition, or to all; with the days since the first meeting.
  case arrivals(Int32, Int32?, isTimed: Bool)
  case result(Int32)
  case journey(Int32)
  case journeyArrivals(Int32, Int32?)
  case stranded(Int32)
  /// Of all results of the period.
  case travels

  case ambassador(Int32, AmbassadorPart)
  case comparison(isWith: Bool, AmbassadorPart)
  case mirror(Int32, MirrorPart)
  /// All that went to and fro between two coalitions.
  case neighbours(Int32, Int32)

  case indicator(Int32, Indicator)
  case signal(Int32, Signal)
  case score(Int32)
  case ranks
  case support(Int32?)
  case decision(Int32?, year: Int)
  case axis(Int32, isOfRelations: Bool)
  /// What was expected and published, kind by kind, and what explains a difference.
  case commitments(Int32?)
  case explanations(Int32, ExplanationItem?)
  case finding(FindingCode)
}

/// Which members.
enum MemberPick: Hashable, Sendable {
  case all
  case inRing(Ring)
  case innermost(Ring)
  case function(Function)
  /// In the ring on the day before, on the last day.
  case start(Ring)
  case end(Ring)
  /// In the ring on the day before, with where they are on the last day.
  case since(Ring)
  case moved(Ring?, Ring?)
  case passersBy
}

/// Which side of an invitation.
enum TurnoutPart: Hashable, Sendable { case invitations, attended, excused, all }

/// Whose presence.
enum PresencePick: Hashable, Sendable {
  case all, staff, guests, external, ofPartners, ofMembers, withInstitution
}

enum UsePick: Hashable, Sendable { case uptake, ofPartners, applied }

enum CarryPick: Hashable, Sendable {
  /// Between coalitions in P.
  case all
  case out(Int32)
  case into(Int32)
  case pair(Int32, Int32, withRoles: Bool)
}

/// Which side of what an institution brings and takes.
enum MirrorPart: Hashable, Sendable {
  case members(MemberPick)
  case participants, joined, joinedResults, contributions, uses, results
  case exchange(Int32)
}

enum AmbassadorPart: Hashable, Sendable {
  case ambassador, people, coalitions, uses, explorer, connectorUses, connectorPeople
}
