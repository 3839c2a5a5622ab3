/// Where the editions of one report stand: `output/<report>/<period>/<number>-<language>/`, and `latest` beside them.
///
/// An edition is a folder that appears whole, by one rename. What lies in a folder whose name begins with a point is
/// being written, or was left behind by a run that did not end; it is nobody's edition.
struct Shelf: Hashable {
  /// `output/<report>`.
  let folder: String

  /// An edition by its period's name, its number within period and language from 1, and its language.
  struct Place: Hashable, Comparable {
    let period: Int
    let number: Int
    let language: String

    var path: String { "\(period)/\(number)-\(language)" }

    init(period: Int, number: Int, language: String) {
      (self.period, self.number, self.language) = (period, number, language)
    }

    /// Reads `path`; nil for what is none.
    init?(_ path: String) {
      let parts = path.split(separator: "/")
      guard parts.count == 2, let period = Int(parts[0]) else { return nil }
      self.init(period: period, folder: String(parts[1]))
    }

    init?(period: Int, folder: String) {
      let parts = folder.split(separator: "-")
      guard parts.count == 2, let number = Int(parts[0]) else { return nil }
      self.init(period: period, number: number, language: String(parts[1]))
    }

    static func < (a: Place, b: Place) -> Bool {
      (a.period, a.number, a.language) < (b.period, b.number, b.language)
    }
  }

  /// Every edition that stands here, oldest period first.
  func editions() -> [Place] {
    Disk.names(in: folder).compactMap { Int($0) }.flatMap { period in
      Disk.names(in: "\(folder)/\(period)").compactMap { Place(period: period, folder: $0) }
    }.sorted()
  }

  func last(period: Int, language: String) -> Place? {
    editions().last { $0.period == period && $0.language == language }
  }

  /// Where the next edition is written.
  var bench: String { "\(folder)/.being-written" }

  /// An empty folder to write the next edition in; what an interrupted run left is cleared away.
  func workbench() throws(DiskError) -> String {
    clear()
    try Disk.makeFolder(bench)
    return bench
  }

  /// Takes away what is no edition and never became one.
  func clear() {
    for name in Disk.names(in: folder) where name.hasPrefix(".") { Disk.remove("\(folder)/\(name)") }
  }

  /// Makes all for which there must be room, so that nothing is left to do for the edition but to move names. The caller
  /// flushes, as after what follows.
  func prepare(_ place: Place) throws(DiskError) {
    try Disk.makeFolder("\(folder)/\(place.period)")
    if !isLatest(place) { try Disk.link("\(folder)/.latest", to: place.path) }
  }

  func isLatest(_ place: Place) -> Bool { Disk.target(of: "\(folder)/latest") == place.path }

  /// Gives the finished folder its place.
  func put(_ bench: String, at place: Place) throws(DiskError) {
    try Disk.move(bench, to: "\(folder)/\(place.path)")
  }

  /// Turns `latest` in one step to the edition for which that was prepared.
  func turn(to place: Place) throws(DiskError) {
    if isLatest(place) { return }
    try Disk.move("\(folder)/.latest", to: "\(folder)/latest")
  }

  /// Takes editions away; `latest` turns first to the newest of those that stay, or goes with the last of all.
  func remove(_ places: [Place]) throws(DiskError) {
    guard !places.isEmpty else { return }
    let others = editions().filter { !places.contains($0) }
    if places.contains(where: { $0.path == Disk.target(of: "\(folder)/latest") }) {
      if let last = others.last {
        try prepare(last)
        try turn(to: last)
        try Disk.flush(folder)
      } else {
        Disk.remove("\(folder)/latest")
      }
    }
    for place in places {
      // Out of sight in one step: a part of an edition is none.
      let gone = "\(folder)/.removed"
      Disk.remove(gone)
      try Disk.move("\(folder)/\(place.path)", to: gone)
      Disk.remove(gone)
    }
    try Disk.flush(folder)
  }
}
