internal import Ledger
internal import Records
internal import Reports

/// A run could not go on: at which step, for which cause, and what to do.
package struct RunError: Error, CustomStringConvertible {
  /// The kind of cause, on which the exit status rests.
  package enum Code: Hashable, Sendable {
    case failed, deliveryRefused, outputNotWritten, ledgerBusy, wrongDefinition, usage
  }

  /// The steps of a run, in order.
  package enum Stage: String, Vocabulary { case definitions, intake, facts, measure, report, publish }

  package let stage: Stage
  package let code: Code
  /// One sentence of the cause itself; never a person's data.
  package let sentence: String

  init(_ stage: Stage, _ cause: any Error) {
    self.stage = stage
    code = Code(cause)
    sentence = "\(cause)"
  }

  package var description: String { "\(stage.rawValue): \(sentence)" }
}

extension RunError.Code {
  init(_ cause: any Error) {
    self =
      switch cause {
      case is DefinitionError: .wrongDefinition
      case is CheckError: .usage
      case is DiskError, is WorkbookError: .outputNotWritten
      case is ReadingError, is DeliveryError, is CalendarError, is ChangingDelivery: .deliveryRefused
      case let error as LedgerError: RunError.Code(error)
      default: .failed
      }
  }

  private init(_ error: LedgerError) {
    self =
      switch error.code {
      case .busy: .ledgerBusy
      case .full, .notWritable: .outputNotWritten
      default: .failed
      }
  }
}

/// Does one step, whose errors then say where they happened.
func stage<T: ~Copyable>(_ stage: RunError.Stage, _ body: () throws -> T) throws(RunError) -> T {
  do {
    return try body()
  } catch {
    throw RunError(stage, error)
  }
}
