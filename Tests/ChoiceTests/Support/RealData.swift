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

  static let rules: [(Completion, String)] = [
    (.none, "mes_cost"), (.add1, "mes_cost_add1"), (.utilitarian, "mes_cost_util"),
    (.add1Utilitarian, "mes_cost_add1u"),
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
      return expected.vote_type == "approval" && (values?.fileSize ?? .max) < size
    }
  }
}
