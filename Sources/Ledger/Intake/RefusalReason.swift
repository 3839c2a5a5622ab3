package import Records

/// Why a delivery was not taken.
package enum RefusalReason: Hashable, Sendable {
  /// A file cannot be read as a whole.
  case file(Refusal)
  /// More rows were rejected than the pipeline bears; waiting and forgotten rows are in neither count.
  case tolerance(rejected: Int, of: Int, limit: Double)
  /// A snapshot no longer names more of a kind's rows than may be closed without somebody's word.
  case closes(Kind, closed: Int, of: Int, limit: Double)
  /// After this delivery the ledger would have no row of a required kind.
  case required(Kind)

  /// What is wrong and what to do.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.file(let refusal), _): refusal.sentence(in: language)
    case (.tolerance(let rejected, let rows, let limit), .nl):
      "\(rejected) van de \(rows) rijen zijn afgewezen, meer dan het toegestane deel van \(limit); verbeter de rijen die hieronder staan, of verruim `tolerance` in de pijplijn."
    case (.tolerance(let rejected, let rows, let limit), .en):
      "\(rejected) of \(rows) rows were rejected, more than the share of \(limit) that is borne; correct the rows listed below, or widen `tolerance` in the pipeline."
    case (.closes(let kind, let closed, let rows, let limit), .nl):
      "\(kind.fileName) noemt \(closed) van de \(rows) rijen niet meer, meer dan het deel van \(limit) dat vanzelf afgesloten mag worden; lever het volledige bestand, of herhaal met --force als het klopt."
    case (.closes(let kind, let closed, let rows, let limit), .en):
      "\(kind.fileName) no longer names \(closed) of \(rows) rows, more than the share of \(limit) that may be closed unasked; deliver the whole file, or repeat with --force when it is right."
    case (.required(let kind), .nl):
      "Er zou geen enkele rij van \(kind.rawValue) zijn; lever \(kind.fileName) met minstens één goede rij."
    case (.required(let kind), .en):
      "There would be no row of \(kind.rawValue) at all; deliver \(kind.fileName) with at least one good row."
    }
  }
}
