internal import Metrics

extension MarginExpansion {
  /// An average and the number of institutions are their sum: what an average institution with, or without, an ambassador
  /// sends adds up to what each of them does. The average stands for that sum.
  func averages(asFormer isFormer: Bool) -> [Margin] {
    guard let document = isFormer ? former : current, let institutions = document[["ambassadors", "institutions"]]
    else { return [] }
    return [("with", true), ("without", false)].compactMap { side, hasAmbassador in
      let place = ["ambassadors", "comparison", side]
      guard case .count(let number)? = document[place + ["institutions"]]?.leaf,
        case .number(let mean)? = document[place + ["mean_people"]]?.leaf
      else { return nil }
      let sum = Margin.Count(
        path: CountPath(place + ["mean_people"], isFormer: isFormer), value: Int((mean * Double(number)).rounded()),
        countsPersons: false)
      let parts = institutions.names.compactMap { name -> Margin.Count? in
        guard institutions[[name, "ambassador"]]?.leaf == .flag(hasAmbassador),
          case .count(let people)? = institutions[[name, "people"]]?.leaf
        else { return nil }
        return Margin.Count(
          path: CountPath(["ambassadors", "institutions", name, "people"], isFormer: isFormer), value: people)
      }
      return Margin(wholes: [sum], parts: parts)
    }
  }
}
