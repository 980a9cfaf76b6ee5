import Core
import Database
import JSON
import Localization
import Markup
import Web

/// A word that a facilitator wrote back and that she has not opened yet.
package struct WordForHer: JSONModel {
  let attempt: ID<QuizAttempt>
  let course: String
  let lesson: String
  /// Of the lesson; of a test what it is called.
  let title: Translated

  package static let fields: [JSONField<Self>] = [
    .init("attempt") { $0.attempt }, .init("course") { $0.course }, .init("lesson") { $0.lesson },
    .init("title") { $0.title },
  ]

  /// More would hide the rest of the page; what is read makes room for the next.
  static let most = 3

  static func listing(of person: ID<Person>, _ community: ID<Community>) -> SQL {
    """
    SELECT attempt, cohort, lesson, version FROM writing
    WHERE person = \(person) AND community = \(community) AND replied_at IS NOT NULL
      AND \(isUnread)
    GROUP BY attempt, cohort, lesson, version
    ORDER BY max(replied_at) DESC, attempt LIMIT \(most)
    """
  }

  /// A word that was written anew is read anew.
  static let isUnread: SQL = "(read_at IS NULL OR read_at < replied_at)"
}

extension School {
  /// What waits for whoever looks, one for each try.
  package func words(
    for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> [WordForHer] {
    guard let community = viewer.community, let person = viewer.person else { return [] }
    let rows = try tx.all(WordForHer.listing(of: person, community)) { row in
      (
        attempt: try row(0) as ID<QuizAttempt>, cohort: try row(1) as ID<Cohort>,
        lesson: try row(2) as String, version: try row(3) as Int
      )
    }
    return try rows.map { row in
      let cohort = try Cohort.find(row.cohort, community: community, in: tx)
      let slug = cohort.plan.course
      let course = try course(slug, version: row.version, community: community, in: tx)
      return WordForHer(
        attempt: row.attempt, course: slug, lesson: row.lesson,
        title: course?.quizPlace(row.lesson)?.title ?? Translated())
    }
  }
}

/// Opens what came back for one try.
struct OpenWords: Command {
  static let name = "open-words"
  static let access = Access.signedIn

  let attempt: ID<QuizAttempt>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    _ = try QuizAttempt.find(attempt, of: person, community: actor.community, in: tx)
    let unread = try tx.all(
      """
      SELECT id FROM writing WHERE attempt = \(attempt) AND community = \(actor.community)
        AND replied_at IS NOT NULL AND \(WordForHer.isUnread)
      """
    ) { row in try row(0) as ID<Writing> }
    for id in unread { try tx.update(Writing.table, id, ["read_at": actor.now]) }
    return Done()
  }
}

/// Says that a word is there; its button opens it, and then it is not said any more.
package struct WordNotice: Component {
  private let word: WordForHer
  private let visit: Visit

  package init(_ word: WordForHer, _ visit: Visit) {
    self.word = word
    self.visit = visit
  }

  package var body: Markup {
    div(.class("notice good")) {
      p {
        visit.words(
          word.title.isEmpty
            ? Message("learning.word")
            : Message("learning.word.on", .text(word.title.text(visit.language))))
      }
      CommandForm(
        visit.path(
          "courses", word.course, word.lesson, "attempts", word.attempt.description, "words"),
        visit: visit, class: "inline"
      ) {
        button(.class("button quiet"), .type("submit")) {
          visit.words(Message("learning.word.open"))
        }
      }
    }
  }
}
