/// Why a file of a Polis export cannot be read.
public struct PolisExportError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    case empty
    case unknownHeader([String])
    case repeatedColumn(String)
    case fieldCount(found: Int, expected: Int)
    case missing(String)
    case vote(String)
    case number(String, String)
    case openQuotes
    case column(String)
    case long(String, Int)
    case tooManyRows
  }

  /// The row, counted from the header, which is row 1.
  public let row: Int
  /// What is wrong there.
  public let reason: Reason

  /// A sentence for people.
  public var description: String { "row \(row): \(sentence)" }

  private var sentence: String {
    switch reason {
    case .empty: "there is no header; comment-id, voter-id and vote are expected"
    case .unknownHeader(let missing): "the header lacks \(missing.joined(separator: ", "))"
    case .repeatedColumn(let name): "the header names “\(name.shortened)” twice"
    case .fieldCount(let found, let expected): "\(found) fields instead of \(expected)"
    case .missing(let column): "\(column) is empty"
    case .vote(let text): "the vote is “\(text.shortened)”, not 1, 0 or -1"
    case .number(let column, let text): "\(column) is “\(text.shortened)”, not a whole number"
    case .openQuotes: "the file ends inside quotes"
    case .column(let name): "the column “\(name.shortened)” is no statement"
    case .long(let column, let most): "\(column) is longer than \(most) bytes"
    case .tooManyRows: "there are more rows than can be counted"
    }
  }
}
