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

/// One village for each kind, with ballots enough to be published.
struct KindSample: Sendable, CustomTestStringConvertible {
  let way: Way
  let options: [(String, Sex?)]
  let ballots: [Ballot]

  var testDescription: String { way.kind.name + " " + way.kind.settings.stored }

  private static let people: [(String, Sex?)] = [
    ("Asel", .woman), ("Bakyt", .man), ("Chyngyz", .man), ("Fatima", .woman),
  ]

  private static func marks(_ marks: [[Int]]) -> [Ballot] { marks.map { Ballot(marks: $0) } }

  private static let ticks = marks([
    [1, 2], [1], [2, 3], [3], [], [1, 3], [2], [1, 2, 3], [3], [1], [2, 4],
  ])
  private static let orders = marks([
    [1, 2], [1], [3, 2], [3, 1, 2, 4], [], [4, 3], [2], [2, 1, 3], [3], [1, 4], [2, 4, 1],
  ])
  private static let answers = marks([
    [1], [1], [2], [3], [1], [2], [1], [1], [3], [1], [1],
  ])
  private static let points = marks((0..<11).map { [$0 % 6, ($0 * 3) % 6, 2, ($0 + 4) % 6] })

  static let all: [KindSample] = [
    KindSample(way: .majority(quorum: 10), options: [], ballots: answers),
    KindSample(
      way: .consent(quorum: 10), options: [],
      ballots: marks([[1], [1], [2], [1], [2], [1], [1], [1], [3]]) + [
        Ballot(marks: [3], reason: "Суу; \"биздики\", ошондуктан"),
        Ballot(marks: [3], reason: "\"бир"),
      ]),
    KindSample(way: .approval, options: people, ballots: ticks),
    KindSample(way: .score(), options: people, ballots: points),
    KindSample(way: .score(measure: .median), options: people, ballots: points),
    KindSample(way: .schulze, options: people, ballots: orders),
    KindSample(way: .runoff, options: people, ballots: orders),
    KindSample(way: .committee(seats: 3), options: people, ballots: ticks),
    KindSample(way: .committee(seats: 2, by: .equalShares), options: people, ballots: ticks),
  ]
}

@Suite struct `What is published of any kind` {
  let village: Ballotry

  init() throws { village = try Ballotry() }

  private func files(_ publication: Publication) -> [Publication.File] {
    publication.files + [Publication.File(Publication.sums, publication.sumList)]
  }

  @Test(arguments: KindSample.all)
  func `is counted again from its files alone, and betrays what was changed`(sample: KindSample)
    throws
  {
    let id = try village.open(sample.way, sample.options)
    try village.cast(sample.ballots, in: id)
    try village.close(id)
    let publication = try village.publication(id)
    #expect(
      publication.files.map(\.name) == ["ballots.csv", "chain.csv", "decision.json", "result.json"])
    let files = files(publication)
    let recount = Recount(files)
    #expect(recount.faults.isEmpty, "\(recount.faults)")
    #expect(recount.id == id.description && recount.ballots == sample.ballots.count)
    #expect(recount.winners == (try village.kindResult(id)).winners.map(String.init))
    for file in files.indices {
      for place in Set([0, files[file].bytes.count / 2, files[file].bytes.count - 1]) {
        var changed = files
        var bytes = files[file].bytes
        bytes[place] ^= 1
        changed[file] = Publication.File(files[file].name, bytes)
        #expect(!Recount(changed).faults.isEmpty, "\(files[file].name) \(place)")
      }
      let fewer = files.enumerated().filter { $0.offset != file }.map(\.element)
      #expect(!Recount(fewer).faults.isEmpty)
    }
  }

  @Test(arguments: KindSample.all)
  func `betrays a forger who adds a ballot and makes the sums anew`(sample: KindSample) throws {
    let id = try village.open(sample.way, sample.options)
    try village.cast(sample.ballots, in: id)
    try village.close(id)
    let publication = try village.publication(id)
    let forged = Publication(
      publication.files.map { file in
        guard file.name == "ballots.csv" else { return file }
        let text = String(decoding: file.bytes, as: UTF8.self)
        let line = text.split(separator: "\n")[1]
        return Publication.File(file.name, Array((text + line + "\n").utf8))
      })
    #expect(forged.root != publication.root)
    #expect(Recount(files(forged)).faults == ["ballots.csv cannot be read"])
  }

  @Test(arguments: KindSample.all)
  func `is found by its receipt, in words`(sample: KindSample) throws {
    let id = try village.open(sample.way, sample.options)
    let voter = try village.house.addPerson("Айгүл", roles: [.resident])
    let mine = sample.ballots.last ?? Ballot([])
    _ = try village.house.perform(CastBallot(in: id, mine), by: voter, roles: [.resident])
    try village.cast(sample.ballots.dropLast(), in: id)
    let key = try village.house.read { tx in try BallotKey.find(id, in: tx) }
    let receipt = Receipt(of: try #require(key).ballot(of: voter))
    try village.close(id)
    let query = URLPath.encode(receipt.text)
    let page = try village.house.get("/en/decisions/\(id)/line?receipt=\(query)").text
    #expect(page.contains(receipt.text) && page.contains("Line "))
    let words = village.house.environment.catalog[.en]
    for line in sample.way.kind.said(mine, options: try village.ideas(id), words) {
      #expect(page.contains(line.replacing("\"", with: "&quot;")), "\(line)")
    }
  }

  @Test(arguments: KindSample.all)
  func `lists no ballots of few, and leaves nothing of a practice vote`(sample: KindSample) throws {
    let few = try village.open(sample.way, sample.options)
    try village.cast(Array(sample.ballots.prefix(4)), in: few)
    try village.close(few)
    #expect(try village.publication(few).files.map(\.name) == ["decision.json", "result.json"])
    #expect(Recount(files(try village.publication(few))).faults.isEmpty)
    let lines = try village.count("SELECT count(*) FROM ledger_entry WHERE kind = 'decision'")
    let practice = try village.open(sample.way, sample.options, practice: true)
    try village.cast(sample.ballots, in: practice)
    try village.close(practice)
    #expect(throws: DomainError.notFound) { try village.publication(practice) }
    #expect(
      try village.count("SELECT count(*) FROM ledger_entry WHERE kind = 'decision'") == lines)
    let page = try village.house.get("/en/decisions/\(practice)").text
    #expect(page.contains("This is an exercise for a lesson") && page.contains("<svg"))
    #expect(!page.contains("/files/"))
  }

  /// One tally and one hash, however the ballots came: 1,000 mixed ways for each kind.
  @Test(arguments: KindSample.all)
  func `is one tally and one hash however the ballots arrived`(sample: KindSample) throws {
    let id = try village.open(sample.way, sample.options)
    let (decision, options) = (try village.find(id), try village.ideas(id))
    let kind = try #require(sample.way.kind as? any CountedKind)
    let listed = sample.ballots.enumerated().map { place, ballot in
      ListedBallot(
        receipt: Receipt(of: ID<Ballot>(UUID16(high: 1, low: UInt64(place)))), ballot: ballot)
    }
    var roots: Set<[UInt8]> = []
    for _ in 0..<1_000 {
      let shuffled = listed.shuffled()
      let split = Int.random(in: 0...listed.count)
      let count = try KindCount(
        kind, options: options, phone: Array(shuffled[..<split]),
        paper: Array(shuffled[split...]), electors: 20)
      roots.insert(count.publication(of: decision, at: village.house.now).root)
    }
    #expect(roots.count == 1)
  }
}
