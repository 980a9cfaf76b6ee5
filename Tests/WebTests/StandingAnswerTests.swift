import Core
import HTTP
import Testing

@testable import Web

@Suite struct `An answer that still stands` {
  private let day = Day(number: 20_000)

  private func place(_ name: String) -> StandingAnswers.Place {
    StandingAnswers.Place(community: nil, path: URLPath([name]))
  }

  private func state(_ head: UInt8, days: Int = 0) -> StandingAnswers.State {
    StandingAnswers.State(head: [head], day: day.advanced(by: days))
  }

  private func file(_ size: Int) -> TaggedFile {
    TaggedFile(.json, [UInt8](repeating: 32, count: size))
  }

  @Test func `is given for its own place, state and day alone`() {
    let answers = StandingAnswers()
    answers.keep(file(3), at: place("a"), of: state(1))
    #expect(answers.answer(at: place("a"), of: state(1))?.bytes.count == 3)
    #expect(answers.answer(at: place("b"), of: state(1)) == nil)
    #expect(answers.answer(at: place("a"), of: state(2)) == nil)
    #expect(answers.answer(at: place("a"), of: state(1, days: 1)) == nil)
    let elsewhere = StandingAnswers.Place(community: .make(at: Instant(day)), path: URLPath(["a"]))
    #expect(answers.answer(at: elsewhere, of: state(1)) == nil)
  }

  @Test func `makes room for the one of a newer state, which stands in its place`() {
    let answers = StandingAnswers(limit: 4000)
    for head in 0..<200 as Range<UInt8> {
      answers.keep(file(3000), at: place("a"), of: state(head))
      #expect(answers.answer(at: place("a"), of: state(head)) != nil)
    }
    #expect(answers.answer(at: place("a"), of: state(0)) == nil)
  }

  @Test func `takes no more memory than it may, however many places are asked for`() {
    let answers = StandingAnswers(limit: 100_000)
    for number in 0..<10_000 { answers.keep(file(0), at: place("\(number)"), of: state(1)) }
    let left = (0..<10_000).count { answers.answer(at: place("\($0)"), of: state(1)) != nil }
    #expect(left > 0 && left < 200)
    answers.keep(file(100_001), at: place("large"), of: state(1))
    #expect(answers.answer(at: place("large"), of: state(1)) == nil)
  }

  @Test func `is sent again only to whoever has another`() {
    let (one, other) = (file(3), file(4))
    let first = one.response(to: Request(.get, "/"))
    #expect(first.status == 200 && first.body.count == 3 && first.headers["etag"] == one.tag)
    for (tag, status) in [(one.tag, 304), (other.tag, 200), ("", 200)] {
      let again = one.response(to: Request(.get, "/", headers: ["If-None-Match": tag]))
      #expect(again.status == status && again.body.isEmpty == (status == 304))
      #expect(again.headers["cache-control"] == "no-cache")
    }
  }
}
