import Core
import Database
import JSON
import Web

/// One question that is put to the village, with all that is said on it.
package struct Topic: Sendable {
  package static let table = Table("deliberation_topic")
  /// Below so many people nothing derived is shown.
  package static let fewestPeople = 10
  /// A new count is published only once it rests on so many people who said something since.
  package static let step = 5
  static let longestQuestion = 200

  package let id: ID<Topic>
  package let terms: TopicTerms
  /// What stands on the wall for those without an account.
  let code: String?
  /// Where it was taken from; empty for one of our own.
  let source: String
  let closedAt: Instant?

  package enum State: String, Sendable, JSONValue {
    case soon, open, closed

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  package func state(at now: Instant) -> State {
    if closedAt != nil || now >= terms.closesAt { return .closed }
    return now < terms.opensAt ? .soon : .open
  }

  var isImported: Bool { !source.isEmpty }

  /// Refuses what may be said only while it is open.
  func requireOpen(at now: Instant) throws {
    switch state(at: now) {
    case .open: return
    case .soon: throw DomainError.rule(Message("deliberation.rule.early"))
    case .closed: throw DomainError.rule(Message("deliberation.rule.late"))
    }
  }
}

/// What a topic asks, when, and whom.
package struct TopicTerms: Sendable, Equatable {
  package enum Voters: String, Sendable, CaseIterable, SQLBindable, SQLReadable, JSONValue {
    /// Those who are registered.
    case residents
    /// They, and anybody who has the code.
    case code
    /// It was held elsewhere.
    case nobody

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  package enum Writers: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
    case voters, nobody
  }

  /// Whether somebody reads a statement before all others do.
  package enum Moderation: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
    case before, after
  }

  package var question: Translated
  package var background: Translated
  package var opensAt: Instant
  package var closesAt: Instant
  package var voters: Voters
  package var writers: Writers
  package var moderation: Moderation

  package init(
    question: Translated, background: Translated = Translated(), opensAt: Instant,
    closesAt: Instant, voters: Voters = .residents, writers: Writers = .voters,
    moderation: Moderation = .before
  ) {
    self.question = question
    self.background = background
    self.opensAt = opensAt
    self.closesAt = closesAt
    self.voters = voters
    self.writers = writers
    self.moderation = moderation
  }
}
