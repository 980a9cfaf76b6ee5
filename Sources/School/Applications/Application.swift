import Core
import Database
import JSON

/// Somebody who asks to come into a cohort: by the form, on paper, or by the code on the wall.
package struct Application: Sendable, Equatable {
  /// What she wrote is hers and goes again: the journal only says that it was there.
  package static let table = Table(
    "application",
    secret: [
      "name", "reach", "speaks", "village", "answer_1", "answer_2", "reply", "code_hash", "person",
    ])

  package enum Source: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    case web, paper, code

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  package enum State: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case sent, waiting, chosen, refused, withdrawn

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("cohorts.application.\(rawValue)") }
  }

  /// What she writes.
  package struct Words: Sendable, Equatable {
    package var name = ""
    /// A telephone, a neighbour, a door: however she may be reached.
    package var reach = ""
    package var speaks = Language.ky
    package var village = ""
    package var answers = ["", ""]

    package init() {}
  }

  package let id: ID<Application>
  package let cohort: ID<Cohort>
  package let source: Source
  package let state: State
  package let madeOn: Day
  package let eraseOn: Day
  package let isErased: Bool
  package let words: Words
  /// The kind word with which she was refused.
  package let reply: String
  /// She herself, where the house knows her.
  package let person: ID<Person>?

  /// Whether somebody still has to say yes or no.
  package var isOpen: Bool { state == .sent || state == .waiting }
  /// A refusal can be taken back; a yes is an enrolment, which ends in another way.
  var mayBeDecided: Bool { !isErased && (isOpen || state == .refused) }

  /// So many may wait for an answer in one cohort.
  static let most = 500
}
