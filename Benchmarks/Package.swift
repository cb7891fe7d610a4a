// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Benchmarks",
  targets: [
    // The least that a list on ncurses can be: what every figure is set against.
    .executableTarget(
      name: "CList", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "FirstFrame", dependencies: ["CList"],
      swiftSettings: [.strictMemorySafety(), .treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
