import Core
import FoundationEssentials
import JSON

/// Counts a publication of any kind but the budget again, from its files alone.
struct KindRecount {
  let id: String
  let title: String
  let ballots: Int
  let listsBallots: Bool
  private(set) var winners: [String] = []
  private(set) var faults: [String] = []

  private struct Terms: Decodable {
    struct Option: Decodable {
      let number: Int
      let title: [String: String]
      let sex: String?

      /// Enough of an option to count by.
      var idea: Idea {
        Idea(
          id: ID(UUID16(high: 0, low: UInt64(max(number, 0)))), number: number,
          code: String(number), title: Translated(), description: Translated(),
          cost: Amount(0), sex: sex.flatMap { Sex(rawValue: $0) })
      }
    }
    let id: String
    let title: [String: String]
    let kind: String
    let settings: Settings
    let options: [Option]
    let electors: Int
    let ballots: Int
    let lists_ballots: Bool
  }

  /// Nothing where the files are not of such a kind.
  init?(_ publication: Publication) {
    guard let bytes = publication[Publication.terms],
      let terms = try? JSONDecoder().decode(Terms.self, from: Data(bytes))
    else { return nil }
    id = terms.id
    title = Language.allCases.lazy.compactMap { terms.title[$0.rawValue] }.first ?? ""
    ballots = terms.ballots
    listsBallots = terms.lists_ballots
    faults = publication.faults(
      expecting: listsBallots
        ? [Publication.terms, Publication.result, Publication.votes, Publication.chain]
        : [Publication.terms, Publication.result])
    guard let type = Kinds.named(terms.kind),
      let kind = type.init(terms.settings) as? any CountedKind,
      kind.settings == terms.settings
    else {
      faults.append("\(Publication.terms) names a kind that is not known")
      return
    }
    if let file = publication[Publication.votes] { count(file, kind, terms, publication) }
  }

  private mutating func count(
    _ bytes: [UInt8], _ kind: any CountedKind, _ terms: Terms, _ publication: Publication
  ) {
    guard let list = VoteList(reading: bytes), list.rows.count == terms.ballots else {
      faults.append("\(Publication.votes) cannot be read")
      return
    }
    let options = terms.options.map(\.idea)
    let wrong = list.rows.firstIndex { kind.fault(in: $0.ballot, options: options) != nil }
    if let wrong {
      faults.append("line \(wrong + 1) of \(Publication.votes) is no ballot of this kind")
      return
    }
    let poll = Poll(
      ballots: list.rows.map(\.ballot), groups: terms.options.map(\.sex),
      electors: terms.electors)
    guard let result = try? kind.counted(poll) else {
      faults.append("the ballots cannot be counted by the stated rule")
      return
    }
    winners = result.winners.map(String.init)
    if result.jsonBytes + [10] != publication[Publication.result] {
      faults.append("the ballots give another result than \(Publication.result) says")
    }
    if let id = ID<Decision>(terms.id),
      BallotChain(list, of: id).bytes != publication[Publication.chain]
    {
      faults.append("\(Publication.chain) does not follow from the ballots")
    }
  }
}
