import Foundation
import Testing

@testable import Choice

@Suite(.enabled(if: ProductionPolis.isThere, "no real data: set KURAK_DATA"))
struct ProductionConsensusTests {
  private struct Vote: Decodable { let statement_id, vote: Int }
  private struct Entry: Decodable { let tid: Int }
  private struct Lists: Decodable { let agree, disagree: [Entry] }
  private struct Answer: Decodable { let consensus: Lists }

  @Test(arguments: ProductionPolis.names)
  func `all people together have the same consensus as in production`(name: String) throws {
    let known = try ProductionPolis(name)
    let folder = URL(fileURLWithPath: RealData.folder.path + "/polis-production/\(name)")
    var votes = [StatementVotes](repeating: StatementVotes(), count: known.shown.count)
    let cast = try JSONDecoder().decode(
      [Vote].self, from: Data(contentsOf: folder.appendingPathComponent("votes.json")))
    for vote in cast {
      guard let place = known.answer.tids.firstIndex(of: vote.statement_id) else { continue }
      votes[place].voters += 1
      votes[place].agrees += vote.vote == 1 ? 1 : 0
      votes[place].disagrees += vote.vote == -1 ? 1 : 0
    }
    let answer = try JSONDecoder().decode(
      Answer.self, from: Data(contentsOf: folder.appendingPathComponent("math-pca2.json")))
    for (side, list) in [
      (StatementVotes.Side.agree, answer.consensus.agree), (.disagree, answer.consensus.disagree),
    ] {
      let ours = SharedOpinion.consensus(votes, shown: known.shown, on: side)
      #expect(ours.map { known.answer.tids[$0] } == list.map(\.tid))
    }
  }
}
