import Core
import Database
import JSON
import Web

/// A file of participants on its way into a cohort: seen first, then confirmed, and undone whole.
package struct PeopleImport: Sendable, Equatable {
  package enum State: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    /// The file is being read; one that stays so was cut off and can only be dropped.
    case reading
    case preview, running, stopped, done, undone, dropped

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  package let id: ID<PeopleImport>
  package let cohort: ID<Cohort>
  package let fileName: String
  package let state: State
  package let total: Int
  /// Rows that were looked at since she confirmed.
  package let done: Int
  /// Women enrolled so far.
  package let enrolled: Int
  package let counts: [ImportVerdict: Int]
  package let namesakes: NamesakeRule
  package let actor: ID<Person>?
  package let createdAt: Instant
  /// The columns of the file of which nothing was taken.
  package let untaken: [String]

  /// Rows that will enrol somebody.
  package var ready: Int {
    [ImportVerdict.new, .known, .namesake].reduce(0) { $0 + (counts[$1] ?? 0) }
  }
}

/// What the preview says of a row; in the order in which the preview shows them.
package enum ImportVerdict: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
  case faulty
  /// Somebody of the same name is known; only a person can tell whether it is she.
  case namesake
  /// Somebody with the same identifier is known.
  case known
  case enrolled
  case new

  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

  var rank: Int { ImportVerdict.allCases.firstIndex(of: self) ?? 0 }
  var title: Message { Message("school.import.verdict.\(rawValue)") }
}

/// What is done with rows whose name the community knows.
package enum NamesakeRule: String, Sendable, SQLBindable, SQLReadable {
  case same, another
}
