/// The lines and numbers behind a picture with a level and an upright axis.
struct Axes {
  /// Where the plot begins and ends across, as shares of the width.
  let left: Double
  let right: Double
  /// Where the plot begins and ends down, in pixels.
  let top: Double
  let bottom: Double

  func x(_ share: Double) -> Double { left + share * (right - left) }
  func y(_ share: Double) -> Double { bottom - share * (bottom - top) }

  /// Level lines across the whole picture, their numbers standing on them before the plot begins.
  func levels(of scale: Scale, _ text: (Double) -> String, into markup: inout Markup) {
    for tick in scale.ticks {
      let y = y(scale.share(tick))
      Marks.line((0, y), (1, y), tick == 0 ? "axis" : "grid", into: &markup)
      Label(x: 0, y: y - 4, style: "tick", size: 12).write(text(tick), into: &markup)
    }
  }

  /// Upright lines with their numbers above or below.
  func uprights(of scale: Scale, labelledAt y: Double, _ text: (Double) -> String, into markup: inout Markup) {
    for tick in scale.ticks {
      let x = x(scale.share(tick))
      Marks.line((x, top), (x, bottom), tick == 0 ? "axis" : "grid", into: &markup)
      Label(x: x, y: y, anchor: .middle, style: "tick", size: 12).write(text(tick), into: &markup)
    }
  }
}

/// Which of many labels in a row are printed, so that no two touch.
struct Thinning {
  private let step: Int
  private let stepOnPhone: Int

  /// - Parameters:
  ///   - count: labels, evenly spread.
  ///   - width: pixels that one needs.
  ///   - rowOnPhone: pixels of the whole row on a phone.
  ///   - rowElsewhere: pixels of the whole row on paper, the narrowest otherwise.
  init(count: Int, width: Double, rowOnPhone: Double, rowElsewhere: Double) {
    func step(_ row: Double) -> Int { max(1, Int((width * Double(count) / row).rounded(.up))) }
    self.step = step(rowElsewhere)
    let least = step(rowOnPhone)
    stepOnPhone = (least + self.step - 1) / self.step * self.step
  }

  /// Nil when the label is left out, else the class that says where it shows.
  func style(at place: Int) -> String? {
    guard place % step == 0 else { return nil }
    return place % stepOnPhone == 0 ? "tick" : "tick wide"
  }
}
