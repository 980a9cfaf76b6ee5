import Choice
import Core
import Database
import Web

/// Answers a statement, or answers it otherwise than before, while the topic is open.
///
/// The journal and the log of commands say that she answered, and never what: answers lie past the
/// journal under a voice that only the topic's key can tell.
package struct AnswerOpinion: Command {
  package static let name = "answer-opinion"
  package static let access = Access.anyone
  package var topic: ID<Topic>
  package var number: Int
  package var answer: Answer
  package var voter: Voter

  package init(_ number: Int, _ answer: Answer, on topic: ID<Topic>, as voter: Voter) {
    self.topic = topic
    self.number = number
    self.answer = answer
    self.voter = voter
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let topic = try Topic.find(topic, community: actor.community, in: tx)
    try topic.requireOpen(at: actor.now)
    let voice = try Admission.voice(of: voter, in: topic, by: actor, tx: tx)
    guard try Opinion.find(number, in: topic.id, tx: tx).state == .shown else {
      throw DomainError.rule(Message("deliberation.rule.gone"))
    }
    try GivenAnswer.give(answer, to: number, as: voice, on: topic.id, in: tx)
    return Done()
  }
}

/// What somebody said to a statement.
enum GivenAnswer {
  /// Past the journal, in the place of what she said before.
  static func give(
    _ answer: Answer, to number: Int, as voice: ID<Voice>, on topic: ID<Topic>,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let id = GivenAnswer.id(voice, number)
    let old = try find(id, in: tx)
    if old == answer { return }
    let isPerson = try old == nil && !exists(of: voice, in: topic, tx: tx)
    let change = try Tally.add(topic, isAnswer: old == nil, isPerson: isPerson, in: tx)
    try tx.run(
      """
      INSERT INTO deliberation_answer (id, topic, voice, number, answer, change)
      VALUES (\(id), \(topic), \(voice), \(number), \(Int(answer.rawValue)), \(change))
      ON CONFLICT (id) DO UPDATE SET answer = excluded.answer, change = excluded.change
      """)
  }

  static func id(_ voice: ID<Voice>, _ number: Int) -> ID<GivenAnswer> {
    .derived(
      "deliberation-answer", voice.uuid,
      UUID16(high: 0, low: UInt64(truncatingIfNeeded: number)))
  }

  static func find(
    _ id: ID<GivenAnswer>, in tx: borrowing Transaction<some Any>
  ) throws -> Answer? {
    try tx.first("SELECT answer FROM deliberation_answer WHERE id = \(id)") { row in
      Answer(stored: try row(0))
    } ?? nil
  }

  static func exists(
    of voice: ID<Voice>, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM deliberation_answer WHERE topic = \(topic) AND voice = \(voice)")
  }

  /// What one person answered, by the statements' numbers.
  static func all(
    of voice: ID<Voice>, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws -> [(number: Int, answer: Answer)] {
    try tx.all(own(voice, topic)) { row in (try row(0), Answer(stored: try row(1)) ?? .pass) }
  }

  static func own(_ voice: ID<Voice>, _ topic: ID<Topic>) -> SQL {
    """
    SELECT number, answer FROM deliberation_answer
    WHERE topic = \(topic) AND voice = \(voice) ORDER BY number
    """
  }
}

extension Answer {
  init?(stored: Int) { self.init(rawValue: Int8(truncatingIfNeeded: stored)) }

  /// As forms and words name it.
  var word: String {
    switch self {
    case .agree: "agree"
    case .disagree: "disagree"
    case .pass: "pass"
    }
  }

  init?(word: String) {
    guard let found = Answer.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}
