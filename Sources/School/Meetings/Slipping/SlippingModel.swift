import Core
import Database
import JSON
import Web

/// Those of a cohort who may need a word, in the order of their numbers.
struct SlippingModel: JSONModel {
  struct Row: JSONModel {
    let person: ID<Person>
    let enrolment: ID<Enrolment>
    let number: Int
    let name: String
    let reasons: [Slipping]
    let lastTalk: Day?

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("number") { $0.number }, .init("name") { $0.name },
      .init("reasons") { $0.reasons }, .init("lastTalk") { $0.lastTalk },
    ]
  }

  let rows: [Row]
  let today: Day

  /// Nobody has spoken with them for two weeks.
  var waiting: [Row] { rows.filter { !isFresh($0) } }
  var spokenWith: [Row] { rows.filter(isFresh) }

  private func isFresh(_ row: Row) -> Bool {
    row.lastTalk.map { today.number - $0.number < Slipping.quietDays } ?? false
  }

  static let fields: [JSONField<Self>] = [
    .init("waiting") { $0.waiting }, .init("spokenWith") { $0.spokenWith },
  ]
}
