import Core
import Database
import JSON
import Localization

/// Something to do in the world, outside the room: what the school is for.
struct PracticeTask: Sendable, Equatable {
  static let table = Table("practice_task")

  /// The ready kinds speak all four languages; one of her own says what it is itself.
  enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case sitting, question, speech, hearing, appeal, ashar, own

    static let ready = allCases.filter { $0 != .own }

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("practice.kind.\(rawValue)") }
    var about: Message { Message("practice.kind.\(rawValue).about") }

    /// An own one is called what its facilitator called it.
    func title(_ own: Translated, _ words: Localizer) -> String {
      self == .own ? own.text(words.language) : words(title)
    }
  }

  let id: ID<PracticeTask>
  let cohort: ID<Cohort>
  let kind: Kind
  /// Of an own one; the ready ones are said by the catalogue.
  let title: Translated
  let about: Translated
  let due: Day?
  let isOffered: Bool

  func title(_ words: Localizer) -> String {
    kind.title(title, words)
  }

  func about(_ words: Localizer) -> String {
    kind == .own ? about.text(words.language) : words(kind.about)
  }
}

extension PracticeTask: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("kind") { $0.kind }, .init("title") { $0.title },
    .init("about") { $0.about }, .init("due") { $0.due }, .init("offered") { $0.isOffered },
  ]
}

extension PracticeTask {
  /// More would not be read.
  static let most = 60
  private static let columns: SQL = "id, cohort, kind, title, about, due_on, offered"

  private init(_ row: borrowing Row) throws {
    id = try row(0)
    cohort = try row(1)
    kind = try row(2)
    title = try row(3)
    about = try row(4)
    due = try row(5)
    isOffered = try row(6)
  }

  static func find(
    _ id: ID<PracticeTask>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PracticeTask {
    let found = try tx.first(
      "SELECT \(columns) FROM practice_task WHERE id = \(id) AND community = \(community)"
    ) { row in try PracticeTask(row) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// All of a cohort, those offered no more among them.
  static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PracticeTask] {
    let tasks = try tx.all(listing(cohort, community)) { row in try PracticeTask(row) }
    // From what is easy to what takes most courage; her own ones last, as they came.
    let order = Dictionary(uniqueKeysWithValues: zip(Kind.allCases, 0...))
    return tasks.enumerated().sorted { one, other in
      (order[one.element.kind] ?? 0, one.offset) < (order[other.element.kind] ?? 0, other.offset)
    }.map(\.element)
  }

  static func listing(_ cohort: ID<Cohort>, _ community: ID<Community>) -> SQL {
    """
    SELECT \(columns) FROM practice_task WHERE cohort = \(cohort) AND community = \(community)
    ORDER BY id LIMIT \(most)
    """
  }
}
