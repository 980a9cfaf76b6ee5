import JSON

/// So many right of so many questions.
struct Score: Sendable, Hashable {
  let right: Int
  let count: Int

  /// Rounded down, so that what is shown never promises more than there is.
  var percent: Int { count > 0 ? right * 100 / count : 0 }

  /// Whether anything had a right answer; a survey alone has none.
  var isJudged: Bool { count > 0 }

  /// A survey that was answered is as good as any quiz.
  func reaches(_ needed: Int) -> Bool { right * 100 >= needed * count }

  static func better(_ one: Score?, _ other: Score) -> Score {
    guard let one else { return other }
    return one.right * other.count >= other.right * one.count ? one : other
  }
}

extension Score: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("right") { $0.right }, .init("questions") { $0.count }, .init("percent") { $0.percent },
  ]
}
