import Core
import Database
import Localization
import Paper
import People

/// What the protocol of every count has: the village, the decision, the papers, the signatures.
struct ProtocolFrame: Sendable {
  let decision: Decision
  let place: CommunityRecord
  let hosts: [HostRecord]
  let paperCounts: PaperCounts?
  /// Ballots that were cast with somebody's help and not cast anew alone.
  let helped: Int
  /// Ballots that were cast with a code on the device on the table.
  let atTable: Int

  static func read(
    _ decision: Decision, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> ProtocolFrame {
    ProtocolFrame(
      decision: decision, place: try CommunityRecord.find(community, in: tx),
      hosts: try HostRecord.all(of: community, in: tx),
      paperCounts: decision.usesPaper
        ? try PaperCounts.of(decision, community: community, in: tx) : nil,
      helped: try tx.count(
        """
        SELECT count(helper) FROM ballot_cast
        WHERE decision = \(decision.id) AND community = \(community)
        """),
      atTable: try tx.count(
        """
        SELECT count(code_from) FROM ballot_cast
        WHERE decision = \(decision.id) AND community = \(community)
        """))
  }

  func paper(_ parts: [PaperProtocol.Part], _ words: Localizer) -> PaperProtocol {
    PaperProtocol(
      title: words(Message("decisions.protocol.title")), place: placeName(words),
      parts: [.heading(decision.title.text(words.language))] + practice(words) + parts + [
        .heading(words(Message("decisions.protocol.signatures"))),
        .signatures(signatures(words)),
      ])
  }

  private func practice(_ words: Localizer) -> [PaperProtocol.Part] {
    decision.isPractice
      ? [
        .paragraph(
          words(Message("decisions.practice.tag")) + " "
            + words(Message("decisions.practice.notice")))
      ] : []
  }

  func fact(_ name: String, _ value: String, _ words: Localizer) -> PaperFact {
    PaperFact(words(Message("decisions.fact.\(name)")), value)
  }

  func dates(_ words: Localizer) -> [PaperFact] {
    var facts: [PaperFact] = []
    if let opened = decision.openedAt { facts.append(fact("opened", words.moment(opened), words)) }
    facts.append(fact("closes", words.moment(decision.closesAt), words))
    if let counted = decision.countedAt {
      facts.append(fact("counted", words.moment(counted), words))
    }
    return facts
  }

  /// Nothing is said where nobody was helped and nobody came to the table.
  func help(_ words: Localizer) -> [PaperFact] {
    [("at-table", atTable), ("helped", helped)].filter { $0.1 > 0 }.map { name, count in
      fact(name, words.number(count), words)
    }
  }

  func parameters(_ words: Localizer) -> [PaperFact] {
    decision.kind.facts.map { fact in
      let hint = fact.hint.map { " — " + words($0) } ?? ""
      return PaperFact(words(fact.name), words(fact.value) + hint)
    }
  }

  /// Each step of a paper ballot's way, and how many were given out but never came back.
  func onPaper(ofBallots ballots: Int, onPaper: Int, _ words: Localizer) -> [PaperProtocol.Part] {
    guard let counts = paperCounts else { return [] }
    return [
      .heading(words(Message("decisions.protocol.paper"))),
      .facts([
        fact("phone", words.number(ballots - onPaper), words),
        PaperFact(words(decision.paperRule.name), words(decision.paperRule.value)),
        fact("printed", words.number(counts.printed), words),
        fact("given", words.number(counts.given), words),
        fact("given-late", words.number(counts.givenLate), words),
        fact("typed", words.number(counts.typed), words),
        fact("missing", words.number(counts.given - counts.typed), words),
        fact("repeated", words.number(counts.repeated), words),
        fact("settled", words.number(counts.settled), words),
      ]),
      .paragraph(words(Message("decisions.rereading.\(decision.rereading.rawValue).hint"))),
    ]
  }

  private func placeName(_ words: Localizer) -> String {
    [place.oblast, place.district, place.aimak, place.village]
      .map { $0.text(words.language) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func signatures(_ words: Localizer) -> [PaperSignature] {
    let offices = ["chair", "secretary", "member", "member"].map {
      words(Message("decisions.protocol.\($0)"))
    }
    let names = hosts.map { $0.name.text(words.language) }
    return offices.map { PaperSignature(name: "", office: $0) }
      + names.map { PaperSignature(name: "", office: $0) }
  }
}
