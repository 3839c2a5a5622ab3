internal import Pipeline
internal import Records

/// What people are told about deliveries.
enum Told {
  /// Sentences about one delivery's rows that are shown before the rest is only counted.
  private static let shown = 20

  /// One line that says it all, then what was not taken and what was read otherwise than it might seem.
  static func account(_ account: DeliveryAccount, _ language: Language) throws(OutputError) {
    try Terminal.say(summary(of: account, language))
    for sentence in account.refusals(in: language) { try Terminal.say("  " + sentence) }
    for sentence in folded(account.rejections(in: language), language) { try Terminal.say("  " + sentence) }
    for sentence in account.readAnew(in: language) + account.notes(in: language) { try Terminal.say("  " + sentence) }
    for sentence in strangers(account, language, isSeen: Terminal.isSeen(1)) { try Terminal.say("  " + sentence) }
  }

  /// Names and addresses only where they are seen and gone: on a terminal. Anywhere else they would be stored.
  private static func strangers(_ account: DeliveryAccount, _ language: Language, isSeen: Bool) -> [String] {
    guard account.strangerCount > 0 else { return [] }
    if isSeen { return account.strangers(in: language) }
    return [
      language == .nl
        ? "\(account.strangerCount) regels noemen iemand die niet in identities.csv staat; ringwerk check in een terminal laat zien wie."
        : "\(account.strangerCount) rows name somebody who is not in identities.csv; ringwerk check in a terminal shows who."
    ]
  }

  static func summary(of account: DeliveryAccount, _ language: Language = .en) -> String {
    if language == .nl { return dutchSummary(of: account) }
    let through = account.mapping.map { " (through the mapping \($0))" } ?? ""
    let verdict =
      !account.taken ? "refused" : account.rejected == 0 ? "all taken" : "\(account.rejected) not taken"
    let since = account.since.map { "; \($0.reason)" } ?? ""
    return "\(account.name)\(through): \(account.read) rows in \(account.files) files, \(verdict)\(since)"
  }

  private static func dutchSummary(of account: DeliveryAccount) -> String {
    let through = account.mapping.map { " (door de vertaling \($0))" } ?? ""
    let verdict =
      !account.taken ? "geweigerd" : account.rejected == 0 ? "alles opgenomen" : "\(account.rejected) niet opgenomen"
    return "\(account.name)\(through): \(account.read) rijen in \(account.files) bestanden, \(verdict)"
  }

  /// What was refused or rejected, on standard error.
  static func faults(of accounts: [DeliveryAccount], _ language: Language) {
    for account in accounts {
      for sentence in account.readAnew(in: language) { Terminal.warn(sentence) }
      if account.isTakenWhole { continue }
      Terminal.warn(summary(of: account, language))
      for sentence in account.refusals(in: language) { Terminal.warn("  " + sentence) }
      for sentence in folded(account.rejections(in: language), language) { Terminal.warn("  " + sentence) }
      for sentence in strangers(account, language, isSeen: Terminal.isSeen(2)) { Terminal.warn("  " + sentence) }
      if account.since != nil {
        Terminal.warn("  ringwerk check DELIVERY shows which rows, ringwerk run --force reads it again")
      }
    }
  }

  /// Folders of deliveries that brought nothing new for too long, on standard error.
  static func age(of sources: [SourceFreshness]) {
    for source in sources where source.isStale {
      let since = source.newest.map { "since \($0)" } ?? ""
      Terminal.warn(
        "\(source.source) brought nothing new \(since), \(source.age ?? 0) days ago: more than \(source.limit)")
    }
  }

  private static func folded(_ sentences: [String], _ language: Language) -> [String] {
    guard sentences.count > shown else { return sentences }
    let rest = sentences.count - shown
    return sentences.prefix(shown) + [
      language == .nl
        ? "... en nog \(rest); ringwerk check LEVERING --json noemt ze alle"
        : "... and \(rest) more; ringwerk check DELIVERY --json lists every one"
    ]
  }
}
