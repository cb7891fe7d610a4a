internal import Glibc
internal import Measuring

/// The machine that is measured on.
enum Machine {
  /// Its processors, memory and system, and how busy it was, in one sentence.
  static var description: String {
    let processors = text(of: "/proc/cpuinfo").split(separator: "\n")
      .filter { $0.hasPrefix("model name") }.compactMap { $0.split(separator: ": ").last }
    let memory =
      text(of: "/proc/meminfo").split { " \n".contains($0) }.dropFirst().first
      .flatMap { Double($0) }.map { "\(Int(($0 / 1024 / 1024).rounded())) GiB of memory" } ?? ""
    let kernel = text(of: "/proc/sys/kernel/osrelease").prefix { $0 != "\n" }
    let system =
      text(of: "/etc/os-release").split(separator: "\n")
      .first { $0.hasPrefix("PRETTY_NAME=") }?.split(separator: "\"").last ?? ""
    let load = text(of: "/proc/loadavg").prefix { $0 != " " }
    return "Machine: \(processors.count) × \(processors.first ?? "?"), \(memory), Linux \(kernel), "
      + "\(system). Load when it began: \(load)."
  }
}
