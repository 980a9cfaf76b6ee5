/// Why a letter did not go; none of it names a reader.
package enum MailFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// It would not have been one letter.
  case unfit
  /// The other side said no, with its number.
  case refused(Int)
  /// Nobody answered, or not in a language that is understood.
  case failed(String)

  package var description: String {
    switch self {
    case .unfit: "the letter has signs that no head of a letter may have"
    case .refused(let answer): "the mail server refused it (\(answer))"
    case .failed(let why): "the mail server could not be used: \(why)"
    }
  }
}
