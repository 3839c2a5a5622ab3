internal import FoundationEssentials
internal import Pipeline

extension Project {
  /// The project that the command line means: `--project`, the nearest folder upward, else the one the program came with.
  static func find(_ arguments: Arguments) throws(UsageError) -> Project? {
    if let folder = arguments["--project"] {
      guard FileManager.default.fileExists(atPath: folder + "/pipelines") else {
        throw UsageError(sentence: "\(folder) holds no folder pipelines/ and so is no project")
      }
      return Project(folder: folder)
    }
    return Project(nearestTo: [FileManager.default.currentDirectoryPath]) ?? shipped
  }

  /// The sample network that the program came with.
  static var shipped: Project? {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: Ringwerk.file)) ?? "."
    return shipped(with: program, workplace: FileManager.default.currentDirectoryPath)
  }

  static func need(_ arguments: Arguments) throws(UsageError) -> Project {
    guard let project = try find(arguments) else {
      throw UsageError(sentence: "there is no folder with pipelines/ here or above; name one with --project DIR")
    }
    return project
  }
}
