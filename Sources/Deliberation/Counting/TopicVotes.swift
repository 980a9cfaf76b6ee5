import Choice
import Core
import Database
import Web

/// All that was answered on a topic, under the names by which it is published.
///
/// People are numbered in the order of their voices, which is chance; those of an import keep the
/// numbers of its file. The files we write carry the same names, so whoever counts them gets the
/// figures of the page to the last bit.
struct TopicVotes: Sendable {
  let opinions: [Opinion]
  let people: [Int]
  let votes: [Vote]

  struct Vote: Sendable {
    /// The place in `people`.
    let person: Int
    let number: Int
    let answer: Answer
  }

  static func read(
    _ topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> TopicVotes {
    var (people, votes) = ([Int](), [Vote]())
    var last: UUID16?
    try tx.each(
      """
      SELECT voice, number, answer FROM deliberation_answer
      WHERE topic = \(topic) ORDER BY voice, number
      """
    ) { row in
      let voice: UUID16 = try row(0)
      if voice != last {
        people.append(ImportedVoice.number(of: voice) ?? people.count)
        last = voice
      }
      votes.append(
        Vote(
          person: people.count - 1, number: try row(1), answer: Answer(stored: try row(2)) ?? .pass)
      )
      return true
    }
    return TopicVotes(
      opinions: try Opinion.all(in: topic, tx: tx), people: people, votes: votes)
  }

  var conversation: Conversation {
    var box = VoteBox()
    for vote in votes {
      box.cast(person: "\(people[vote.person])", statement: "\(vote.number)", vote.answer)
    }
    for opinion in opinions {
      box.describe(
        Statement(
          id: "\(opinion.number)", text: opinion.words, isShown: opinion.state == .shown,
          isAboutPerson: opinion.isAboutPerson))
    }
    return box.conversation()
  }
}

/// Voices of an import: numbers, as its file has them; a voice of ours is a version 8 UUID, which
/// no such number is.
enum ImportedVoice {
  static func voice(_ number: Int) -> ID<Voice> {
    ID(UUID16(high: 0, low: UInt64(truncatingIfNeeded: number)))
  }

  static func number(of voice: UUID16) -> Int? {
    let bytes = voice.bytes
    guard bytes.prefix(8).allSatisfy({ $0 == 0 }) else { return nil }
    return bytes.suffix(8).reduce(0) { $0 << 8 | Int($1) }
  }
}
