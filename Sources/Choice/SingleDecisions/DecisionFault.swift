/// Why votes cannot be counted.
public enum DecisionFault: Error, Hashable, Sendable, CustomStringConvertible {
  case negativeCount
  case moreThanEntitled
  case tooManyVoters
  case noOptions
  case noSuchOption(ballot: Int, Int)
  case repeatedOption(ballot: Int, Int)
  case missingScore(ballot: Int)

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .negativeCount: "a number of votes is negative"
    case .moreThanEntitled: "more took part than are entitled"
    case .tooManyVoters: "there are more voters than can be added up"
    case .noOptions: "there is nothing to choose from"
    case .noSuchOption(let ballot, let option): "ballot \(ballot) names option \(option)"
    case .repeatedOption(let ballot, let option):
      "ballot \(ballot) names option \(option) twice"
    case .missingScore(let ballot): "ballot \(ballot) does not score every option"
    }
  }
}
