// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The least that a list on ncurses can be: what every figure of a screen is set against.
    .executableTarget(
      name: "CList", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Clocks, programs in a terminal of their own, what their screens show, tables of figures.
    .target(name: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "SideBySide",
      dependencies: [
        "CList", "Measuring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Data/peers.awk", "Data/totals.vdj"],
      swiftSettings: strict),
    .testTarget(name: "MeasuringTests", dependencies: ["Measuring"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
