internal import FoundationEssentials
internal import Pipeline

let initCommand = Command(
  name: "init", operands: "DIR",
  summary: "Writes a project of one's own: pipelines, reports and invented sample records; it runs at once.",
  options: [], examples: ["ringwerk init our-network", "ringwerk init /srv/ringwerk"]
) { arguments in
  try arguments.expectOperands(1, 1)
  guard let model = Project.shipped else {
    throw UsageError(
      sentence: "the pipelines and reports that came with the program are not beside it; install it again")
  }
  let folder = arguments.operands[0]
  let project = NewProject(folder: absolute(folder), model: model)
  guard project.isFree else {
    throw UsageError(sentence: "\(folder) is not empty; name a folder that is, or one that is not there yet")
  }
  try project.make()
  try arguments.tell(
    """
    Written   \(folder): pipelines/, reports/, deliveries/sample-network/, identities.csv and a README.md
    Next      \(folder == "." ? "ringwerk run" : "ringwerk --project \(quoted(folder)) run")

    """)
  return .done
}

/// As a shell takes it for one word.
private func quoted(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    "/._-+,@%".utf8.contains(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
  return isPlain && !path.hasPrefix("-") ? path : "'" + path.replacing("'", with: "'\\''") + "'"
}
