// swift-tools-version: 6.2

import PackageDescription

// The floors of the house, lowest first. Each target names every floor that it may import;
// `.ci/run` builds with `--explicit-target-dependency-import-check error`, so the list holds.

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "cadre",
  products: [
    .executable(name: "cadre", targets: ["cadre"]),
    // For `Benchmarks`, which measures them in a process of its own.
    .library(
      name: "Floors", targets: ["Cooperation", "Dashboard", "Interchange", "Recfile", "Surface"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "Writing", exclude: ["Tables/generate.py"], swiftSettings: strict),
    .target(name: "Recfile", swiftSettings: strict),
    .target(name: "Cooperation", dependencies: ["Recfile", "Writing"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["Cooperation", "Recfile", "Writing"],
      swiftSettings: strict),
    .target(name: "Surface", dependencies: ["Writing"], swiftSettings: strict),
    .target(name: "Dashboard", dependencies: ["Cooperation", "Surface"], swiftSettings: strict),
    .systemLibrary(name: "CLinux"),
    .target(
      name: "Store", dependencies: ["CLinux", "Cooperation", "Recfile"], swiftSettings: strict),
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .target(
      name: "Curses", dependencies: ["CNCurses", "Surface"], swiftSettings: strict,
      // A program that holds all its libraries is told of each: ncurses alone does not say that it
      // needs its own part on terminals.
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "cadre",
      dependencies: [
        "Cooperation", "Curses", "Dashboard", "Interchange", "Recfile", "Store", "Surface",
        "Writing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What several test targets share: drawn screens, scratch folders, child processes, tmux.
    .target(name: "Rehearsal", path: "Tests/Rehearsal", swiftSettings: strict),
    .testTarget(name: "WritingTests", dependencies: ["Writing"], swiftSettings: strict),
    .testTarget(
      name: "RecfileTests", dependencies: ["Recfile", "Rehearsal"], exclude: ["Corpus"],
      swiftSettings: strict),
    .testTarget(
      name: "CooperationTests", dependencies: ["Cooperation", "Recfile", "Rehearsal"],
      exclude: ["Reckoning/reckon.py"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Cooperation", "Interchange", "Recfile", "Rehearsal"],
      swiftSettings: strict),
    .testTarget(
      name: "SurfaceTests", dependencies: ["Rehearsal", "Surface", "Writing"],
      swiftSettings: strict),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Cooperation", "Dashboard", "Recfile", "Rehearsal", "Surface"],
      swiftSettings: strict),
    // What the tests of Store kill, starve and lie to.
    .executableTarget(
      name: "SaveVictim", dependencies: ["Cooperation", "Recfile", "Store"],
      path: "Tests/SaveVictim", swiftSettings: strict),
    // What damages texts by chance, a million at a time.
    .executableTarget(
      name: "Fuzz", dependencies: ["Cooperation", "Recfile", "Rehearsal", "Store"],
      path: "Tests/Fuzz", swiftSettings: strict),
    // What presses keys by chance, a million at a time.
    .executableTarget(
      name: "KeyStorm",
      dependencies: ["Cooperation", "Dashboard", "Recfile", "Rehearsal", "Store", "Surface"],
      path: "Tests/KeyStorm", swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["CLinux", "Cooperation", "Recfile", "Rehearsal", "SaveVictim", "Store"],
      swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["CNCurses", "Curses", "Surface", "Writing"],
      swiftSettings: strict),
    .testTarget(
      name: "CadreTests",
      dependencies: [
        "Cooperation", "Dashboard", "KeyStorm", "Recfile", "Rehearsal", "Store", "cadre",
      ],
      exclude: ["Figures/figures.py", "Golden", "IATI"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
