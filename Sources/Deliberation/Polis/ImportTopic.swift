import Choice
import Core
import Database
import Localization
import Web

/// Takes in a conversation that was held elsewhere, with all its answers, as a closed topic.
package struct ImportTopic: Command {
  package static let name = "import-topic"
  package static let access = Access.deciders
  package var held: HeldElsewhere
  /// The upload that it comes from, where it came through a page.
  var kept: ID<KeptExport>?

  package init(_ held: HeldElsewhere) { self.held = held }

  init(_ held: HeldElsewhere, from kept: ID<KeptExport>) {
    self.held = held
    self.kept = kept
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Topic> {
    guard let kept else { return try take(by: actor, in: tx) }
    // Two who confirm one upload at a time take in one topic.
    let found = try KeptExport.find(kept, community: actor.community, in: tx)
    if let topic = found.topic { return topic }
    let topic = try take(by: actor, in: tx)
    try KeptExport.become(kept, topic, community: actor.community, in: tx)
    return topic
  }

  private func take(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Topic> {
    let id = ID<Topic>.make(at: actor.now)
    try tx.insert(
      into: Topic.table, id,
      [
        "community": actor.community, "question": held.question, "background": Translated(),
        "opens_at": held.from, "closes_at": held.until, "voters": TopicTerms.Voters.nobody,
        "writers": TopicTerms.Writers.nobody, "moderation": TopicTerms.Moderation.after,
        "code": nil as String?, "source": held.source, "made_at": actor.now,
        "closed_at": actor.now,
      ])
    for (number, statement) in held.statements {
      try NewOpinion(
        words: statement.text, language: held.language, isAboutPerson: statement.isAboutPerson,
        state: statement.isShown ? .shown : .rejected
      ).insert(as: number, into: id, by: actor, in: tx)
    }
    try insertAnswers(into: id, in: tx)
    try Tally.begin(
      id, people: held.conversation.people.count, answers: held.conversation.votes, in: tx)
    return id
  }

  /// Many at once: a large conversation has fifty thousand.
  private func insertAnswers(into id: ID<Topic>, in tx: borrowing Transaction<Writes>) throws {
    let numbers = held.conversation.statements.map { Int($0.id) ?? 0 }
    var tuples: [SQL] = []
    for person in held.conversation.people.indices {
      let voice = ImportedVoice.voice(Int(held.conversation.people[person]) ?? 0)
      for vote in held.conversation.votes(of: person) {
        let number = numbers[vote.statement]
        let answer = Int(vote.answer.rawValue)
        tuples.append(
          "(\(held.answer(voice, number, of: id)), \(id), \(voice), \(number), \(answer), 0)")
        if tuples.count == 50 { try flush(&tuples, in: tx) }
      }
    }
    try flush(&tuples, in: tx)
  }

  private func flush(_ tuples: inout [SQL], in tx: borrowing Transaction<Writes>) throws {
    guard let first = tuples.first else { return }
    let list = tuples.dropFirst().reduce(first) { list, tuple in list + ", " + tuple }
    try tx.run(
      "INSERT INTO deliberation_answer (id, topic, voice, number, answer, change) VALUES " + list)
    tuples = []
  }
}

/// A conversation as its files tell it.
package struct HeldElsewhere: Sendable {
  static let mostStatements = 10_000

  package var question: Translated
  package var source: String
  package var language: Language?
  package var from: Instant
  package var until: Instant
  let statements: [(Int, Statement)]
  let conversation: Conversation

  /// Why files cannot be taken in.
  package enum Fault: Error, Sendable, Equatable {
    /// People and statements are numbers in an export; this one is not.
    case id(String)
    case tooMany(Int)
  }

  package init(
    question: Translated, source: String, language: Language?, from: Instant, until: Instant,
    comments: [Statement], _ conversation: Conversation
  ) throws {
    for id in conversation.people + comments.map(\.id) + conversation.statements.map(\.id) {
      guard let number = Int(id), number >= 0, String(number) == id else { throw Fault.id(id) }
    }
    var known: [Int: Statement] = [:]
    for statement in conversation.statements + comments {
      var clean = statement
      clean.text = Normalize.prose(statement.text)
      known[Int(statement.id) ?? 0] = clean
    }
    guard known.count <= HeldElsewhere.mostStatements else { throw Fault.tooMany(known.count) }
    self.question = question
    self.source = source
    self.language = language
    self.from = from
    self.until = until
    self.conversation = conversation
    statements = known.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Two imports have the same numbers, so the topic is part of the name.
  func answer(_ voice: ID<Voice>, _ number: Int, of topic: ID<Topic>) -> ID<GivenAnswer> {
    .derived("deliberation-imported", topic.uuid, GivenAnswer.id(voice, number).uuid)
  }
}
