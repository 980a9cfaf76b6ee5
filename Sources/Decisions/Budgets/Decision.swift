import Choice
import Core
import Database
import JSON

/// Something that a community decides by ballot.
package struct Decision: Sendable {
  package static let table = Table("decision")
  /// Below so many voters a published list of ballots could tell who voted how.
  package static let fewestPublished = 10
  /// More ideas than anybody would read on a phone, or a ballot would hold.
  static let mostIdeas = 60

  package let id: ID<Decision>
  package let title: Translated
  package let description: Translated
  package let budget: Amount
  package let currency: Currency
  package let closesAt: Instant
  package let rule: CountingRule
  let kind: any Kind
  package let seed: String
  package let usesPaper: Bool
  /// How many of the papers are typed in twice.
  let rereading: Rereading
  package let isImported: Bool
  /// A lesson: the same pages, but nothing is published or chained.
  package let isPractice: Bool
  package let state: DecisionState
  package let openedAt: Instant?
  package let paperInAt: Instant?
  package let countedAt: Instant?

  package var parameters: EqualSharesParameters { rule.parameters(seed: seed) }

  /// Whether ballots are taken at this moment, whatever the clock's job has done so far.
  package func isOpen(at now: Instant) -> Bool { state == .open && now < closesAt }

  /// Where it stands for a reader: from its closing time on it is closed.
  func state(at now: Instant) -> DecisionState {
    state == .open && now >= closesAt ? .closed : state
  }
}

/// Where a decision stands; it only ever goes forward.
package enum DecisionState: String, Sendable, SQLBindable, SQLReadable, JSONValue {
  case draft, open, closed, counted

  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
}
