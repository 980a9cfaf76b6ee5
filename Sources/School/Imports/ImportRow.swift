import Core
import Database
import JSON

/// One row of the file as it was read, and what would become of it.
struct ImportRow: JSONModel {
  /// The row as a spreadsheet program numbers it.
  let number: Int
  let name: String
  let called: String?
  let identifier: String?
  var verdict: ImportVerdict
  var fault: ImportFault?
  /// Whom the row means, when the community knows her.
  var person: ID<Person>?
  /// That person's name and identifier, for the reader of the preview.
  var knownAs: String?

  static let fields: [JSONField<Self>] = [
    .init("row") { $0.number }, .init("name") { $0.name }, .init("called") { $0.called },
    .init("identifier") { $0.identifier }, .init("verdict") { $0.verdict },
    .init("fault") { $0.fault?.kind.rawValue }, .init("column") { $0.fault?.column },
    .init("person") { $0.person }, .init("knownAs") { $0.knownAs },
  ]
}

/// Why a row cannot enrol anybody.
struct ImportFault: Sendable, Equatable {
  enum Kind: String, Sendable, SQLBindable, SQLReadable {
    case nameMissing = "name-missing"
    case nameTooLong = "name-too-long"
    case calledTooLong = "called-too-long"
    case identifierTooLong = "identifier-too-long"
    case repeatedIdentifier = "repeated-identifier"
    case repeatedName = "repeated-name"
    case repeatedPerson = "repeated-person"
    case notLearner = "not-learner"
    case gone
    case severalKnown = "several-known"
  }

  let kind: Kind
  /// The column as the file names it.
  let column: String
  /// The other row, or the number of namesakes.
  let detail: Int

  var message: Message {
    Message("school.import.row.\(kind.rawValue)", .text(column), .text(String(detail)))
  }
}
