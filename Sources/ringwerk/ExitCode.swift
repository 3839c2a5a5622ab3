/// What the program's exit status says (operation.md, The command).
enum ExitCode: Int32 {
  case done = 0
  case failed = 1
  /// Done, but rows were rejected or findings stop a figure.
  case doneWithFindings = 2
  case usage = 64
  case deliveryRefused = 65
  case outputNotWritten = 74
  case ledgerBusy = 75
  case wrongDefinition = 78
}
