import Core
import Database
import JSON
import Web

/// What the women of a cohort wrote, those without an answer first asked for.
struct ReadingModel: JSONModel {
  struct Item: JSONModel {
    let writing: Writing
    let name: String
    let sent: Instant
    let lesson: Translated
    /// Nothing where the question has changed since.
    let question: Translated

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.writing.id }, .init("name") { $0.name }, .init("sentAt") { $0.sent },
      .init("lesson") { $0.lesson }, .init("question") { $0.question },
      .init("words") { $0.writing.words }, .init("reply") { $0.writing.reply },
    ]
  }

  /// Long texts: fewer to a page than names.
  static let size = 10

  let cohort: Cohort
  let isAnswered: Bool
  let items: [Item]
  let page: Int
  let total: Int

  var last: Int { max(1, (total + Self.size - 1) / Self.size) }

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("answered") { $0.isAnswered },
    .init("total") { $0.total }, .init("page") { $0.page }, .init("writings") { $0.items },
  ]
}

extension ReadingModel {
  static func find(
    _ cohort: Cohort, _ course: Course?, isAnswered: Bool, page: Int, community: ID<Community>,
    _ letters: Letters, in tx: borrowing Transaction<some Any>
  ) throws -> ReadingModel {
    let items = try tx.all(listing(cohort.id, community, isAnswered: isAnswered, page: page)) {
      row in
      let id: ID<Writing> = try row(0)
      let (number, version): (Int, Int) = (try row(1), try row(2))
      let lesson = course?.quizPlace(try row(3))
      let questions = version == course?.version ? lesson?.quiz.questions ?? [] : []
      return Item(
        writing: Writing(
          id: id, question: number, words: letters.open(try row(4), for: id.uuid),
          reply: letters.open(try row(5), for: id.replied)),
        name: try row(6), sent: try row(7), lesson: lesson?.title ?? Translated(),
        question: questions.indices.contains(number - 1)
          ? questions[number - 1].text : Translated())
    }
    return ReadingModel(
      cohort: cohort, isAnswered: isAnswered, items: items, page: page,
      total: try tx.count(counting(cohort.id, community, isAnswered: isAnswered)))
  }

  static func listing(
    _ cohort: ID<Cohort>, _ community: ID<Community>, isAnswered: Bool, page: Int
  ) -> SQL {
    let order: SQL = isAnswered ? "writing.replied_at DESC" : "writing.sent_at"
    return """
      SELECT writing.id, writing.question, writing.version, writing.lesson, writing.words,
        writing.reply, person.name, writing.sent_at
      FROM writing JOIN person ON person.id = writing.person
      WHERE writing.cohort = \(cohort) AND writing.community = \(community)
        AND \(state(isAnswered))
      ORDER BY \(order), writing.id LIMIT \(size) OFFSET \((page - 1) * size)
      """
  }

  static func counting(
    _ cohort: ID<Cohort>, _ community: ID<Community>, isAnswered: Bool
  ) -> SQL {
    """
    SELECT count(*) FROM writing
    WHERE cohort = \(cohort) AND community = \(community) AND \(state(isAnswered))
    """
  }

  private static func state(_ isAnswered: Bool) -> SQL {
    isAnswered ? "replied_at IS NOT NULL" : "replied_at IS NULL"
  }
}
