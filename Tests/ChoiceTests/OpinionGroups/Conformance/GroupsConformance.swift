import Foundation

#if canImport(Choice)
  @testable import Choice
#endif

/// Compares what we count with what Polis and the reference counted of the same votes.
///
/// Compiled into the tests and, beside the sources themselves, into the conformance program.
struct GroupsConformance {
  private(set) var agreed = 0
  private(set) var differences: [String] = []
  let name: String

  init(_ name: String) { self.name = name }

  mutating func same<Value: Equatable>(_ what: String, _ ours: Value, _ theirs: Value) {
    if ours == theirs {
      agreed += 1
    } else {
      differences.append("\(name): \(what): \(ours), known \(theirs)")
    }
  }

  mutating func near(
    _ what: String, _ ours: [Double], _ theirs: [Double], within tolerance: Double = 1e-9
  ) {
    guard ours.count == theirs.count else { return same(what, ours, theirs) }
    let apart = zip(ours, theirs).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? 0
    if apart <= tolerance {
      agreed += 1
    } else {
      differences.append("\(name): \(what): apart by \(apart)")
    }
  }

  /// Compares every conversation of the data folder; prints what differs.
  static func run(data: URL) throws -> (agreed: Int, differed: Int) {
    var all: [GroupsConformance] = []
    for folder in try folders(data.appendingPathComponent("polis")) {
      all.append(try coldStart(folder))
      all.append(try order(folder))
    }
    all.append(try large())
    for folder in try folders(data.appendingPathComponent("polis-production")) {
      all.append(try production(folder))
    }
    for one in all {
      for difference in one.differences { print("DIFFERS \(difference)") }
    }
    return (
      all.reduce(0) { $0 + $1.agreed }, all.reduce(0) { $0 + $1.differences.count }
    )
  }

  static func folders(_ parent: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: parent, includingPropertiesForKeys: nil)
      .filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
  }

  static func bytes(_ folder: URL, _ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
  }

  static func conversation(_ folder: URL) throws -> Conversation {
    try PolisExport.conversation(
      votes: bytes(folder, "votes.csv"), comments: bytes(folder, "comments.csv"))
  }
}
