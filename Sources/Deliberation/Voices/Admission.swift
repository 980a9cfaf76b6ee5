import Core
import Database
import Web

/// Whether somebody may answer a topic, and under which voice.
enum Admission {
  /// Her voice; refused to whom the topic does not ask.
  static func voice(
    of voter: Voter, in topic: Topic, by actor: Actor, tx: borrowing Transaction<some Any>
  ) throws -> ID<Voice> {
    if actor.isSystem, let key = try VoiceKey.find(topic.id, in: tx) { return key.voice(of: voter) }
    let isRegistered = !actor.roles.isDisjoint(with: Voter.roles)
    guard
      let voice = try voice(
        of: voter, in: topic, isRegistered: isRegistered && voter.person != nil, tx: tx)
    else {
      throw actor.person == nil && topic.terms.voters == .residents
        ? DomainError.signInNeeded : DomainError.rule(Message("deliberation.rule.not-asked"))
    }
    return voice
  }

  /// The voice of the reader of a page; nothing where she may not answer.
  static func voice(
    of visit: Visit, in topic: Topic, tx: borrowing Transaction<some Any>
  ) throws -> ID<Voice>? {
    let isRegistered = visit.viewer.may(.roles(Voter.roles))
    return try voice(of: Voter(visit), in: topic, isRegistered: isRegistered, tx: tx)
  }

  private static func voice(
    of voter: Voter, in topic: Topic, isRegistered: Bool, tx: borrowing Transaction<some Any>
  ) throws -> ID<Voice>? {
    guard topic.terms.voters != .nobody, let key = try VoiceKey.find(topic.id, in: tx)
    else { return nil }
    let voice = key.voice(of: voter)
    if isRegistered { return voice }
    guard topic.terms.voters == .code else { return nil }
    let isGuest = try tx.exists(
      "SELECT 1 FROM deliberation_guest WHERE voice = \(voice) AND topic = \(topic.id)")
    return isGuest ? voice : nil
  }
}
