/// Gives the least of its elements, of equal ones the one that came first.
struct Heap<Element: Comparable> {
  private var elements: [(element: Element, number: Int)] = []
  private var entered = 0

  mutating func insert(_ element: Element) {
    elements.append((element, entered))
    entered += 1
    var place = elements.count - 1
    while place > 0, isLess(place, (place - 1) / 2) {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popLeast() -> Element? {
    guard let least = elements.first else { return nil }
    let last = elements.removeLast()
    if !elements.isEmpty {
      elements[0] = last
      sink()
    }
    return least.element
  }

  private mutating func sink() {
    var place = 0
    while true {
      let children = [2 * place + 1, 2 * place + 2].filter { $0 < elements.count }
      guard let least = children.min(by: isLess), isLess(least, place) else { return }
      elements.swapAt(place, least)
      place = least
    }
  }

  private func isLess(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (elements[a], elements[b])
    return a.element == b.element ? a.number < b.number : a.element < b.element
  }
}
