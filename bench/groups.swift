import Foundation

/// Measures the opinion groups of one file of votes and prints the seconds as JSON.
@main
struct GroupsBench {
  static func main() throws {
    let path = CommandLine.arguments[1]
    var times: [String: Double] = [:]
    var (conversation, k) = (Conversation?.none, 0)
    times["read"] = try seconds {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      conversation = try PolisExport.conversation(votes: [UInt8](bytes))
    }
    guard let conversation else { return }
    // What one run of the peer does: directions, places, 2 to 5 groups, silhouettes.
    times["one"] = seconds {
      k = Sketch(conversation).grouping(seed: conversation.fingerprint)?.centers.count ?? 0
    }
    times["resampled"] = seconds { _ = OpinionMap(counting: conversation) }
    if CommandLine.arguments.contains("live") { times["vote"] = vote(conversation) }
    let parts = times.map { "\"\($0.key)\": \($0.value)" } + ["\"k\": \(k)"]
    print("{\(parts.joined(separator: ", "))}")
  }

  /// The slowest of two hundred votes, each reflected in the whole map.
  static func vote(_ conversation: Conversation) -> Double {
    var live = LiveConversation(conversation)
    return (0..<200).map { vote in
      let person = conversation.people[vote * 7919 % conversation.people.count]
      let statement = conversation.statements[vote * 31 % conversation.statements.count].id
      return seconds {
        live.cast(
          person: person, statement: statement, vote.isMultiple(of: 2) ? .agree : .disagree)
      }
    }.max() ?? 0
  }

  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work) / .seconds(1)
  }
}
