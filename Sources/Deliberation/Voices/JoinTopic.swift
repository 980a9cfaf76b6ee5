import Core
import Database
import Sodium
import Web

/// Lets somebody in who read the code on the wall.
package struct JoinTopic: Command {
  package static let name = "join-topic"
  package static let access = Access.anyone
  package var code: String
  package var voter: Voter

  package init(code: String, as voter: Voter) {
    self.code = code
    self.voter = voter
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Topic> {
    guard let code = ShortCode.normalise(code),
      let topic = try Topic.find(code: code, community: actor.community, in: tx)
    else { throw DomainError.invalid([Fault("code", Message("deliberation.fault.code"))]) }
    try topic.requireOpen(at: actor.now)
    guard let key = try VoiceKey.find(topic.id, in: tx) else { throw DomainError.notFound }
    try tx.run(
      """
      INSERT INTO deliberation_guest (voice, topic)
      VALUES (\(key.voice(of: voter)), \(topic.id)) ON CONFLICT (voice) DO NOTHING
      """)
    return topic.id
  }
}
