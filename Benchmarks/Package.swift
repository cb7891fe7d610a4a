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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Its counts of allocations, which the traits are for, are not needed here.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    .package(name: "cadre", path: ".."),
  ],
  targets: [
    // Clocks, programs in a terminal of their own, what their screens show, tables of figures.
    .target(name: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "SideBySide",
      dependencies: [
        "Measuring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Data/peers.awk", "Data/totals.vdj", "Peers/list.c"],
      swiftSettings: strict),
    // Its plugin looks for benchmarks in folders right below one of the name Benchmarks.
    .executableTarget(
      name: "InProcess",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Floors", package: "cadre"),
      ],
      path: "InProcess", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .testTarget(name: "MeasuringTests", dependencies: ["Measuring"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
