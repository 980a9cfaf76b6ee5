/// Why a PrefLib file cannot be read, and where.
public struct PrefLibError: Error, Sendable, Hashable {
  /// What can be wrong with a file.
  public enum Fault: Sendable, Hashable {
    case notUTF8
    case missing(String)
    case unknownType(String)
    case notANumber(String)
    case repeatedName(Int)
    /// Neither a header nor an order; so begin files of the format before 2022.
    case noCount
    case openBrace
    case strayBrace
    case repeated(Int)
    case tied
    case incomplete(ranked: Int, of: Int)
    case tooManyCategories(Int)
    case tooMany(String, most: Int)
    case voters(stated: Int, found: Int)
  }

  /// The line, from one; the last one for what the whole file lacks.
  public let line: Int
  /// What is wrong.
  public let fault: Fault
}

extension PrefLibError: CustomStringConvertible {
  /// One line for a terminal.
  public var description: String { "line \(line): \(explanation)" }

  private var explanation: String {
    switch fault {
    case .notUTF8: "the text is not UTF-8"
    case .missing(let key): "the header does not say \(key)"
    case .unknownType(let text): "\(text) is none of soc, soi, toc, toi and cat"
    case .notANumber(let text): "\(text) is not a number from 1"
    case .repeatedName(let number): "alternative \(number) is named twice"
    case .noCount: "an order reads NUMBER: ORDER (files from before 2022 are not read)"
    case .openBrace: "a brace opens and never closes"
    case .strayBrace: "a brace closes or opens within another, or text follows it"
    case .repeated(let number): "alternative \(number) stands twice in this order"
    case .tied: "this type of file has no equals"
    case .incomplete(let ranked, let all): "this type of file ranks all \(all), here \(ranked)"
    case .tooManyCategories(let count): "there are only \(count) categories"
    case .tooMany(let what, let most): "there are more than \(most) \(what)"
    case .voters(let stated, let found): "the header says \(stated) voters, but there are \(found)"
    }
  }
}
