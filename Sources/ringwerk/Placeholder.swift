/// A word in capitals in a usage line, in whose place something is written: what it means, and what completions offer there.
struct Placeholder: Hashable, Sendable {
  /// What may stand there.
  enum Offer: Hashable, Sendable {
    case folders, files
    case words([String])
    /// Words that depend on the project: `ringwerk completions --words TOPIC` lists them.
    case topic(Topic)
    /// Nothing that could be listed.
    case nothing
  }

  let name: String
  let meaning: String
  let offer: Offer

  private init(_ name: String, _ meaning: String, _ offer: Offer) {
    self.name = name
    self.meaning = meaning
    self.offer = offer
  }

  static let all = [
    Placeholder("CALENDAR", "a folder with a delivery of planned meetings", .folders),
    Placeholder("COMMAND", "the name of a command", .topic(.commands)),
    Placeholder("DATE", "a day, such as 2025-12-31", .topic(.days)),
    Placeholder("DELIVERY", "a folder with one file for each kind of record", .folders),
    Placeholder("DIR", "a folder", .folders),
    Placeholder("FIGURE", "a figure's path, such as network/people", .topic(.figures)),
    Placeholder("FILE", "a file", .files),
    Placeholder("FOLDER", "a folder as a pipeline names it", .folders),
    Placeholder("MM-DD", "a month and a day, such as 08-01", .words(["01-01", "08-01"])),
    Placeholder("N", "a number from 1", .nothing),
    Placeholder("NAME", "a mapping, by its name", .nothing),
    Placeholder("P", "a pipeline, by its name", .topic(.pipelines)),
    Placeholder("PERSON", "somebody's identifier in the records", .nothing),
    Placeholder("PIPELINE", "a pipeline, by its name", .topic(.pipelines)),
    Placeholder("SETTING=VALUE", "a setting of a pipeline with another value, such as memory=90", .topic(.settings)),
    Placeholder("SHARE", "a number from 0 to 1", .nothing),
    Placeholder("Y", "a year, such as 2025", .topic(.years)),
  ]

  /// What may stand in the place of a word of a usage line, which is a placeholder or says its words itself: `nl|en`.
  static func offer(of word: String) -> Offer {
    if let known = all.first(where: { $0.name == word }) { return known.offer }
    let words = word.split(separator: "|").map(String.init)
    return words.count > 1 ? .words(words) : .nothing
  }
}

extension Command {
  /// What may stand in the place of each operand, and whether the last may be repeated.
  var places: (offers: [Placeholder.Offer], isRepeated: Bool) {
    var offers: [Placeholder.Offer] = []
    var isRepeated = false
    var isValue = false
    for word in operands.split(separator: " ") {
      let plain = word.filter { !"()[].".contains($0) }
      if plain.hasPrefix("--") {
        isValue = options.first { $0.name == plain }?.value != nil
      } else if isValue {
        isValue = false
      } else if plain != "|", !plain.isEmpty {
        offers.append(Placeholder.offer(of: plain))
        isRepeated = word.contains("...")
      }
    }
    return (offers, isRepeated)
  }
}
