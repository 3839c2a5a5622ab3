internal import Records

/// Looks whether what stands in the output folder are whole editions (law 6).
struct EditionCheck {
  let output: String

  func report() -> LawReport {
    var report = LawReport(law: .editions, counted: "")
    var (editions, files) = (0, 0)
    for name in Disk.names(in: output) {
      let shelf = Shelf(folder: "\(output)/\(name)")
      let places = shelf.editions()
      if places.isEmpty { continue }
      report.breaches += latest(of: shelf, name, places)
      for place in places {
        editions += 1
        let (count, faults) = faults(in: "\(shelf.folder)/\(place.path)")
        files += count
        report.breaches += faults
      }
    }
    report.counted = "\(editions) editions of \(files) files, each as its manifest says"
    return report
  }

  private func latest(of shelf: Shelf, _ name: String, _ places: [Shelf.Place]) -> [String] {
    guard let target = Disk.target(of: "\(shelf.folder)/latest") else {
      return ["\(shelf.folder)/latest points nowhere; the next run turns it to the last edition"]
    }
    if places.contains(where: { $0.path == target }) { return [] }
    return ["\(shelf.folder)/latest points to \(target), which is no edition"]
  }

  private func faults(in folder: String) -> (files: Int, faults: [String]) {
    guard let bytes = try? Disk.read("\(folder)/\(Manifest.name)"), let manifest = try? Manifest.read(bytes) else {
      return (0, ["\(folder)/\(Manifest.name) cannot be read"])
    }
    let faults = manifest.outputs.compactMap { file -> String? in
      let path = "\(folder)/\(file.name)"
      guard let digest = try? Disk.digest(path) else { return "\(path) is gone" }
      return digest.description == file.sha256 ? nil : "\(path) is not the file that was published"
    }
    let known = Set(manifest.outputs.map(\.name) + [Manifest.name])
    let strange = Disk.names(in: folder).filter { !known.contains($0) }
    return (manifest.outputs.count, faults + strange.map { "\(folder)/\($0) belongs to no edition" })
  }
}
