import Core
import Database
import JSON
import Web

/// What somebody wants the village to do.
package struct Proposal: Awaiting {
  package static let table = Table("proposal")
  /// Whoever wants more at once is asked to work with others first.
  static let mostOfOne = 10

  package let id: ID<Proposal>
  package let process: ID<JointProcess>
  package let number: Int
  package let author: ID<Person>
  let authorName: String
  let isNamed: Bool
  package let title: String
  package let language: Language
  package let version: Int
  package let stage: Stage
  let madeAt: Instant
  package let supporters: Int
  let estimate: Int?
  let estimateWords: String
  let mergedInto: ID<Proposal>?
  /// Why it was hidden or withdrawn.
  let reason: String
  package let handedOn: Day?
  package let dueOn: Day?
  let passedOn: Day?
  let passedTimes: Int
  let unansweredOn: Day?
  /// Whoever typed it in, where it was brought on paper.
  let enteredBy: String?
  let broughtOn: Day?
}

extension Proposal {
  package static func find(
    _ id: ID<Proposal>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Proposal {
    let which: SQL = "WHERE proposal.id = \(id) AND proposal.community = \(community)"
    guard let found = try all(which, in: tx).first else { throw DomainError.notFound }
    return found
  }

  static func all(_ which: SQL, in tx: borrowing Transaction<some Any>) throws -> [Proposal] {
    try tx.all(
      """
      SELECT proposal.id, proposal.process, proposal.number, proposal.author, person.name,
        proposal.is_named, proposal.title, proposal.language, proposal.version, proposal.stage,
        proposal.made_at, proposal.supporters, proposal.estimate, proposal.estimate_words,
        proposal.merged_into, proposal.reason, proposal.handed_on, proposal.due_on,
        proposal.passed_on, proposal.passed_times, proposal.unanswered_on,
        clerk.name, proposal.brought_on
      FROM proposal JOIN person ON person.id = proposal.author
      LEFT JOIN person AS clerk ON clerk.id = proposal.entered_by \(which)
      """
    ) { row in
      Proposal(
        id: try row(0), process: try row(1), number: try row(2), author: try row(3),
        authorName: try row(4), isNamed: try row(5), title: try row(6), language: try row(7),
        version: try row(8), stage: try row(9), madeAt: try row(10), supporters: try row(11),
        estimate: try row(12), estimateWords: try row(13), mergedInto: try row(14),
        reason: try row(15), handedOn: try row(16), dueOn: try row(17), passedOn: try row(18),
        passedTimes: try row(19), unansweredOn: try row(20),
        enteredBy: try row(21), broughtOn: try row(22))
    }
  }

  /// Brings it to another stage; lists find it by what follows from that.
  func move(
    to stage: Stage, because reason: String = "", in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.update(
      Proposal.table, id,
      ["stage": stage, "shelf": stage.shelf, "is_shown": stage.isShown, "reason": reason])
  }

  func require(_ allowed: Stage...) throws {
    guard allowed.contains(stage) else {
      throw DomainError.rule(Message("proposals.rule.stage", .message(stage.title)))
    }
  }
}
