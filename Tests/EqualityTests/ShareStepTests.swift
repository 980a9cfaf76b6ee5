import Core
import KurakTesting
import Localization
import Testing

@testable import Equality

@Suite struct `Women's share at a step` {
  private func pair(_ all: [Int], _ part: [Int]) -> [ShareStep] {
    ShareStep.pair(
      ("all", Message("equality.shares.step"), all), ("part", Message("equality.shares.step"), part)
    )
  }

  @Test func `is told in percent of those of whom it is said`() {
    let steps = pair([30, 20, 15], [12, 8, 6])
    #expect(steps.map(\.women) == [30, 12] && steps.map(\.men) == [20, 8])
    #expect(steps.map(\.percent) == [60, 60])
    #expect(ShareStep.population(women: 1, men: 2).percent == 33)
    #expect(ShareStep.population(women: 0, men: 0).percent == nil)
  }

  @Test func `is told where it is said of everybody`() {
    let steps = pair([14, 11, 0], [8, 6, 0])
    #expect(steps.map(\.percent) == [56, 57] && steps.map(\.unsaid) == [0, 0])
    #expect(pair([14, 11, 0], [10, 6, 0])[1].women == nil)
  }

  /// However small counts lie, what is shown never lets a small one be worked out.
  @Test func `hides small counts and what they could be worked out from`() {
    for women in 0...12 {
      for men in 0...12 where men != women {
        let (all, part) = ([12, 12, 12], [women, men, 6])
        let steps = pair(all, part)
        let (whole, gone) = (
          [steps[0].women, steps[0].men], [steps[1].women, steps[1].men]
        )
        for place in 0..<2 {
          guard let shown = gone[place] else { continue }
          #expect(shown >= ShareStep.least)
          if let total = whole[place] { #expect(total - shown >= ShareStep.least) }
        }
        #expect(gone.contains(nil) == (steps[1].percent == nil))
      }
    }
  }

  @Test func `is nothing where parts are more than the whole was thought to be`() {
    let steps = pair([5, 5, 5], [9, 9, 9])
    #expect(steps.allSatisfy { $0.women == nil || $0.women == 9 })
  }
}

@Suite struct `The six questions` {
  @Test func `count what is missing, in whatever language it is given`() {
    let some = EqualityAnswers([
      .pays: Translated([.ru: "Бюджет"]), .heard: Translated(), .time: Translated([.uz: "Ҳеч ким"]),
    ])
    #expect(some.missing == 4 && !some.isEmpty && EqualityAnswers().isEmpty)
    #expect(some.lines.map(\.question) == EqualityQuestion.allCases)
    #expect(some.fields["pays.ru"] == "Бюджет" && some.fields["time.ky"] == "")
  }

  @Test func `are asked in four languages`() throws {
    let catalog = try TestHouse.catalog.get()
    for language in Language.allCases {
      let texts = EqualityQuestion.allCases.flatMap { question in
        [catalog[language](question.title), catalog[language](question.hint)]
      }
      #expect(Set(texts).count == 12 && !texts.contains { $0.hasPrefix("equality.") })
    }
  }
}
