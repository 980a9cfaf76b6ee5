import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `What a cohort gained, in numbers nobody can be worked out from` {
  private static func taken(_ isRight: Bool, isCurrent: Bool) -> TestMarks.Taken {
    TestMarks.Taken(
      marks: [isRight, isRight, isRight], version: isCurrent ? 1 : 7, isCurrent: isCurrent)
  }

  private func gain(current: Int, older: Int) throws -> CohortGain {
    let marks = [Bool](repeating: true, count: current) + [Bool](repeating: false, count: older)
    return try #require(
      try CohortGain(
        KindsHouse().course,
        marks.map {
          TestMarks(
            before: Self.taken(false, isCurrent: $0), after: Self.taken(true, isCurrent: $0))
        }))
  }

  @Test func `tells lessons only where those of an older version are none or many`() throws {
    for (current, older, people, lessons) in [
      (5, 0, 5, 2), (5, 1, 6, 0), (5, 5, 10, 2), (4, 5, 9, 0),
    ] {
      let gain = try gain(current: current, older: older)
      #expect(gain.people == people && gain.lessons.count == lessons, "\(current) \(older)")
    }
    #expect(try gain(current: 2, older: 2).whole == nil)
  }
}
