/// Where the streams of a left-to-right flow begin and end.
///
/// A stream whose number is not shown is left out; the others cannot be told among many thin ones.
/// A stream is as thick as its number; the space kept for it at both ends is at least a line of text, so that every number
/// can be printed.
struct FlowLayout {
  struct Stream {
    let row: Int
    /// Places among the names.
    let from: Int
    let to: Int
    let thickness: Double
    /// The middle of its left and of its right end.
    var left = 0.0
    var right = 0.0
  }

  struct Node {
    /// Its place among the names.
    let name: Int
    /// The top of the space for its name; its streams begin under that.
    let top: Double
    /// Its streams added up; nil when one of its streams is not shown.
    let total: Double?
  }

  let names: [String]
  private(set) var streams: [Stream]
  private(set) var left: [Node] = []
  private(set) var right: [Node] = []
  private(set) var height = 0.0

  static let nameHeight = 20.0
  private static let line = 15.0
  private static let gap = 10.0
  private static let full = 240.0

  init(_ data: ChartData) {
    let pairs = data.rows.map { (data.label($0, part: 0), data.label($0, part: 1)) }
    let names = (pairs.map(\.0) + pairs.map(\.1)).inOrder()
    let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    let total = data.rows.compactMap { data.value($0, 0) }.reduce(0, +)
    let unit = total > 0 ? min(6, FlowLayout.full / total) : 1
    self.names = names
    streams = data.rows.compactMap { row in
      guard let from = place[pairs[row].0], let to = place[pairs[row].1] else { return nil }
      guard let value = data.value(row, 0), value > 0 else { return nil }
      return Stream(row: row, from: from, to: to, thickness: max(1.5, value * unit))
    }
    let unshown = data.rows.filter { data.isUnshown($0, 0) }.map { pairs[$0] }
    let (leftHeight, leftNodes) = stack(data, \.from, then: \.to, end: \.left, without: Set(unshown.map(\.0)))
    let (rightHeight, rightNodes) = stack(data, \.to, then: \.from, end: \.right, without: Set(unshown.map(\.1)))
    (left, right, height) = (leftNodes, rightNodes, max(leftHeight, rightHeight))
  }

  /// Puts the ends on one side under each other and gives the side's height and nodes.
  /// - Parameter unknown: the names that have a stream whose number is not shown, and so no sum.
  private mutating func stack(
    _ data: ChartData, _ side: KeyPath<Stream, Int>, then other: KeyPath<Stream, Int>,
    end: WritableKeyPath<Stream, Double>, without unknown: Set<String>
  ) -> (height: Double, nodes: [Node]) {
    var y = 0.0
    var nodes: [Node] = []
    for name in names.indices {
      let members = streams.indices.filter { streams[$0][keyPath: side] == name }
        .sorted { (streams[$0][keyPath: other], $0) < (streams[$1][keyPath: other], $1) }
      guard !members.isEmpty else { continue }
      let total = members.compactMap { data.value(streams[$0].row, 0) }.reduce(0, +)
      nodes.append(Node(name: name, top: y, total: unknown.contains(names[name]) ? nil : total))
      y += FlowLayout.nameHeight
      for member in members {
        let slot = max(streams[member].thickness + 1, FlowLayout.line)
        streams[member][keyPath: end] = y + slot / 2
        y += slot
      }
      y += FlowLayout.gap
    }
    return (y, nodes)
  }
}
