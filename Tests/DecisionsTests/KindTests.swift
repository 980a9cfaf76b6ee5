import Choice
import Core
import Database
import HTTP
import KurakTesting
import Ledger
import Localization
import Testing
import Web

@testable import Decisions

/// Each kind from its ballots to its result, and what its count says.
@Suite struct `A kind of decision` {
  let village: Ballotry
  let words: Localizer

  init() throws {
    village = try Ballotry()
    words = village.house.environment.catalog[.en]
  }

  private static let three: [(String, Sex?)] = [("Road", nil), ("Well", nil), ("Light", nil)]

  private func ballots(_ counts: [([Int], Int)]) -> [Ballot] {
    counts.flatMap { marks, count in Array(repeating: Ballot(marks: marks), count: count) }
  }

  private func verdict(_ id: ID<Decision>) throws -> String {
    let options = try village.ideas(id)
    return try village.kindResult(id).verdict(OptionNames(options: options, words: words))
  }

  private func counted(
    _ way: Way, _ options: [(String, Sex?)] = [], _ counts: [([Int], Int)]
  ) throws -> ID<Decision> {
    let id = try village.open(way, options)
    try village.cast(ballots(counts), in: id)
    try village.close(id)
    return id
  }

  @Test func `carries a motion only with its quorum and its majority`() throws {
    _ = try village.residents(4)
    let carried = try counted(.majority(quorum: 50), [], [([1], 7), ([2], 3), ([3], 2)])
    #expect(try verdict(carried) == "Carried: 7 for, 3 against; 6 were needed.")
    let absolute = try counted(
      .majority(quorum: 0, threshold: .twoThirdsOfEntitled), [], [([1], 7), ([2], 3)])
    #expect(try verdict(absolute).hasPrefix("Not carried: 7 for, and "))
    let few = try counted(.majority(quorum: 90), [], [([1], 4)])
    #expect(try verdict(few).hasPrefix("Not decided: 4 took part, and the quorum is "))
    let tied = try counted(.majority(quorum: 0), [], [([1], 3), ([2], 3)])
    #expect(try verdict(tied).hasPrefix("Not carried: as many for as against"))
  }

  @Test func `stands by consent until somebody objects with a reason`() throws {
    let agreed = try counted(.consent(quorum: 50), [], [([1], 8), ([2], 2)])
    #expect(try verdict(agreed).hasPrefix("It stands: 10 took part"))
    let id = try village.open(.consent(quorum: 0))
    try village.cast(
      ballots([([1], 9)]) + [Ballot(marks: [3], reason: "The well; \"ours\"")], in: id)
    try village.close(id)
    #expect(try verdict(id) == "It does not stand: 1 objection with a reason.")
    let page = try village.house.get("/en/decisions/\(id)").text
    #expect(page.contains("The well; &quot;ours&quot;"))
    let list = try #require(try village.publication(id)["ballots.csv"])
    #expect(String(decoding: list, as: UTF8.self).contains(";3;\"The well; \"\"ours\"\"\"\n"))
  }

  /// Nine vote: beside the words of one of them no figure may say how the others answered.
  @Test func `shows of few the words of an objection and no figure beside them`() throws {
    let id = try village.open(.consent(quorum: 0))
    try village.cast(
      ballots([([1], 5), ([2], 1)])
        + [
          Ballot(marks: [3], reason: "Too dear"), Ballot(marks: [3], reason: "Too dear"),
          Ballot(marks: [3], reason: "No water"),
        ], in: id)
    try village.close(id)
    let house = village.house
    #expect(try verdict(id) == "It does not stand: somebody objected with a reason.")
    let page = try house.get("/en/decisions/\(id)").text
    #expect(page.ranges(of: "Too dear").count == 1 && page.contains("No water"))
    #expect(page.contains("Fewer than 10 people voted, so it is not shown how many answered"))
    let protocolText = try Poppler.text(of: house.get("/en/decisions/\(id)/protocol").body)
    #expect(protocolText.contains(Poppler.plain("Too dear")))
    let publication = try village.publication(id)
    #expect(publication["ballots.csv"] == nil)
    let files = publication.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let program = try house.get("/en/decisions/\(id)", accept: "application/json").text
    let open = try house.get("/en/decisions/popolo.json").text
    let embedded = try house.get("/en/decisions/\(id)/embed", accept: "application/json").text
    for text in files + [program, open, embedded, page, protocolText] {
      for figure in ["agreed\":5", "aside\":1", "objected\":3", "value\":", "5 votes", "3 votes"] {
        #expect(!text.contains(figure), "\(figure)")
      }
    }
    let table = try house.get("/en/decisions/results.csv").text
    let rows = table.split(separator: "\r\n").filter { $0.contains(id.description) }
    #expect(rows.count == 3 && rows.allSatisfy { $0.contains(",9,0,0,") })
    #expect(!table.contains("agree,,5") && table.contains("agree,,,"))
    #expect(
      Recount(publication.files + [Publication.File("SHA256SUMS", publication.sumList)])
        .faults.isEmpty)
  }

  @Test func `chooses by approvals, by points and by the middle of them`() throws {
    let approved = try counted(
      .approval, Self.three, [([1, 2], 5), ([2], 3), ([3], 4), ([], 1)])
    #expect(try village.kindResult(approved).winners == [2])
    #expect(try village.kindResult(approved).blank == 1)
    let sum = try counted(.score(), Self.three, [([5, 3, 0], 6), ([0, 3, 5], 5)])
    #expect(try village.kindResult(sum).winners == [2])
    let median = try counted(
      .score(measure: .median), Self.three, [([5, 3, 0], 6), ([0, 3, 5], 5)])
    #expect(try village.kindResult(median).winners == [1])
    let tied = try counted(.approval, Self.three, [([1], 2), ([2], 2)])
    #expect(try verdict(tied) == "A tie: Road, Well. The commission draws a lot in public.")
    let nobody = try counted(.approval, Self.three, [([], 3)])
    #expect(try verdict(nobody) == "Nobody chose anything.")
  }

  @Test func `finds the winner of rankings by Schulze and by run-off, which may differ`() throws {
    // The well is nobody's first but everybody's second.
    let votes: [([Int], Int)] = [([1, 2, 3], 5), ([3, 2, 1], 4), ([2, 1, 3], 3)]
    let schulze = try counted(.schulze, Self.three, votes)
    #expect(try village.kindResult(schulze).winners == [2])
    let runoff = try counted(.runoff, Self.three, votes)
    #expect(try village.kindResult(runoff).winners == [1])
    let page = try village.house.get("/en/decisions/\(schulze)").text
    #expect(page.contains("Against “Road”: 7 put this one higher, 5 the other."))
    #expect(page.contains("How many put the row above the column"))
    let rounds = try village.house.get("/en/decisions/\(runoff)").text
    #expect(rounds.contains("Round 1: Road 5, Light 4, Well 3. Out: Well."))
    #expect(rounds.contains("Round 2: Road 8, Light 4."))
  }

  @Test func `elects a council under a quota and shows it without, too`() throws {
    let people: [(String, Sex?)] = [
      ("Asel", .woman), ("Bakyt", .man), ("Chyngyz", .man), ("Damir", .man), ("Erkin", .man),
      ("Fatima", .woman),
    ]
    let votes: [([Int], Int)] = [([2, 3, 4, 5], 8), ([1, 6], 2)]
    let id = try counted(.committee(seats: 4, by: .approval, atMost: 70), people, votes)
    let result = try #require(try village.kindResult(id) as? CommitteeResult)
    #expect(result.free == [2, 3, 4, 5])
    #expect(result.winners == [1, 2, 3, 6])
    let page = try village.house.get("/en/decisions/\(id)").text
    #expect(page.contains("Without the quota elected: Bakyt, Chyngyz, Damir, Erkin."))
    #expect(page.contains("The quota brought in: Asel, Fatima. Left out: Damir, Erkin."))
    #expect(page.contains("Women 2, men 2."))
    for rule in CommitteeRule.allCases {
      let id = try counted(.committee(seats: 4, by: rule, atMost: 100), people, votes)
      #expect(try village.kindResult(id).winners.count == 4, "\(rule)")
    }
  }

  @Test func `opens only with what can be counted`() throws {
    let man: [(String, Sex?)] = [("A", .man), ("B", .man), ("C", .man)]
    #expect(throws: rule("quota", .number(70))) {
      try village.open(.committee(seats: 3), man)
    }
    #expect(throws: rule("no-sex")) {
      try village.open(.committee(seats: 2), [("A", nil), ("B", .man)])
    }
    #expect(throws: rule("few-options", .number(5))) {
      try village.open(.committee(seats: 5), man)
    }
    let many: [(String, Sex?)] = (0..<16).map { ("\($0)", $0 % 2 == 0 ? .man : .woman) }
    #expect(throws: rule("long-list", .number(15))) {
      try village.open(.committee(seats: 3, by: .proportional), many)
    }
    for way in [Way.approval, .score(), .schulze, .runoff] {
      #expect(throws: rule("few-options", .number(2))) {
        try village.open(way, [("Alone", nil)])
      }
    }
  }

  @Test(
    arguments: [
      (Way.majority(), [4], fault("idea", "one-answer", .number(3))),
      (Way.majority(), [1, 2], fault("idea", "one-answer", .number(3))),
      (Way.consent(), [], fault("idea", "one-answer", .number(3))),
      (Way.approval, [1, 9], fault("idea", "no-such-number", .number(9))),
      (Way.score(), [5, 5], fault("idea", "one-each", .number(3))),
      (Way.score(most: 3), [4, 0, 0], fault("idea", "score", .number(3))),
      (Way.schulze, [1, 1], fault("idea", "number-twice", .number(1))),
      (Way.schulze, [4], fault("idea", "no-such-number", .number(4))),
    ])
  func `refuses a ballot of another kind`(way: Way, marks: [Int], expected: DomainError) throws {
    let id = try village.open(way, way.kind.choices == nil ? [] : Self.three)
    #expect(throws: expected) { try village.cast([Ballot(marks: marks)], in: id) }
    #expect(try village.count("SELECT count(*) FROM ballot WHERE decision = \(id)") == 0)
  }

  @Test func `takes no options where the answers are fixed, and no other kind in a draft`() throws {
    let terms = DecisionTerms(
      title: Translated([.en: "Q"]), closesAt: village.house.now.advanced(days: 1),
      way: .majority())
    let id = try village.house.perform(DraftDecision(terms), as: .deputy)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(
        AddIdea(to: id, IdeaTerms(title: Translated([.en: "x"]))), as: .deputy)
    }
    var other = terms
    other.way = .approval
    #expect(throws: DomainError.notFound) {
      try village.house.perform(ReviseDecision(id, other), as: .deputy)
    }
  }

  @Test func `keeps its settings as words`() {
    for way in [
      Way.majority(quorum: 33, threshold: .absolute), .consent(quorum: 7), .approval,
      .score(most: 3, measure: .median), .runoff, .committee(seats: 7, by: .satisfaction),
    ] {
      let stored = Settings(stored: way.kind.settings.stored)
      #expect(stored == way.kind.settings)
      #expect(type(of: way.kind).init(stored).settings == way.kind.settings)
      #expect(Kinds.named(way.kind.name) == type(of: way.kind))
    }
  }
}
