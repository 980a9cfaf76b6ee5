/// Answers of the same people before and after, without their names.
///
/// Source: our own.
public struct SurveyAnswers: Sendable, Equatable {
  /// A yes-or-no question (0 and 1) or a scale of 1 to 5.
  public struct Item: Sendable, Equatable {
    /// What stands over its column.
    public var name: String
    /// Whether answers are 1 to 5 rather than no (0) and yes (1).
    public var isScale: Bool

    /// An item; throws nothing, constant time.
    public init(_ name: String, isScale: Bool) { (self.name, self.isScale) = (name, isScale) }

    /// The possible answers in their order.
    public var answers: ClosedRange<Int> { isScale ? 1...5 : 0...1 }
  }

  /// One person: an answer to each item, nil where there is none.
  public struct Person: Sendable, Equatable {
    /// Where she lives; empty where that is not known.
    public var village: String
    /// As it was written; empty where that is not known.
    public var sex: String
    /// Her answer before to each item, in their order; empty where she was not asked.
    public var baseline: [Int?]
    /// Her answer after to each item, in their order; empty where she was not asked.
    public var endline: [Int?]

    /// A person; throws nothing, constant time.
    public init(village: String, sex: String, baseline: [Int?] = [], endline: [Int?] = []) {
      (self.village, self.sex) = (village, sex)
      (self.baseline, self.endline) = (baseline, endline)
    }
  }

  /// What was asked, in the order of the columns.
  public var items: [Item]
  /// Who was invited or asked.
  public var people: [Person]

  /// Answers to be counted; throws nothing, constant time.
  public init(items: [Item], people: [Person]) { (self.items, self.people) = (items, people) }
}
