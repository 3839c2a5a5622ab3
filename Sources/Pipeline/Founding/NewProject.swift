internal import FoundationEssentials
internal import Records

/// A project of one's own, made of the pipelines, reports and sample records that the program came with.
///
/// It is there whole or not at all: it is written beside its place and then put there. Where the folder is there already, its
/// parts are put into it one by one and `pipelines/`, which makes a folder a project, last; what an interrupted call left
/// there, the next one completes.
package struct NewProject {
  /// Absolute path.
  private let folder: String
  private let model: Project

  package init(folder: String, model: Project) {
    self.folder = model.path(folder)
    self.model = model
  }

  /// Nothing is there that the new project could get in the way of.
  package var isFree: Bool {
    let names = Disk.names(in: folder)
    return names.isEmpty ? !Disk.exists(folder) || Disk.isFolder(folder) : names.contains(NewProject.begun)
  }

  package func make() throws(DiskError) {
    if Disk.exists(folder) {
      let draft = "\(folder)/\(NewProject.begun)"
      try write(draft)
      for name in Disk.names(in: draft).sorted(by: { $1 == "pipelines" && $0 != $1 })
      where !Disk.exists("\(folder)/\(name)") {
        try Disk.move("\(draft)/\(name)", to: "\(folder)/\(name)")
      }
      Disk.remove(draft)
    } else {
      try Disk.makeFolder(Disk.folder(of: folder))
      let draft = folder + NewProject.begun
      try write(draft)
      try Disk.move(draft, to: folder)
    }
    try Disk.flush(Disk.folder(of: folder))
  }

  /// What a project that is not there yet is called.
  private static let begun = ".ringwerk-init"

  private func write(_ draft: String) throws(DiskError) {
    Disk.remove(draft)
    for (name, text) in NewProject.texts { try write(Array(text.utf8), to: "\(draft)/\(name)") }
    try copy("reports", to: draft + "/reports")
    try copy("pipelines", to: draft + "/pipelines")
    try copy(NewProject.sample, to: "\(draft)/deliveries/sample-network")
  }

  private func copy(_ source: String, to place: String) throws(DiskError) {
    let path = model.path(source)
    guard Disk.isFolder(path) else {
      let bytes = try Disk.read(path)
      return try write(source.hasPrefix("pipelines/") ? own(bytes) : bytes, to: place)
    }
    for name in Disk.names(in: path) { try copy("\(source)/\(name)", to: "\(place)/\(name)") }
  }

  private func write(_ bytes: [UInt8], to place: String) throws(DiskError) {
    try Disk.makeFolder(Disk.folder(of: place))
    try Disk.write(bytes, to: place)
  }

  /// Where the shipped pipelines take their records from.
  private static let sample = "fixtures/sample-network/records"

  /// A pipeline as the new project has it: its deliveries are its own.
  private func own(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    text.replace(NewProject.sample, with: "deliveries")
    text.replace(
      "// Without a project of your own it runs on the invented sample network that comes with the program.",
      with:
        "// Deliveries lie in deliveries/, each in a folder that is called by its day, such as deliveries/2026-01-15/.")
    return Array(text.utf8)
  }
}
