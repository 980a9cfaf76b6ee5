import Choice
import Core
import FoundationEssentials
import JSON
import Ledger
import Sodium

/// Counts a publication again from its files alone.
package struct Recount: Sendable {
  package private(set) var id = ""
  package private(set) var title = ""
  package private(set) var ballots = 0
  package private(set) var winners: [String] = []
  package private(set) var cost = ""
  /// The hash that the notice board shows, in digits.
  package private(set) var root = ""
  /// Whether the ballots were published; of few there are only the terms and the result.
  package private(set) var listsBallots = false
  /// What is wrong, a sentence each; empty where all agrees.
  package private(set) var faults: [String] = []

  /// Takes every file of the folder, the list of sums among them.
  package init(_ files: [Publication.File]) {
    let publication = Publication(files.filter { $0.name != Publication.sums })
    root = Hex.text(publication.root)
    check(files.first { $0.name == Publication.sums }?.bytes, of: publication)
    if let kind = KindRecount(publication) {
      take(kind)
      return
    }
    guard let terms = readTerms(publication[Publication.terms]) else { return }
    let expected: Set<String> =
      terms.lists_ballots
      ? [Publication.terms, Publication.result, Publication.ballots, Publication.chain]
      : [Publication.terms, Publication.result]
    faults += publication.faults(expecting: expected)
    if let file = publication[Publication.ballots] { count(file, terms, publication) }
  }

  private mutating func take(_ kind: KindRecount) {
    (id, title, ballots) = (kind.id, kind.title, kind.ballots)
    (winners, listsBallots) = (kind.winners, kind.listsBallots)
    faults += kind.faults
  }

  private struct Terms: Decodable {
    struct Rule: Decodable {
      let rule: String
      /// Not stated before there was a choice.
      let utility: String?
      let completion: String
      let start: String
      let exhaustive: Bool
      let gate: String?
      let ties: String
    }
    let id: String
    let title: [String: String]
    let budget: String
    let ballots: Int
    let lists_ballots: Bool
    let parameters: Rule
    let seed: String
  }

  private mutating func check(_ sums: [UInt8]?, of publication: Publication) {
    guard let sums else {
      faults.append("\(Publication.sums) is missing")
      return
    }
    guard sums != publication.sumList else { return }
    let listed = Set(sums.split(separator: 10).map { String(decoding: $0, as: UTF8.self) })
    let changed = publication.files.filter { file in
      !listed.contains("\(Hex.text(SHA256.sum(file.bytes)))  \(file.name)")
    }
    faults += changed.map { "\($0.name) is not as it was published: its sum differs" }
    if changed.isEmpty { faults.append("\(Publication.sums) is not as it was published") }
  }

  private mutating func readTerms(_ bytes: [UInt8]?) -> Terms? {
    guard let bytes else {
      faults.append("\(Publication.terms) is missing")
      return nil
    }
    guard let terms = try? JSONDecoder().decode(Terms.self, from: Data(bytes)) else {
      faults.append("\(Publication.terms) cannot be read")
      return nil
    }
    id = terms.id
    title = Language.allCases.lazy.compactMap { terms.title[$0.rawValue] }.first ?? ""
    ballots = terms.ballots
    listsBallots = terms.lists_ballots
    return terms
  }

  private mutating func count(_ bytes: [UInt8], _ terms: Terms, _ publication: Publication) {
    let file: Pabulib
    do {
      file = try Pabulib(reading: bytes)
    } catch {
      faults.append("\(Publication.ballots) cannot be read: \(error)")
      return
    }
    let parameters = EqualSharesParameters(statedIn: file)
    let election = file.election
    let outcome = file.statedRule.count(election, parameters)
    let result = PublishedResult(election, outcome)
    winners = result.winners
    cost = outcome.cost.description
    if result.jsonBytes + [10] != publication[Publication.result] {
      faults.append("the ballots give another result than \(Publication.result) says")
    }
    if let id = ID<Decision>(terms.id),
      BallotChain(file, of: id).bytes != publication[Publication.chain]
    {
      faults.append("\(Publication.chain) does not follow from the ballots")
    }
    if !agree(terms, file.statedRule, parameters, election) {
      faults.append("\(Publication.terms) states other terms than \(Publication.ballots)")
    }
  }

  private func agree(
    _ terms: Terms, _ rule: BudgetRule, _ parameters: EqualSharesParameters,
    _ election: Election
  ) -> Bool {
    terms.budget == election.budget.description && terms.ballots == election.voters
      && terms.parameters.rule == rule.rawValue
      && (rule != .equalShares || agreeOnShares(terms, parameters))
      && terms.parameters.ties == parameters.ties.map(\.rawValue).joined(separator: ",")
      && (terms.parameters.gate ?? "none") == (parameters.gate.map { "\($0.divisor)" } ?? "none")
      && terms.seed == parameters.seed
  }
  /// What only Equal Shares knows.
  private func agreeOnShares(_ terms: Terms, _ parameters: EqualSharesParameters) -> Bool {
    (terms.parameters.utility ?? "cost") == parameters.utility.rawValue
      && terms.parameters.completion == parameters.completion.rawValue
      && terms.parameters.start == parameters.start.rawValue
      && terms.parameters.exhaustive == parameters.stopsWhenExhausted
  }
}

extension Publication {
  /// What is missing of the files that belong here, and what does not belong.
  func faults(expecting expected: Set<String>) -> [String] {
    let found = Set(files.map(\.name))
    return expected.subtracting(found).sorted().map { "\($0) is missing" }
      + found.subtracting(expected).sorted().map { "\($0) does not belong here" }
  }
}
