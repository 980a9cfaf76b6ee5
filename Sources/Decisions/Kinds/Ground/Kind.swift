import Core
import Localization
import Markup
import Web

/// A way to decide: all that tells one from another stands behind this, each in its own folder.
///
/// A kind is stated before a decision opens (`fields`, `init(_:)`, `facts`), gives a ballot for the
/// phone and for paper, reads both, and says a ballot in words.
protocol Kind: Sendable {
  /// How tables, files and keys of messages call it.
  static var name: String { get }
  /// What stands on a ballot; nothing where the answers are fixed.
  static var choices: Choices? { get }

  /// Takes what was stated; what is missing is as usual.
  init(_ settings: Settings)
  var settings: Settings { get }

  /// The fields in which it is stated, and their reading.
  static func fields(_ state: FormState, _ words: Localizer) -> Markup
  static func read(_ form: inout FormReader) -> Self
  /// Its parameters, each with its name.
  var facts: [RuleFacts.Fact] { get }
  /// Refuses to open what could not be counted.
  func check(_ options: [Idea]) throws

  /// What is ticked, put in order or scored on the phone.
  func ballotFields(_ ballot: BallotFields) -> Markup
  func read(_ form: inout FormReader, options: [Idea]) -> Ballot
  /// What is wrong with a ballot, if anything: every ballot is held against this, wherever it
  /// comes from.
  func fault(in ballot: Ballot, options: [Idea]) -> Message?

  /// The lines to mark on paper, and how a clerk types them in.
  func paperLines(_ options: [Idea], _ words: Localizer) -> [(number: Int, name: String)]
  func read(typed: TypedMarks, options: [Idea]) throws(FaultyMarks) -> Ballot
  func typed(_ ballot: Ballot, options: [Idea]) -> String

  /// What a published line says, in words.
  func said(_ ballot: Ballot, options: [Idea], _ words: Localizer) -> [String]
}

/// What may be chosen among, and how messages call it.
enum Choices: String, Sendable {
  case idea, option, candidate
}

/// What a ballot form is made of.
struct BallotFields {
  let options: [Idea]
  /// What she cast before, if it can still be shown.
  let own: Ballot?
  let state: FormState
  let words: Localizer
  let currency: Currency

  /// Whether a box or a button of the form is set.
  func isOn(_ name: String, _ value: String, own isOwn: Bool) -> Bool {
    state.isTyped ? state.has(name, value) : isOwn
  }
}

extension Kind {
  var name: String { Self.name }
  var choices: Choices? { Self.choices }
  /// The kind and its rule in a word or two, and in one sentence.
  static var title: Message { Message("decisions.kind.\(name)") }
  static var sentence: Message { Message("decisions.kind.\(name).hint") }
  /// What the voter is asked to do, on the phone and on paper.
  static var how: Message { Message("decisions.kind.\(name).how") }
  static var onPaper: Message { Message("decisions.kind.\(name).paper") }
  /// How a clerk types in what stands on paper.
  static var typing: Message { Message("decisions.kind.\(name).typing") }

  func paperLines(_ options: [Idea], _ words: Localizer) -> [(number: Int, name: String)] {
    options.map { ($0.number, $0.title.text(words.language)) }
  }

  /// Ticks and places name the options that the decision has.
  func unknown(in numbers: [Int], _ options: [Idea]) -> Message? {
    let known = Set(options.map(\.number))
    return numbers.first { !known.contains($0) }.map {
      Message("decisions.fault.no-such-number", .number($0))
    }
  }
}

/// Every kind there is; a new one is its folder and a line here.
enum Kinds {
  static let all: [any Kind.Type] = [
    BudgetKind.self, MajorityKind.self, ConsentKind.self, ApprovalKind.self, ScoreKind.self,
    RankedKind.self, CommitteeKind.self,
  ]

  static func named(_ name: String) -> (any Kind.Type)? { all.first { $0.name == name } }
}

/// A kind with its parameters, for those who open a decision from outside this room.
package struct Way: Sendable {
  let kind: any Kind
}
