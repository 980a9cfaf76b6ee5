import Choice
import Core
import FoundationEssentials
import JSON
import Localization
import Markup
import Paper

/// A kind whose ballots are published as `ballots.csv` and counted to one `result.json`.
///
/// Only the budget is older: it publishes in the format of Pabulib.
protocol CountedKind: Kind {
  associatedtype Result: KindResult
  /// Counts by a rule of Choice; the ballots come in an order that tells nothing, and no result
  /// depends on it.
  func count(_ poll: Poll) throws -> Result
}

/// What a count is made of, and all that a recount needs.
struct Poll: Sendable {
  let ballots: [Ballot]
  /// The options by their numbers from one, with the group of each where it has one.
  let groups: [String?]
  let electors: Int

  var options: Int { groups.count }
  /// How many must take part at so many percent of those who may.
  func quorum(percent: Int) -> Int { (electors * percent + 99) / 100 }
}

/// What a count came to; its JSON is the published file, and a page is made of it again.
protocol KindResult: JSONModel, Decodable {
  var ballots: Int { get }
  var blank: Int { get }
  /// The options that won, by number; none where the answers are fixed.
  var winners: [Int] { get }
  /// Whether something was decided at all.
  var isDecided: Bool { get }
  /// The figure of each answer or option for programs; whole where votes were counted.
  var counts: [CountLine] { get }
  /// The result in a sentence, with the reason that the count gives.
  func verdict(_ names: OptionNames) -> String
  /// What is drawn: a bar for each answer or option.
  func bars(_ names: OptionNames) -> [ResultBar]
  /// The same where so few voted that more could tell who voted how; all, unless a kind says less.
  var ofFew: Self { get }
  /// What more there is to say, as headings, sentences and tables.
  func more(_ names: OptionNames) -> [ResultPart]
}

extension KindResult {
  var ofFew: Self { self }

  /// As it may be shown and published.
  var shown: Self { PublishedBallots.isSafe(voters: ballots) ? self : ofFew }
}

/// An answer by its key, or an option by its number, with what it reached.
struct CountLine: Sendable, Equatable {
  let option: String
  /// Nothing where it is withheld.
  let value: Rational?
  let hasWon: Bool

  init(_ option: String, _ value: Rational?, hasWon: Bool) {
    self.option = option
    self.value = value
    self.hasWon = hasWon
  }
}

/// One bar of a result.
struct ResultBar: Sendable {
  let label: String
  /// What it stands for, in words: `12 votes`.
  let figure: String
  let part: Double
  let hasWon: Bool
}

/// A piece of a result that a page and a protocol both can show.
enum ResultPart: Sendable {
  case heading(String)
  case paragraph(String)
  case list([String])
  case table(caption: String, columns: [String], rows: [[String]])
}

/// Numbers of options as names in the reader's language.
struct OptionNames {
  let options: [Idea]
  let words: Localizer

  func callAsFunction(_ number: Int) -> String {
    guard let option = options.first(where: { $0.number == number }) else { return "\(number)" }
    return option.title.text(words.language)
  }

  func list(_ numbers: [Int]) -> String { numbers.map { self($0) }.joined(separator: ", ") }
}

extension CountedKind {
  /// Counts, and gives the result with the file that is published of it.
  func counted(_ poll: Poll) throws -> any KindResult { try count(poll) }

  /// Reads a result back from its file.
  func result(from json: [UInt8]) throws -> any KindResult {
    try JSONDecoder().decode(Result.self, from: Data(json))
  }
}

/// An exact number as it is published: whole, a decimal, or a fraction.
struct ExactText: Sendable, Hashable, JSONValue, Decodable {
  let text: String

  init(_ value: Rational) { text = value.description }

  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  static var schema: JSONSchema { .string(format: "decimal") }
  func write(json bytes: inout [UInt8]) { text.write(json: &bytes) }

  var value: Rational { Amount(stored: text)?.value ?? Rational(decimal: text) ?? .zero }

  /// For a reader: at most two places.
  func shown(_ words: Localizer) -> String {
    if value.denominator == 1, let whole = Int("\(value.numerator)") {
      return words.number(whole)
    }
    guard let hundredths = Int("\((value * 100).floor)") else { return text }
    return words.decimal(hundredths, places: 2)
  }
}
