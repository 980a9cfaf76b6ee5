import Core
import Database
import Localization
import Web

extension BankQuestion {
  private static let columns: SQL = "id, kind, lesson, texts"

  /// Nothing where a later program wrote a kind that this one does not know.
  private static func read(_ row: borrowing Row) throws -> BankQuestion? {
    guard let kind = Question.Kind(rawValue: try row(1)),
      let question = try? Question(kind, Translated(stored: try row(3)))
    else { return nil }
    return BankQuestion(id: try row(0), lesson: try row(2), question: question)
  }

  static func find(
    _ id: ID<BankQuestion>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> BankQuestion {
    let found = try tx.first(
      "SELECT \(columns) FROM bank_question WHERE id = \(id) AND community = \(community)"
    ) { row in try read(row) }
    guard let question = found ?? nil else { throw DomainError.notFound }
    return question
  }

  static func all(
    _ wish: BankWish, of community: ID<Community>, page: Int?,
    in tx: borrowing Transaction<some Any>
  ) throws -> [BankQuestion] {
    try tx.all(listing(wish, community, page: page)) { row in try read(row) }.compactMap(\.self)
  }

  /// The latest first; all of them where no page is asked for.
  static func listing(_ wish: BankWish, _ community: ID<Community>, page: Int?) -> SQL {
    let paging: SQL =
      page.map { "LIMIT \(Paging.size) OFFSET \(($0 - 1) * Paging.size)" } ?? "LIMIT \(most)"
    return """
      SELECT \(columns) FROM bank_question WHERE \(wish.condition(community))
      ORDER BY changed_at DESC, id DESC \(paging)
      """
  }

  static func count(
    _ wish: BankWish, of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count("SELECT count(*) FROM bank_question WHERE \(wish.condition(community))")
  }
}

/// Which questions are looked for.
struct BankWish: Sendable, Equatable {
  var words = ""
  /// `course/lesson`, or `course/` for all of a course.
  var lesson = ""
  /// The spot of a draft that they are looked for, `course/lesson` as well.
  var into = ""

  var query: [(String, String)] {
    [("words", words), ("lesson", lesson), ("into", into)].filter { !$0.1.isEmpty }
  }

  func condition(_ community: ID<Community>) -> SQL {
    var condition: SQL = "community = \(community)"
    if lesson.hasSuffix("/") {
      // What begins so: a slash is followed by a nought in the order of letters.
      condition =
        condition + " AND lesson >= \(lesson) AND lesson < \(lesson.dropLast() + "0")"
    } else if !lesson.isEmpty {
      condition = condition + " AND lesson = \(lesson)"
    }
    // Every word must stand in it; six say enough.
    for word in SearchKey.fold(words).split(separator: " ").prefix(6) {
      let pattern = "%" + word.map { "\\%_".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "%"
      condition = condition + " AND search_key LIKE \(pattern) ESCAPE '\\'"
    }
    return condition
  }
}
