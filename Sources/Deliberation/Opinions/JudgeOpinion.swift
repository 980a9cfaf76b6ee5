import Core
import Database
import Localization
import Web

/// Shows a statement, or does not and says why to whoever wrote it.
package struct JudgeOpinion: Command {
  package static let name = "judge-opinion"
  package static let access = Access.deciders
  package var topic: ID<Topic>
  package var number: Int
  package var isShown: Bool
  package var reason: String

  package init(_ number: Int, on topic: ID<Topic>, isShown: Bool, because reason: String = "") {
    self.topic = topic
    self.number = number
    self.isShown = isShown
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let topic = try Topic.find(topic, community: actor.community, in: tx)
    guard topic.state(at: actor.now) != .closed else {
      throw DomainError.rule(Message("deliberation.rule.late"))
    }
    guard isShown || !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("deliberation.fault.reason"))])
    }
    let opinion = try Opinion.find(number, in: topic.id, tx: tx)
    try tx.update(
      Opinion.table, opinion.id,
      [
        "state": isShown ? Opinion.State.shown : .rejected, "reason": isShown ? "" : reason,
        "judged_at": actor.now,
      ])
    return Done()
  }
}

/// Mends a slip of the pen, while nobody has answered what it said.
package struct CorrectOpinion: Command {
  package static let name = "correct-opinion"
  package static let access = Access.deciders
  package var topic: ID<Topic>
  package var number: Int
  package var words: String

  package init(_ number: Int, on topic: ID<Topic>, to words: String) {
    self.topic = topic
    self.number = number
    self.words = words
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let topic = try Topic.find(topic, community: actor.community, in: tx)
    guard topic.state(at: actor.now) != .closed else {
      throw DomainError.rule(Message("deliberation.rule.late"))
    }
    let opinion = try Opinion.find(number, in: topic.id, tx: tx)
    if opinion.words == words { return Done() }
    guard try !Opinion.hasAnswers(number, in: topic.id, tx: tx) else {
      throw DomainError.rule(Message("deliberation.rule.answered"))
    }
    // A changed letter case or comma is like itself, which is what a correction mostly is.
    if SearchKey.fold(words) != SearchKey.fold(opinion.words) {
      try NewOpinion.check(words, in: topic.id, tx: tx)
    }
    try tx.insert(
      into: Correction.table, ID<Correction>.make(at: actor.now),
      [
        "community": actor.community, "opinion": opinion.id, "words": opinion.words,
        "corrected_at": actor.now,
      ])
    try tx.update(
      Opinion.table, opinion.id, ["words": words, "likeness": SearchKey.fold(words)])
    return Done()
  }
}
