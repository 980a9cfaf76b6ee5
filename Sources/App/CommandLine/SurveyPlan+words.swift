import Choice

extension SurveyPlan {
  /// What stands behind `--design`: names and numbers, as `people=400,margin=0.05`.
  init(_ words: String) throws {
    self.init()
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw Self.complaint("\(word) is not KEY=NUMBER") }
      try take(parts[0], parts[1])
    }
    if margin == nil, gained == nil, lost == nil, cluster == nil, answers == nil {
      throw Self.complaint("nothing is asked: give margin, or gained and lost, or cluster")
    }
    if (gained == nil) != (lost == nil) { throw Self.complaint("gained and lost go together") }
    if (cluster == nil) != (correlation == nil) {
      throw Self.complaint("cluster and correlation go together")
    }
  }

  private mutating func take(_ name: String, _ word: String) throws {
    switch name {
    case "people": people = try Self.count(name, word)
    case "answers": answers = try Self.count(name, word)
    case "margin": margin = try Self.number(name, word)
    case "share": share = try Self.number(name, word)
    case "cluster": cluster = try Self.number(name, word)
    case "correlation": correlation = try Self.number(name, word)
    case "variation": variation = try Self.number(name, word)
    case "gained": gained = try Self.number(name, word)
    case "lost": lost = try Self.number(name, word)
    case "power": power = try Self.number(name, word)
    default:
      throw Self.complaint(
        "it knows answers, cluster, correlation, gained, lost, margin, people, power, share and "
          + "variation, not \(name)")
    }
  }

  private static func count(_ name: String, _ word: String) throws -> Int {
    guard let count = Int(word), count > 0 else {
      throw complaint("\(name) is a whole number from 1, not \(word)")
    }
    return count
  }

  private static func number(_ name: String, _ word: String) throws -> Double {
    guard let number = Double(word), number.isFinite, number >= 0 else {
      throw complaint("\(name) is a number, not \(word)")
    }
    return number
  }

  private static func complaint(_ sentence: String) -> Complaint {
    Complaint("--design: \(sentence)", code: 2)
  }
}
