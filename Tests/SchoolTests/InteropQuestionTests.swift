import Core
import Foundation
import KurakTesting
import Localization
import Testing

@testable import School

/// The published samples of GIFT and QTI 3, read where they lie: KURAK_DATA, or ../shared/data.
@Suite(.enabled(if: InteropQuestions.isThere, "no samples: set KURAK_DATA"))
struct InteropQuestionTests {
  @Test func `Every GIFT sample is taken, or it is said what was not`() throws {
    let words = try TestHouse.catalog.get()[.en]
    var (taken, refused) = (0, [String]())
    for name in InteropQuestions.names("gift/gift-grammar", ".gift") {
      let bytes = try InteropQuestions.bytes("gift/gift-grammar/\(name)")
      let file = GiftReading(file: name, language: .en, words: words).read(bytes)
      taken += file.questions.count
      refused += file.remarks.filter { !$0.isTaken }.map {
        "\($0.file):\($0.line) \($0.reason.key.dropFirst("learning.bank.refused.".count))"
      }
      // The parse that the samples expect has as many questions as we took or told of.
      let expected = try InteropQuestions.kinds(name.replacing(".gift", with: ".json"))
      let told = file.questions.count + file.remarks.count { !$0.isTaken }
      #expect(told == expected.count { $0 != "Category" }, "\(name)")
    }
    print("GIFT: \(taken) taken; not:", refused.joined(separator: ", "))
    #expect(taken > 70 && refused.count < 12)
  }

  @Test func `The kinds are those that the samples expect`() throws {
    let words = try TestHouse.catalog.get()[.en]
    let ours: [String: Set<Question.Kind>] = [
      "MC": [.single, .several], "TF": [.trueOrFalse], "Short": [.shortText],
      "Numerical": [.number], "Matching": [.pairs], "Essay": [.freeText],
    ]
    for name in InteropQuestions.names("gift/gift-grammar", ".gift") {
      let bytes = try InteropQuestions.bytes("gift/gift-grammar/\(name)")
      let file = GiftReading(file: name, language: .en, words: words).read(bytes)
      guard !file.remarks.contains(where: { !$0.isTaken }) else { continue }
      let kinds = try InteropQuestions.kinds(name.replacing(".gift", with: ".json"))
        .filter { $0 != "Category" }
      for (kind, question) in zip(kinds, file.questions) {
        #expect(ours[kind]?.contains(question.kind) == true, "\(name): \(kind) \(question.kind)")
      }
    }
  }

  @Test func `Both QTI packages, item by item`() throws {
    var found: [String] = []
    for folder in ["kennisnet-1", "kennisnet-2"] {
      for name in InteropQuestions.names("qti3/\(folder)", ".xml") where name.hasPrefix("I") {
        let bytes = try InteropQuestions.bytes("qti3/\(folder)/\(name)")
        let file = QTIReading(language: .en).read(bytes, named: name)
        let what =
          file.questions.first?.kind.rawValue
          ?? file.remarks.first.map { String($0.reason.key.split(separator: ".").last ?? "") }
        found.append("\(folder.last ?? "?") \(name.dropLast(4)) \(what ?? "nothing")")
      }
    }
    #expect(
      found == [
        "1 INTRODUCTION description", "1 ITEM001 kind", "1 ITEM002 match", "1 ITEM003 pairs",
        "1 ITEM004 kind", "1 ITEM005 kind", "1 ITEM006 several", "1 ITEM007 several",
        "1 ITEM008 free-text", "1 ITEM009 order", "2 INTRODUCTION description", "2 ITEM001 order",
        "2 ITEM002 match", "2 ITEM003 pairs", "2 ITEM004 several", "2 ITEM005 only-pictures",
        "2 ITEM006 free-text", "2 ITEM007 formula", "2 ITEM008 only-pictures",
        "2 ITEM009 free-text", "2 ITEM010 free-text", "2 ITEM011 single", "2 ITEM012 several",
        "2 ITEM013 several",
      ])
  }
}

enum InteropQuestions {
  static var folder: String {
    let data =
      ProcessInfo.processInfo.environment["KURAK_DATA"]
      ?? ProjectFolder.path("../shared/data")
    return "\(data)/interop"
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: "\(folder)/gift") }

  static func names(_ path: String, _ ending: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? []
    return all.filter { $0.hasSuffix(ending) }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
  }

  /// The kinds of a parse that the samples bring along.
  static func kinds(_ name: String) throws -> [String] {
    let data = Data(try bytes("gift/gift-grammar/\(name)"))
    let list = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    return list.compactMap { $0["type"] as? String }
  }
}
