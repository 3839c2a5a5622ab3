extension PipelineSetting {
  static let retention: [PipelineSetting] = [
    PipelineSetting(
      "keep_persons_years", in: "retention",
      "Years after their latest record after which people are pseudonymised whole, as `ringwerk forget` does.",
      "1 or more", standard: "kept", source: "records.md, Privacy"),
    PipelineSetting(
      "keep_rejected_years", in: "retention",
      "Years after a delivery after which its rejected rows are no longer kept, only counted.", "1 or more",
      standard: "kept"),
    PipelineSetting(
      "keep_editions", in: "retention", "Editions that stay of a report, period and language, the newest ones.",
      "1 or more", standard: "all"),
  ]
}
