import Choice
import Core
import Sodium

/// The published ballots, each line hashed to the one before it.
///
/// The first link is the SHA-256 of the decision's id; each next one is that of the link before it
/// and the line `receipt;idea,idea`. Whoever kept her line's hash sees that no line above it changed.
struct BallotChain: Sendable {
  struct Link: Sendable {
    let voter: String
    let choices: String
    let hash: [UInt8]
  }

  let links: [Link]

  init(_ list: VoteList, of decision: ID<Decision>) {
    var hash = SHA256.sum(Array(decision.description.utf8))
    links = list.rows.map { row in
      hash = SHA256.sum(hash + Array("\(row.voter);\(row.vote)".utf8))
      return Link(voter: row.voter, choices: row.vote, hash: hash)
    }
  }

  init(_ file: Pabulib, of decision: ID<Decision>) {
    var hash = SHA256.sum(Array(decision.description.utf8))
    let names = file.voteColumns.first { $0.name == "voter_id" }
    links = (0..<file.votes.count).map { place in
      let voter = names?[place] ?? ""
      let choices = file.votes[place].map { file.projects[Int($0)].id }.joined(separator: ",")
      hash = SHA256.sum(hash + Array("\(voter);\(choices)".utf8))
      return Link(voter: voter, choices: choices, hash: hash)
    }
  }

  var bytes: [UInt8] {
    Array("voter_id;hash\n".utf8)
      + links.flatMap { Array("\($0.voter);\(Hex.text($0.hash))\n".utf8) }
  }
}
