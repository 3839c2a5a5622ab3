internal import Glibc
internal import Records

/// What the system says of files without their being read: enough to see that nobody has touched them.
struct FileStamps {
  private var hash = SHA256()
  /// Where links have led, so that none is followed twice.
  private var followed: Set<String> = []
  /// Seconds since 1970 at which the youngest of them was last touched.
  private(set) var youngest = 0

  /// A file or folder with all that lies in it; also that there is none.
  ///
  /// - Parameter known: the path that it has or is about to have.
  mutating func take(_ path: String, as known: String? = nil) {
    let name = known ?? path
    var status = stat()
    guard lstat(path, &status) == 0 else { return add("\(name) -") }
    let (changed, modified) = (status.st_ctim, status.st_mtim)
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      add("\(name)/")
      for inner in Disk.names(in: path) { take("\(path)/\(inner)", as: "\(name)/\(inner)") }
    case S_IFLNK:
      let real = Disk.real(path) ?? ""
      add("\(name) -> \(real)")
      if !real.isEmpty, followed.insert(real).inserted { take(real) }
    default:
      youngest = max(youngest, changed.tv_sec)
      add(
        "\(name) \(status.st_size) \(status.st_ino) \(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec)"
      )
    }
  }

  mutating func add(_ line: String) { hash.update(line + "\n") }

  var digest: Digest { hash.finished() }
}
