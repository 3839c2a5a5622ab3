internal import Pipeline
internal import Records

/// What the program's exit status says (operation.md, The command).
enum ExitCode: Int32, CaseIterable {
  case done = 0
  case failed = 1
  /// Done, but rows were rejected or findings stop a figure.
  case doneWithFindings = 2
  case usage = 64
  case deliveryRefused = 65
  case outputNotWritten = 74
  case ledgerBusy = 75
  case wrongDefinition = 78
  case interrupted = 130

  /// For the manual.
  var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .doneWithFindings: "done, but rows were rejected or findings stop a figure"
    case .usage: "the command line was not understood"
    case .deliveryRefused: "a delivery was refused"
    case .outputNotWritten: "output could not be written"
    case .ledgerBusy: "another run holds the ledger"
    case .wrongDefinition: "a definition (pipeline, mapping, report, identities.csv) is wrong"
    case .interrupted: "interrupted; what was published before stands"
    }
  }
}

extension ExitCode {
  /// What an error that ended the program means to a script.
  init(_ error: any Error) {
    self =
      switch (error as? RunError)?.code ?? (error as? TickError)?.code {
      case .deliveryRefused: .deliveryRefused
      case .outputNotWritten: .outputNotWritten
      case .ledgerBusy: .ledgerBusy
      case .wrongDefinition: .wrongDefinition
      case .usage: .usage
      case .failed: .failed
      case nil:
        error is DefinitionError
          ? .wrongDefinition : error is OutputError || error is DiskError ? .outputNotWritten : .failed
      }
  }

  /// How a run ended.
  init(_ outcome: RunOutcome) {
    self.init(outcome.accounts)
    if self == .done, outcome.withheld > 0 { self = .doneWithFindings }
  }

  /// The worst of what a tick did.
  init(_ outcome: TickOutcome) {
    let runs = outcome.runs.map { run in
      switch run.result {
      case .ended(let outcome): ExitCode(outcome)
      case .stopped(let error): ExitCode(error)
      }
    }
    let codes = runs + (outcome.mistakes.isEmpty ? [] : [.wrongDefinition])
    self = ExitCode.byWeight.last { codes.contains($0) } ?? .done
  }

  /// What most needs somebody to look comes last.
  private static let byWeight: [ExitCode] = [
    .done, .doneWithFindings, .ledgerBusy, .deliveryRefused, .outputNotWritten, .wrongDefinition, .failed,
    .interrupted,
  ]

  /// What became of deliveries.
  init(_ accounts: [DeliveryAccount]) {
    if accounts.contains(where: { !$0.taken }) {
      self = .deliveryRefused
    } else {
      self = accounts.contains { $0.rejected > 0 } ? .doneWithFindings : .done
    }
  }
}
