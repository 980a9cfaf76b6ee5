import Foundation

@testable import Choice

/// One stored output of the production Polis, as far as the tests read it.
struct ProductionPolis {
  struct Votes: Decodable { let A, D, S: Int }
  struct Group: Decodable { let votes: [String: Votes] }
  struct Map: Decodable {
    let extremity: [Double]
    enum CodingKeys: String, CodingKey { case extremity = "comment-extremity" }
  }
  struct Entry: Decodable {
    let tid: Int
    let side: String
    let repness, share, surplus, difference: Double
    enum CodingKeys: String, CodingKey {
      case tid, repness
      case side = "repful-for"
      case share = "p-success"
      case surplus = "p-test"
      case difference = "repness-test"
    }
  }
  struct Answer: Decodable {
    let tids, out, metas: [Int]
    let repness: [String: [Entry]]
    let groups: [String: Group]
    let agreement, priorities: [String: Double]
    let pca: Map
    enum CodingKeys: String, CodingKey {
      case tids, repness, pca
      case out = "mod-out"
      case metas = "meta-tids"
      case groups = "group-votes"
      case agreement = "group-aware-consensus"
      case priorities = "comment-priorities"
    }
  }

  static let names = [
    "25ptpt-3gp-no-strict-with-meta", "50ptpt-3gp-strict-no-meta", "above-100-ptpts",
  ]
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: RealData.folder.path + "/polis-production")
  }

  let answer: Answer
  let groups: [[StatementVotes]]
  let shown: [Bool]

  init(_ name: String) throws {
    let path = RealData.folder.path + "/polis-production/\(name)/math-pca2.json"
    let answer = try JSONDecoder().decode(
      Answer.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    groups = (0..<answer.groups.count).map { group in
      answer.tids.map { statement in
        let votes = answer.groups["\(group)"]?.votes["\(statement)"]
        return StatementVotes(
          agrees: votes?.A ?? 0, disagrees: votes?.D ?? 0, voters: votes?.S ?? 0)
      }
    }
    shown = answer.tids.map { !answer.out.contains($0) }
    self.answer = answer
  }
}
