import Choice
import Core
import Database
import People
import Sodium
import Web

/// Makes ids for answer sheets, so that each can be typed in once.
package struct PrintSheets: Command {
  package static let name = "print-answer-sheets"
  package static let access = Access.deciders
  package var topic: ID<Topic>
  package var count: Int

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try Topic.find(topic, community: actor.community, in: tx)
    guard found.state(at: actor.now) != .closed else {
      throw DomainError.rule(Message("deliberation.rule.late"))
    }
    guard try !AnswerPaper.opinions(of: topic, in: tx).isEmpty else {
      throw DomainError.rule(Message("deliberation.rule.no-statements"))
    }
    let printed = try AnswerPaper.counts(of: topic, in: tx).printed
    guard count >= 0, printed + count <= AnswerPaper.most else {
      throw DomainError.rule(
        Message("deliberation.rule.many-sheets", .number(AnswerPaper.most)))
    }
    for _ in 0..<count {
      var code = ShortCode.make(length: AnswerPaper.codeLength)
      while try tx.exists(
        "SELECT 1 FROM deliberation_sheet WHERE topic = \(topic) AND code = \(code)")
      {
        code = ShortCode.make(length: AnswerPaper.codeLength)
      }
      try tx.insert(
        into: AnswerPaper.table, AnswerPaper.id(topic, code),
        [
          "community": actor.community, "topic": topic, "code": code,
          "typed_by": nil as ID<Person>?,
        ])
    }
    return count
  }
}

/// Types in what somebody answered on paper: each sheet once, each person once, as her own answers.
///
/// That she answered on paper is journalled, and which sheet was typed in; never what stands on it,
/// and never which sheet was hers.
package struct TypeSheet: Command {
  package static let name = "type-answer-sheet"
  package static let access = Access.deciders
  package var topic: ID<Topic>
  package var code: String
  package var person: ID<Person>
  package var answers: [Int: Answer]
  package var keys: ServerKeys

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let clerk = try actor.requirePerson()
    let found = try Topic.find(topic, community: actor.community, in: tx)
    try found.requireOpen(at: actor.now)
    guard let key = try VoiceKey.find(topic, in: tx) else { throw DomainError.notFound }
    try check(by: actor, in: tx)
    try tx.update(AnswerPaper.table, AnswerPaper.id(topic, code), ["typed_by": clerk])
    try tx.insert(
      into: AnswerPaper.people, AnswerPaper.person(topic, person),
      ["community": actor.community, "topic": topic, "person": person])
    let voice = key.voice(of: Voter(person: person, keys: keys))
    for (number, answer) in answers.sorted(by: { $0.key < $1.key }) {
      // What she said on her phone meanwhile is newer than her paper.
      guard try GivenAnswer.find(GivenAnswer.id(voice, number), in: tx) == nil else { continue }
      try GivenAnswer.give(answer, to: number, as: voice, on: topic, in: tx)
    }
    return Done()
  }

  private func check(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    let who = try PersonRecord.find(person, community: actor.community, in: tx)
    let roles = try PersonRecord.roles(of: person, in: tx)
    guard !roles.isDisjoint(with: Voter.roles) else {
      throw DomainError.rule(Message("deliberation.rule.not-registered", .text(who.name)))
    }
    let sheet = AnswerPaper.id(topic, code)
    let isTyped: Bool? = try tx.first(
      "SELECT typed_by FROM deliberation_sheet WHERE id = \(sheet)"
    ) { row in !row.isNull(0) }
    guard let isTyped else {
      throw DomainError.invalid([Fault("code", Message("deliberation.fault.sheet"))])
    }
    guard !isTyped else {
      throw DomainError.invalid([Fault("code", Message("deliberation.fault.typed"))])
    }
    let isOnPaper = try tx.exists(
      "SELECT 1 FROM deliberation_on_paper WHERE id = \(AnswerPaper.person(topic, person))")
    guard !isOnPaper else {
      throw DomainError.rule(Message("deliberation.rule.on-paper", .text(who.name)))
    }
    guard !answers.isEmpty else {
      throw DomainError.invalid([Fault("code", Message("deliberation.fault.no-answers"))])
    }
    let known = Set(try Opinion.numbers(.shown, in: topic, tx: tx))
    guard known.isSuperset(of: answers.keys) else {
      throw DomainError.rule(Message("deliberation.rule.gone"))
    }
  }
}
