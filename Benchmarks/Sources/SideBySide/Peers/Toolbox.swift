internal import Glibc
internal import Measuring

/// The programs that Cadre is compared with: those that are here, and why others are not.
struct Toolbox {
  private var paths: [Tool: String] = [:]

  /// Finds the programs, and installs what is missing.
  ///
  /// - Parameter folder: The folder of what need not be installed for the whole machine.
  init(in folder: String) {
    let environment = folder + "/python"
    let debian = Tool.allCases.compactMap { tool -> (Tool, String)? in
      if case .debian(let package) = tool.origin { (tool, package) } else { nil }
    }
    let missing = debian.filter { onPath($0.0.program) == nil }.map(\.1)
    if !missing.isEmpty {
      tell("Installing \(missing.joined(separator: ", "))")
      let sudo = onPath("sudo").map { [$0] } ?? []
      let apt = sudo + ["apt-get"]
      _ = try? Batch(apt + ["update"])
      // One by one: what cannot be had must not keep the others out.
      for package in missing {
        _ = try? Batch(apt + ["install", "-y", "--no-install-recommends", package])
      }
    }
    for (tool, _) in debian { paths[tool] = onPath(tool.program) }

    for tool in Tool.allCases {
      guard case .pypi(let package, let program) = tool.origin else { continue }
      let stamp = "\(environment)/\(package).installed"
      if size(of: stamp) == nil {
        tell("Installing \(package) from PyPI")
        if size(of: environment) == nil {
          _ = try? Batch(["python3", "-m", "venv", environment])
        }
        guard (try? Batch(["\(environment)/bin/pip", "install", package])) != nil,
          (try? write([], to: stamp)) != nil
        else { continue }
      }
      paths[tool] = firstMatch("\(environment)/\(program)")
    }
  }

  /// The path of a program.
  ///
  /// - Throws: `Breakdown` where it could not be had.
  func path(_ tool: Tool) throws(Breakdown) -> String {
    guard let path = paths[tool] else {
      switch tool.origin {
      case .debian(let package): throw Breakdown("no package \(package) to be had from Debian")
      case .pypi(let package, _): throw Breakdown("no package \(package) to be had from PyPI")
      }
    }
    return path
  }

  /// The programs and their versions, in one sentence.
  func versions(scratch: String) -> String {
    Tool.allCases.map { tool in
      guard let path = paths[tool] else { return "\(tool.rawValue) not to be had" }
      _ = try? Batch([path] + tool.versionArguments, output: scratch)
      let line = text(of: scratch).prefix { $0 != "\n" }
      let version = line.split { " ,()".contains($0) }.first { word in
        word.drop { $0 == "v" }.first?.isNumber == true
      }
      return "\(tool.rawValue) \(version ?? "")"
    }.joined(separator: ", ")
  }
}

/// The first program of a name on the path.
private func onPath(_ name: String) -> String? {
  guard let path = unsafe getenv("PATH") else { return nil }
  return unsafe String(cString: path).split(separator: ":").map { "\($0)/\(name)" }
    .first(where: isProgram)
}

/// The first program that a pattern with wildcards stands for.
private func firstMatch(_ pattern: String) -> String? {
  var found = unsafe glob_t()
  defer { unsafe globfree(&found) }
  guard unsafe glob(pattern, 0, nil, &found) == 0, unsafe found.gl_pathc > 0,
    let path = unsafe found.gl_pathv[0]
  else { return nil }
  return unsafe String(cString: path)
}
