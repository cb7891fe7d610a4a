internal import ArgumentParser

/// The option of commands that change a store.
struct PreviewOption: ParsableArguments {
  @Flag(name: .long, help: "Write nothing; print the difference that it would make.")
  var dryRun = false
}
