import Metrics
import Testing

@Suite struct FigureAddressTests {
  private let document = Figure.group([
    .init(
      "rings",
      .group([.init("a/b", .group([.init("core", .group([.init("rate_counts", .list([.count(1), .count(2)]))]))]))])),
    .init("empty", .group([])),
  ])

  @Test("an identifier may hold the sign that parts a path")
  func slash() throws {
    let address = try #require(FigureAddress("rings/a/b/core/rate_counts/1", in: document))
    #expect(address.keys == ["rings", "a/b", "core", "rate_counts", "1"])
    #expect(address.figure == .count(2))
    #expect(address.path == "rings/a/b/core/rate_counts/1")
  }

  @Test("counts, intervals and items of a list belong to the figure beside which they stand")
  func subject() throws {
    #expect(
      try #require(FigureAddress("rings/a/b/core/rate_counts/1", in: document)).subject == [
        "rings", "a/b", "core", "rate",
      ])
    #expect(
      try #require(FigureAddress("rings/a/b/core/rate_counts", in: document)).subject == [
        "rings", "a/b", "core", "rate",
      ])
  }

  @Test("where nothing stands there is no address")
  func nowhere() {
    for path in ["", "ring", "rings/a", "rings/a/b/core/rate", "rings/a/b/core/rate_counts/2", "rings/a/b/"] {
      #expect(FigureAddress(path, in: document) == nil, "\(path)")
    }
  }

  @Test("the leaves are figures; a list and an empty group are one")
  func leaves() {
    #expect(FigureAddress.leaves(of: document).map(\.path) == ["rings/a/b/core/rate_counts", "empty"])
  }
}
