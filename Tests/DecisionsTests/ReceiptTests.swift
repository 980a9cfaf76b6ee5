import Core
import Testing
import Web

@testable import Decisions

@Suite struct `A receipt` {
  private let paper = ID<Decision>.make(at: Instant(seconds: 0))

  @Test func `is made of 256 words of which no two are taken for one another`() {
    let words = ReceiptWords.all
    #expect(words.count == 256 && ReceiptWords.numbers.count == 256)
    #expect(words.allSatisfy { $0.count >= 3 && $0.allSatisfy(\.isLetter) })
    #expect(words.allSatisfy { $0 == $0.lowercased() })
    for (place, word) in words.enumerated() {
      for other in words[..<place] {
        #expect(distance(word, other) >= 2, "\(word) \(other)")
      }
    }
  }

  @Test func `reads back however it is typed`() throws {
    let receipt = Receipt(of: "ABC123", in: paper)
    #expect(receipt.text.split(separator: "-").count == 5)
    for typed in [
      receipt.text, receipt.text.uppercased(), receipt.text.replacing("-", with: " , "),
      "  \(receipt.text)\n", String(receipt.text.map { ["ң": "н", "ө": "о", "ү": "у"][$0] ?? $0 }),
    ] {
      #expect(Receipt(typed: typed) == receipt, "\(typed)")
    }
  }

  @Test(arguments: [
    "", "айран", "айран алма бакыт", "x y z a b", String(repeating: "айран ", count: 99),
  ])
  func `is not made of anything else`(typed: String) { #expect(Receipt(typed: typed) == nil) }

  @Test func `is found by the id of a paper ballot, too`() {
    let receipt = Receipt(of: "CDFG23", in: paper)
    #expect(Receipt(typed: "cdfg-23", orCodeIn: paper) == receipt)
    #expect(Receipt(typed: "CDFG2", orCodeIn: paper) == nil)
    #expect(Receipt(typed: receipt.text, orCodeIn: paper) == receipt)
  }

  @Test func `differs between ballots and between decisions`() {
    let ids = (0..<2000).map { ID<Ballot>(UUID16(high: 7, low: $0)) }
    #expect(Set(ids.map { Receipt(of: $0) }).count == 2000)
    let other = ID<Decision>.make(at: Instant(seconds: 9))
    #expect(Receipt(of: "CDFG23", in: paper) != Receipt(of: "CDFG23", in: other))
  }

  /// 0, 1, or 2 for two and more.
  private func distance(_ one: String, _ other: String) -> Int {
    let letters = [Array(one), Array(other)].sorted { $0.count < $1.count }
    let (short, long) = (letters[0], letters[1])
    guard long.count - short.count < 2 else { return 2 }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if start + end >= long.count { return long.count - short.count }
    return start + end >= long.count - 1 ? 1 : 2
  }
}
