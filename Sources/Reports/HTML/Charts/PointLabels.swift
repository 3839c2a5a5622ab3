/// Texts beside points, each on the first of its sides on which it keeps clear of the edges, of points and of the texts
/// before it.
struct PointLabels {
  private let labels: [(text: String, point: (x: Double, y: Double), side: Side)]

  private static let size = 14.0

  private struct Side {
    let right: Double
    let down: Double
    let anchor: Label.Anchor
  }

  private struct Box {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private static let sides = [
    Side(right: 9, down: 4.5, anchor: .start), Side(right: -9, down: 4.5, anchor: .end),
    Side(right: 0, down: -10, anchor: .middle), Side(right: 0, down: 19, anchor: .middle),
    Side(right: 8, down: -8, anchor: .start), Side(right: -8, down: -8, anchor: .end),
    Side(right: 8, down: 17, anchor: .start), Side(right: -8, down: 17, anchor: .end),
    Side(right: 24, down: 4.5, anchor: .start), Side(right: -24, down: 4.5, anchor: .end),
    Side(right: 0, down: -24, anchor: .middle), Side(right: 0, down: 33, anchor: .middle),
  ]

  /// - Parameters:
  ///   - wordings: for each point the texts that would do, the best one first; the last one stands in any case.
  ///   - points: across in shares of the width, down in pixels.
  ///   - width: pixels of the picture for which room is sought.
  ///   - bottom: where the room ends below.
  init(_ wordings: [[String]], at points: [(x: Double, y: Double)], width: Double, bottom: Double) {
    let dots = points.map { point in
      let x = point.x * width
      return Box(left: x - 6, right: x + 6, top: point.y - 6, bottom: point.y + 6)
    }
    var taken: [Box] = []
    labels = zip(wordings, points).map { texts, point in
      let tries = texts.flatMap { text in
        PointLabels.sides.map {
          (text: text, side: $0, box: PointLabels.box(of: text, on: $0, of: point, width))
        }
      }
      let free = tries.first { tried in
        tried.box.left >= 0 && tried.box.right <= width && tried.box.bottom <= bottom
          && !(dots + taken).contains(where: tried.box.touches)
      }
      if let free { taken.append(free.box) }
      return (free?.text ?? texts.last ?? "", point, free?.side ?? PointLabels.sides[0])
    }
  }

  /// What stands beside the points, in their order.
  var texts: [String] { labels.map(\.text) }

  private static func box(
    of text: String, on side: Side, of point: (x: Double, y: Double), _ width: Double
  ) -> Box {
    let length = TextWidth.of(text, size: size)
    let share = side.anchor == .start ? 0.0 : side.anchor == .middle ? 0.5 : 1
    let left = point.x * width + side.right - share * length
    let baseline = point.y + side.down
    return Box(left: left, right: left + length, top: baseline - 11, bottom: baseline + 3)
  }

  func write(style: String, into markup: inout Markup) {
    for label in labels {
      Label(
        x: label.point.x, y: label.point.y + label.side.down, shift: label.side.right, anchor: label.side.anchor,
        style: style
      ).write(label.text, into: &markup)
    }
  }
}
