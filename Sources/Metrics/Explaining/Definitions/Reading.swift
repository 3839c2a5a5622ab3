package import Records

/// What one end of a figure means.
package enum Reading: String, CaseIterable, Hashable, Sendable {
  case restsOnFew, restsOnMany, fewCame, mostCame, fewKept, mostKept, fewStayed, mostStayed, fewInward
  case manyInward, fewOutward, manyOutward, fewLeft, manyLeft, alike, mixed, fromFew, fromMany, fewLists
  case mostLists, fewCameBack, mostCameBack, evenlySpread, unevenlySpread, withinInstitutions
  case acrossInstitutions, fromInside, fromOutside, littleDelivered, mostDelivered, usedByFew, usedByMany
  case littleValued, muchValued, littleStated, allStated, alone, connected, sparse, dense, oneWay, bothWays
  case fewHang, manyHang, fewBridge, manyBridge, ownPeople, samePeople, offTheWay, onTheWay, reachesFew
  case reachesMost, fast, slow, fewLoaded, manyLoaded

  package func words(in language: Language) -> String { language == .nl ? words.dutch : words.english }

  private var words: (dutch: String, english: String) {
    switch self {
    case .restsOnFew: ("rust op enkelen", "rests on few")
    case .restsOnMany: ("rust op velen", "rests on many")
    case .fewCame: ("weinig genodigden kwamen", "few of those invited came")
    case .mostCame: ("de meeste genodigden kwamen", "most of those invited came")
    case .fewKept: ("het liep vaak anders dan afgesproken", "it often went otherwise than agreed")
    case .mostKept: ("de meesten kwamen na wat was afgesproken", "most kept what was agreed")
    case .fewStayed: ("weinigen bleven", "few stayed")
    case .mostStayed: ("de meesten bleven", "most stayed")
    case .fewInward: ("weinigen gingen naar binnen", "few went inward")
    case .manyInward: ("velen gingen naar binnen", "many went inward")
    case .fewOutward: ("weinigen gingen naar buiten", "few went outward")
    case .manyOutward: ("velen gingen naar buiten", "many went outward")
    case .fewLeft: ("weinigen gingen weg", "few left")
    case .manyLeft: ("velen gingen weg", "many left")
    case .alike: ("van één soort", "of one kind")
    case .mixed: ("gemengd", "mixed")
    case .fromFew: ("uit weinig instellingen", "from few institutions")
    case .fromMany: ("uit veel instellingen", "from many institutions")
    case .fewLists: ("rust op weinig lijsten", "rests on few lists")
    case .mostLists: ("van de meeste bijeenkomsten is er een lijst", "most meetings have a list")
    case .fewCameBack: ("weinigen kwamen terug", "few came back")
    case .mostCameBack: ("de meesten kwamen terug", "most came back")
    case .evenlySpread: ("gelijk verdeeld", "evenly spread")
    case .unevenlySpread: ("ongelijk verdeeld", "unevenly spread")
    case .withinInstitutions: ("binnen instellingen", "within institutions")
    case .acrossInstitutions: ("tussen instellingen", "across institutions")
    case .fromInside: ("van wie er al in zat", "from those already inside")
    case .fromOutside: ("van nieuwkomers en de buitenste ringen", "from newcomers and the outer rings")
    case .littleDelivered: ("weinig van het verwachte is er", "little of what was expected is there")
    case .mostDelivered: ("het meeste van het verwachte is er", "most of what was expected is there")
    case .usedByFew: ("bij weinig instellingen in gebruik", "used at few institutions")
    case .usedByMany: ("bij veel instellingen in gebruik", "used at many institutions")
    case .littleValued: ("lage scores", "low scores")
    case .muchValued: ("hoge scores", "high scores")
    case .littleStated: ("weinig staat vast", "little is stated")
    case .allStated: ("alles staat vast", "all is stated")
    case .alone: ("op zichzelf", "by itself")
    case .connected: ("met velen verbonden", "connected with many")
    case .sparse: ("weinig paren verbonden", "few pairs joined")
    case .dense: ("de meeste paren verbonden", "most pairs joined")
    case .oneWay: ("één kant op", "one way")
    case .bothWays: ("over en weer", "both ways")
    case .fewHang: ("weinig paren hangen aan één persoon", "few pairs hang on one person")
    case .manyHang: ("veel paren hangen aan één persoon", "many pairs hang on one person")
    case .fewBridge: ("weinigen komen bij meer coalities", "few come to several coalitions")
    case .manyBridge: ("velen komen bij meer coalities", "many come to several coalitions")
    case .ownPeople: ("elk eigen mensen", "people of their own")
    case .samePeople: ("dezelfde mensen", "the same people")
    case .offTheWay: ("er gaat weinig langs", "little passes by it")
    case .onTheWay: ("er gaat veel langs", "much passes by it")
    case .reachesFew: ("bereikt weinigen", "reaches few")
    case .reachesMost: ("bereikt de meesten", "reaches most")
    case .fast: ("snel", "fast")
    case .slow: ("langzaam", "slow")
    case .fewLoaded: ("weinigen zijn vaak gevraagd", "few are asked by many")
    case .manyLoaded: ("velen zijn vaak gevraagd", "many are asked by many")
    }
  }
}
