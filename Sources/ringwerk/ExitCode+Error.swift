extension ExitCode {
  init(_ error: any Error) { self = .failed }
}
