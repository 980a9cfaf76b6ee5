import Foundation
import Testing

@testable import Choice

/// The published elections that lie beside the project, and what is known of them.
enum RealData {
  struct Expected: Decodable, Sendable, CustomTestStringConvertible {
    struct Result: Decodable, Sendable { let winners: [String]? }
    let file: String
    let vote_type: String
    let r: [String: Result]
    var testDescription: String { file }
  }

  typealias Case = (name: String, rule: BudgetRule, parameters: EqualSharesParameters)

  /// What the reference calls its results, and how the same is asked of us.
  static let rules: [Case] = [
    ("mes_cost", .equalShares, .init()),
    ("mes_card", .equalShares, .init(utility: .cardinality)),
    ("mes_cost_add1", .equalShares, .init(completion: .add1)),
    ("mes_cost_util", .equalShares, .init(completion: .utilitarian)),
    ("mes_cost_add1u", .equalShares, .init(completion: .add1Utilitarian)),
    ("greedy_votes", .greedy, .init()), ("greedy_votes_per_cost", .greedyPerCost, .init()),
    ("phragmen", .phragmen, .init()),
    ("mes_points", .equalShares, .init(utility: .points)),
    ("mes_points_add1", .equalShares, .init(utility: .points, completion: .add1)),
    ("greedy_points", .greedyPerCost, .init(utility: .points)),
    ("mes_borda", .equalShares, .init(utility: .borda)),
    ("mes_borda_add1", .equalShares, .init(utility: .borda, completion: .add1)),
    ("greedy_borda", .greedyPerCost, .init(utility: .borda)),
  ]

  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["KURAK_DATA"] {
      return URL(fileURLWithPath: path)
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return root.deletingLastPathComponent().appendingPathComponent("shared/data")
  }()

  static var isThere: Bool { FileManager.default.fileExists(atPath: path("expected.jsonl").path) }

  static func path(_ name: String) -> URL {
    folder.appendingPathComponent("pabulib").appendingPathComponent(name)
  }

  static func file(_ name: String) throws -> Pabulib {
    try Pabulib(reading: [UInt8](Data(contentsOf: path(name))))
  }

  static func election(_ name: String) throws -> Election { try file(name).election }

  /// Large files are left to scripts/conformance, which builds for speed.
  static func elections(below size: Int) -> [Expected] {
    guard let text = try? String(contentsOf: path("expected.jsonl"), encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").compactMap { line in
      try? JSONDecoder().decode(Expected.self, from: Data(line.utf8))
    }.filter { expected in
      let values = try? path(expected.file).resourceValues(forKeys: [.fileSizeKey])
      return (values?.fileSize ?? .max) < size
    }
  }
}
