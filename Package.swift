// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module of the house: what it may import of our own stands here, and a test holds the rest.
func module(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of one module, mirroring its files.
func tests(of name: String, also: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + also,
    swiftSettings: settings)
}

let package = Package(
  name: "ringwerk",
  products: [.executable(name: "ringwerk", targets: ["ringwerk"])],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),

    module("Records"),
    module("Ledger", imports: ["Records", "CSQLite"]),
    module("Metrics", imports: ["Records"]),
    module("Reports", imports: ["Records", "Metrics", "CXLSXWriter", "CMinizip"]),
    module("Pipeline", imports: ["Records", "Ledger", "Metrics", "Reports"]),
    .executableTarget(
      name: "ringwerk", dependencies: ["Pipeline", "Records", "Reports"], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Records"], path: "Tests/TestSupport",
      swiftSettings: settings),
    // What a run costs: swift run -c release Benchmarks. No test, so that nothing is timed by the way.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Records", "Ledger", "Metrics", "Reports", "Pipeline"],
      path: "Tests/Benchmarks", exclude: ["README.md", "project", "ring_table.py"], swiftSettings: settings),
    tests(of: "Records"),
    tests(of: "Ledger", also: ["Records", "CSQLite"]),
    tests(of: "Metrics", also: ["Records"]),
    tests(of: "Reports", also: ["Records", "Metrics"]),
    tests(of: "Pipeline", also: ["Records", "Ledger", "Metrics", "Reports", "CSQLite"]),
    .testTarget(
      name: "RingwerkTests", dependencies: ["ringwerk", "Ledger", "Reports", "TestSupport"],
      exclude: ["Faults/README.md"], swiftSettings: settings),
  ]
)
