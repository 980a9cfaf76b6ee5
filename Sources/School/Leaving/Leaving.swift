import Core
import Database
import JSON
import Web

/// Why a woman left a cohort before its end.
package struct Leaving: Sendable, Equatable {
  /// The word may be of her home: the journal only says that there is one.
  package static let table = Table("leaving", secret: ["word"])

  /// What mentoring programmes elsewhere found worth telling apart, and what a village adds:
  /// the road, the children, the work in the fields and abroad.
  package enum Reason: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case time, schedule, road, children, health, family
    case movedAway = "moved-away"
    case language, content
    case reached
    case silent
    case otherCohort = "other-cohort"
    case other

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("cohorts.leaving.\(rawValue)") }
  }

  static func id(_ enrolment: ID<Enrolment>) -> ID<Leaving> { .derived("leaving", enrolment.uuid) }

  /// Writes why; a second leaving of the same cohort takes the place of the first.
  static func write(
    _ enrolment: ID<Enrolment>, _ reason: Reason, word: String, movedTo: ID<Cohort>? = nil,
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    guard word.unicodeScalars.count <= 400 else {
      throw DomainError.invalid([Fault("word", Message("web.fault.too-long", .number(400)))])
    }
    try tx.put(
      into: table, id(enrolment),
      [
        "community": actor.community, "enrolment": enrolment, "reason": reason, "word": word,
        "left_on": actor.now.day, "moved_to": movedTo,
      ])
  }
}
