import Core
import Database
import Web

/// Confirms that something was done, or asks again; never her own doing.
package struct AnswerPractice: Command {
  package static let name = "answer-practice"
  package static let access = Access.staff

  let report: ID<PracticeReport>
  let isConfirmed: Bool
  /// A kind word, or what is not clear yet.
  let word: String

  init(_ report: ID<PracticeReport>, isConfirmed: Bool, word: String = "") {
    self.report = report
    self.isConfirmed = isConfirmed
    self.word = word
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try PracticeReport.find(report, community: actor.community, in: tx)
    if found.person == actor.person && !actor.isSystem {
      throw DomainError.rule(Message("practice.error.own"))
    }
    guard found.state != .withdrawn else {
      throw DomainError.rule(Message("practice.error.withdrawn"))
    }
    if !isConfirmed && word.isEmpty {
      throw DomainError.invalid([Fault("word", Message("practice.fault.word"))])
    }
    try tx.update(
      PracticeReport.table, report,
      [
        "state": isConfirmed ? PracticeReport.State.confirmed : .asked, "answer": word,
        "answered_by": actor.isSystem ? nil : actor.person,
      ])
    return Done()
  }
}
