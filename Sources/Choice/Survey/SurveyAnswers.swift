/// Answers of the same people before and after, without their names.
package struct SurveyAnswers: Sendable, Equatable {
  /// A yes-or-no question (0 and 1) or a scale of 1 to 5.
  package struct Item: Sendable, Equatable {
    package var name: String
    package var isScale: Bool

    package init(_ name: String, isScale: Bool) { (self.name, self.isScale) = (name, isScale) }

    /// The possible answers in their order.
    package var answers: ClosedRange<Int> { isScale ? 1...5 : 0...1 }
  }

  /// One person: an answer to each item, nil where there is none.
  package struct Person: Sendable, Equatable {
    package var village: String
    package var sex: String
    package var baseline: [Int?]
    package var endline: [Int?]

    package init(village: String, sex: String, baseline: [Int?] = [], endline: [Int?] = []) {
      (self.village, self.sex) = (village, sex)
      (self.baseline, self.endline) = (baseline, endline)
    }
  }

  package var items: [Item]
  package var people: [Person]

  package init(items: [Item], people: [Person]) { (self.items, self.people) = (items, people) }
}
