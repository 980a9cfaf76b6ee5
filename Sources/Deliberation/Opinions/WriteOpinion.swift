import Core
import Database
import Localization
import Web

/// Says something of one's own on a topic.
package struct WriteOpinion: Command {
  package static let name = "write-opinion"
  package static let access = Access.anyone
  package var topic: ID<Topic>
  package var words: String
  package var language: Language
  package var voter: Voter

  package init(_ words: String, in language: Language, on topic: ID<Topic>, as voter: Voter) {
    self.topic = topic
    self.words = words
    self.language = language
    self.voter = voter
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let topic = try Topic.find(topic, community: actor.community, in: tx)
    try topic.requireOpen(at: actor.now)
    _ = try Admission.voice(of: voter, in: topic, by: actor, tx: tx)
    guard topic.terms.writers == .voters else {
      throw DomainError.rule(Message("deliberation.rule.not-asked-to-write"))
    }
    let author = voter.author(in: topic.id)
    guard try Opinion.all(by: author, in: topic.id, tx: tx).count < Opinion.mostOfOne else {
      throw DomainError.rule(
        Message("deliberation.rule.many-of-one", .number(Opinion.mostOfOne)))
    }
    try NewOpinion.check(words, in: topic.id, tx: tx)
    return try NewOpinion(
      words: words, language: language, author: author,
      state: topic.terms.moderation == .after ? .shown : .waiting
    ).insert(into: topic.id, by: actor, in: tx)
  }
}

/// Gives a topic what people answer first.
package struct AddSeeds: Command {
  package static let name = "add-seed-opinions"
  package static let access = Access.deciders
  package var topic: ID<Topic>
  package var lines: [String]
  package var language: Language

  package init(_ lines: [String], in language: Language, on topic: ID<Topic>) {
    self.topic = topic
    self.lines = lines
    self.language = language
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let topic = try Topic.find(topic, community: actor.community, in: tx)
    guard topic.state(at: actor.now) != .closed, !topic.isImported else {
      throw DomainError.rule(Message("deliberation.rule.late"))
    }
    for line in lines {
      try NewOpinion.check(line, in: topic.id, tx: tx)
      _ = try NewOpinion(words: line, language: language, isSeed: true, state: .shown)
        .insert(into: topic.id, by: actor, in: tx)
    }
    return lines.count
  }
}

/// A statement that is about to be one.
struct NewOpinion {
  var words: String
  var language: Language?
  var author: UUID16?
  var isSeed = false
  var isAboutPerson = false
  var state: Opinion.State

  static func check(
    _ words: String, in topic: ID<Topic>, tx: borrowing Transaction<some Any>
  ) throws {
    let count = words.unicodeScalars.count
    var message: Message?
    if count < Opinion.length.lowerBound {
      message = Message("web.fault.required")
    } else if count > Opinion.length.upperBound {
      message = Message("web.fault.too-long", .number(Opinion.length.upperBound))
    } else if try Opinion.hasLike(words, in: topic, tx: tx) {
      message = Message("deliberation.fault.said-already", .text(words))
    }
    if let message { throw DomainError.invalid([Fault("words", message)]) }
  }

  /// Writes it under the next number.
  func insert(
    into topic: ID<Topic>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Int {
    let number =
      try tx.count(
        "SELECT coalesce(max(number), 0) FROM deliberation_opinion WHERE topic = \(topic)") + 1
    guard try Opinion.count(in: topic, tx: tx) < Opinion.most else {
      throw DomainError.rule(Message("deliberation.rule.many", .number(Opinion.most)))
    }
    try insert(as: number, into: topic, by: actor, in: tx)
    return number
  }

  func insert(
    as number: Int, into topic: ID<Topic>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.insert(
      into: Opinion.table, Opinion.id(number, in: topic),
      [
        "community": actor.community, "topic": topic, "number": number, "words": words,
        "language": language?.rawValue ?? "", "likeness": SearchKey.fold(words),
        "author": author, "is_seed": isSeed, "about_person": isAboutPerson, "state": state,
        "reason": "", "written_at": actor.now,
        "judged_at": state == .waiting ? nil : actor.now,
      ])
  }
}
