import Glibc

// The time from start to first frame, beside peers, interleaved in one run.
//
//   swift build -c release --static-swift-stdlib --product cadre
//   swift run -c release --package-path Benchmarks FirstFrame [ROUNDS]

let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
let cadre = "\(root)/.build/release/cadre"
let list =
  CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
  .dropLast().joined(separator: "/") + "/CList"
guard let rounds = Int(CommandLine.arguments.dropFirst().first ?? "21"), rounds >= 1 else {
  print("ROUNDS is how many starts are measured: a whole number from 1 on")
  exit(64)
}

let contenders: [(name: String, command: [String])] = [
  ("C list on ncurses", [list]),
  ("cadre sample-data", [cadre, "\(root)/sample-data"]),
  ("less cohorts.rec", ["less", "\(root)/sample-data/cohorts.rec"]),
  ("vim cohorts.rec", ["vim", "-n", "-u", "NONE", "\(root)/sample-data/cohorts.rec"]),
]

guard unsafe access(cadre, X_OK) == 0 else {
  print("There is no \(cadre); build it:")
  print("swift build -c release --static-swift-stdlib --product cadre")
  exit(1)
}
_ = unsafe setenv("TERM", "xterm-256color", 1)
_ = unsafe setenv("LANG", "C.UTF-8", 1)

var times: [String: [Double]] = [:]
var bytes: [String: Int] = [:]
// One round more than is counted: the first warms the page cache.
for round in 0...rounds {
  for contender in contenders {
    guard let start = Start(contender.command, columns: 80, rows: 24) else { continue }
    bytes[contender.name] = start.bytes
    if round > 0 { times[contender.name, default: []].append(start.milliseconds) }
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
func fixed(_ value: Double, width: Int) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = hundredths % 100
  let text = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

let base = times[contenders[0].name].map(median)
print("First frame at 80x24, median and least of \(rounds) interleaved starts")
print("\(padded("", 20))     ms    least    ratio   bytes")
for contender in contenders {
  guard let found = times[contender.name], let base, let least = found.min() else {
    print("\(padded(contender.name, 20))  not installed")
    continue
  }
  let median = median(found)
  print(
    padded(contender.name, 20), fixed(median, width: 6), fixed(least, width: 8),
    fixed(median / base, width: 8), fixed(Double(bytes[contender.name] ?? 0), width: 7).dropLast(3))
}
