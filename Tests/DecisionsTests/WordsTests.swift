import Core
import Foundation
import KurakTesting
import Localization
import Testing

@testable import Choice
@testable import Decisions

@Suite struct `The words of decisions` {
  let catalog: Catalog

  init() throws { catalog = try TestHouse.catalog.get() }

  /// Every key that stands whole in the source of this room.
  private func literals() throws -> Set<String> {
    let folder = ProjectFolder.path("Sources/Decisions")
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var keys: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for part in text.split(separator: "\"", omittingEmptySubsequences: false)
      where part.hasPrefix("decisions.") && !part.contains("\\") && !part.contains("/") {
        keys.insert(String(part))
      }
    }
    return keys
  }

  @Test func `hold every key that the source names`() throws {
    let keys = try literals()
    #expect(keys.count > 150)
    #expect(keys.subtracting(catalog.keys).sorted() == [])
  }

  @Test func `hold every way to set a rule`() {
    var keys = ["utility", "completion", "start", "exhaustive", "gate", "ties"].map {
      "decisions.\($0).name"
    }
    for key in Completion.allCases.map(\.key) { keys += pair("completion.\(key)") }
    for key in Utility.ofTicks.map(\.rawValue) { keys += pair("utility.\(key)") }
    for key in GateRule.allCases.map(\.key) { keys += pair("gate.\(key)") }
    for key in Start.allCases.map(\.rawValue) { keys += pair("start.\(key)") }
    for key in TieRule.allCases.map(\.key) { keys += pair("ties.\(key)") }
    for key in ["yes", "no"] { keys += pair("exhaustive.\(key)") }
    #expect(Set(keys).subtracting(catalog.keys).sorted() == [])
    #expect(TieRule.allCases.allSatisfy { !$0.order.isEmpty })
  }

  private func pair(_ key: String) -> [String] { ["decisions.\(key)", "decisions.\(key).hint"] }

  @Test func `hold every fault of a file, with its line`() {
    let faults: [PabulibError.Fault] = [
      .notUTF8, .unclosedQuote, .cellTooLong, .noSection, .missingSection("META"),
      .repeatedSection("META"), .votesBeforeProjects, .missingColumn("cost"),
      .repeatedColumn("cost"), .tooManyCells, .tooManyProjects, .missingValue("budget"),
      .notAnAmount("x"), .unknownVoteType("x"), .missingID, .repeatedProject("7"),
      .unknownProject("7"), .fewerVotes(stated: 5, found: 4),
      .fewerProjects(stated: 5, found: 4), .cutOff,
    ]
    for language in Language.allCases {
      for fault in faults {
        let said = catalog[language](PabulibError(line: 42, fault: fault).message)
        #expect(said.contains("42") && !said.hasPrefix("decisions."))
      }
    }
  }

  @Test func `write sums as people do`() throws {
    let words = catalog[.ru]
    #expect(words.money(Amount(120_000), .som) == "120\u{A0}000\u{A0}сом")
    let third = try #require(Amount(stored: "100/3"))
    #expect(words.money(third, .som) == "33,33\u{A0}сом")
    #expect(words.money(third, Currency("PLN")) == "33,33\u{A0}PLN")
    #expect(words.money(Amount(7), Currency("PLN")) == "7\u{A0}PLN")
  }
}
