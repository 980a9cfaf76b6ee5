import Core
import Database
import Sodium
import Web

/// Puts a question to the village.
package struct OpenTopic: Command {
  package static let name = "open-topic"
  package static let access = Access.deciders
  static let mostDays = 366
  package var terms: TopicTerms

  package init(_ terms: TopicTerms) { self.terms = terms }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Topic> {
    try check(at: actor.now)
    let id = ID<Topic>.make(at: actor.now)
    try tx.insert(
      into: Topic.table, id,
      [
        "community": actor.community, "question": terms.question,
        "background": terms.background, "opens_at": terms.opensAt, "closes_at": terms.closesAt,
        "voters": terms.voters, "writers": terms.writers, "moderation": terms.moderation,
        "code": terms.voters == .code ? try freshCode(in: tx) : nil, "source": "",
        "made_at": actor.now, "closed_at": nil as Instant?,
      ])
    try VoiceKey.make(for: id, in: tx)
    try Tally.begin(id, in: tx)
    return id
  }

  private func check(at now: Instant) throws {
    var faults: [Fault] = []
    if terms.closesAt <= max(terms.opensAt, now) {
      faults.append(Fault("closes", Message("deliberation.fault.closes")))
    } else if terms.closesAt > terms.opensAt.advanced(days: Self.mostDays) {
      faults.append(Fault("closes", Message("deliberation.fault.too-long")))
    }
    if terms.voters == .nobody { faults.append(Fault("voters", Message("web.fault.choose"))) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// Six letters: with the brake on wrong ones nobody guesses them within an evening.
  private func freshCode(in tx: borrowing Transaction<some Any>) throws -> String {
    var code = ShortCode.make(length: 6)
    while try tx.exists("SELECT 1 FROM deliberation_topic WHERE code = \(code)") {
      code = ShortCode.make(length: 6)
    }
    return code
  }
}
