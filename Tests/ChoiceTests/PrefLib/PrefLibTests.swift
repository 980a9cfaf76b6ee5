import Foundation
import Testing

@testable import Choice

@Suite struct `PrefLib files` {
  private static let folder = RealData.folder.appendingPathComponent("interop/preflib")
  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private static func files(_ name: String) -> [String] {
    let path = folder.appendingPathComponent(name).path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return all.filter { !$0.hasSuffix(".yaml") }.sorted().map { "\(name)/\($0)" }
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private func read(_ type: String, _ rows: String, voters: Int? = nil) throws -> PrefLib {
    let said = voters.map { "# NUMBER VOTERS: \($0)\n" } ?? ""
    let text = "# DATA TYPE: \(type)\n# NUMBER ALTERNATIVES: 3\n\(said)\(rows)"
    return try PrefLib(reading: Array(text.utf8))
  }

  @Test(.enabled(if: isThere), arguments: files("good") + files("examples"))
  func `every real file is read, and read again as it was written`(name: String) throws {
    let file = try PrefLib(reading: Self.bytes(name))
    #expect(file.voters >= 5)
    #expect(try PrefLib(reading: Array(file.text.utf8)) == file)
  }

  @Test(.enabled(if: isThere), arguments: files("bad"))
  func `every file that must be refused is refused at its first line`(name: String) throws {
    let error = #expect(throws: PrefLibError.self) { try PrefLib(reading: Self.bytes(name)) }
    #expect(error == PrefLibError(line: 1, fault: .noCount))
  }

  @Test(.enabled(if: isThere)) func `approved are those in the first category`() throws {
    let file = try PrefLib(reading: Self.bytes("good/test5.cat"))
    let wanted = [[3], [1, 4, 5], [0, 2], [], [0, 1, 2, 3, 4, 5], [5], [1], [1, 2]]
    #expect(file.approvals().ballots == wanted)
    #expect(try file.committee(seats: 3).voters == 8)
    let gaps = try PrefLib(reading: Self.bytes("good/test4.cat"))
    #expect(gaps.orders[0].groups == [[0], [1], [], [2]] && gaps.orders[1].groups == [[1], []])
  }

  @Test(.enabled(if: isThere)) func `an alternative without a name is called by its number`() throws
  {
    let file = try PrefLib(reading: Self.bytes("good/test2.soi"))
    #expect(file.alternatives.last == PrefLib.Alternative(number: 6, name: "6"))
    #expect(file.rankings.ballots.last == [[3], [2], [5]] && file.rankings.weights == [2, 1, 2])
  }

  @Test func `byte order marks, line ends of Windows and empty lines are passed over`() throws {
    let text = "\u{FEFF}# DATA TYPE: TOI\r\n# NUMBER ALTERNATIVES: 3\r\n\r\n4 : { 1 , 3 } , 2\r\n"
    let file = try PrefLib(reading: Array(text.utf8))
    #expect(file.orders == [PrefLib.Order(voters: 4, groups: [[0, 2], [1]])])
    #expect(file.approvals(best: 2).ballots == [[0, 1, 2]])
  }

  @Test(arguments: [
    ("soc", "1: 1,2", PrefLibError.Fault.incomplete(ranked: 2, of: 3)),
    ("toc", "1: 1,{2}", .incomplete(ranked: 2, of: 3)), ("soi", "1: {1,2}", .tied),
    ("toi", "1: 1,2,1", .repeated(1)), ("toi", "1: {1,2", .openBrace),
    ("toi", "1: {1,{2}}", .strayBrace), ("toi", "1: {1}2", .strayBrace),
    ("toi", "1: 1}", .strayBrace), ("toi", ": 1,2", .notANumber("")),
    ("toi", "0: 1", .notANumber("0")), ("toi", "1: 0", .notANumber("0")),
    ("toi", "1: 1,x", .notANumber("x")), ("toi", "1: {1,,2}", .notANumber("")),
    ("toi", "1,1,2", .noCount),
    ("toi", "99999999999999999999: 1", .notANumber("99999999999999999999")),
    ("toi", "10000001: 1", .tooMany("voters", most: 10_000_000)),
  ])
  func `what is wrong with a line is said with its number`(
    type: String, row: String, fault: PrefLibError.Fault
  ) throws {
    let error = #expect(throws: PrefLibError.self) { try read(type, row) }
    #expect(error == PrefLibError(line: 3, fault: fault))
  }

  @Test func `a file that ends too soon is refused`() throws {
    let error = #expect(throws: PrefLibError.self) { try read("toi", "1: 2\n", voters: 2) }
    #expect(error?.fault == .voters(stated: 2, found: 1))
    let rest = #expect(throws: PrefLibError.self) { try PrefLib(reading: []) }
    #expect(rest?.fault == .missing("DATA TYPE"))
    let more = #expect(throws: PrefLibError.self) {
      try read("cat", "# CATEGORY NAME 1: yes\n1: 1,2")
    }
    #expect(more?.fault == .tooManyCategories(1))
    let pair = #expect(throws: PrefLibError.self) { try read("xyz", "1: 1") }
    #expect(pair == PrefLibError(line: 1, fault: .unknownType("xyz")))
  }

  @Test func `random bytes are read or refused, and never end the program`() {
    var dice = Dice(4)
    let pieces = [
      "# DATA TYPE: toi\n", "# NUMBER ALTERNATIVES: ", "3", "\n", ":", "{", "}", ",", "é",
    ]
    for _ in 0..<500 {
      let text = (0..<dice.number(0...30)).map { _ in dice.pick(pieces) }.joined()
      guard let file = try? PrefLib(reading: Array(text.utf8)) else { continue }
      #expect((try? PrefLib(reading: Array(file.text.utf8))) == file)
    }
  }
}
