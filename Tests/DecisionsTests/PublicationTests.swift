import Choice
import Core
import Database
import HTTP
import KurakTesting
import Ledger
import Testing
import Web

@testable import Decisions

@Suite struct `What is published of a decision` {
  let village: Ballotry
  private let ballots: [[Int]] = [
    [1, 2], [1], [2, 3], [3], [], [1, 3], [2], [1, 2, 3], [3], [1], [2],
  ]

  init() throws { village = try Ballotry() }

  private func counted(_ ballots: [[Int]]? = nil) throws -> ID<Decision> {
    let id = try village.open()
    try village.vote(ballots ?? self.ballots, in: id)
    try village.close(id)
    return id
  }

  private func publication(_ id: ID<Decision>) throws -> Publication {
    try village.house.read { tx in
      try Publication.find(id, community: village.community, in: tx)
    }
  }

  private func files(_ publication: Publication) -> [Publication.File] {
    publication.files + [Publication.File(Publication.sums, publication.sumList)]
  }

  private func viewer(_ person: ID<Person>?) -> Viewer {
    Viewer(
      community: village.community, person: person, roles: person == nil ? [] : [.resident])
  }

  @Test func `is counted again from its files alone`() throws {
    let id = try counted()
    let publication = try publication(id)
    #expect(
      publication.files.map(\.name) == ["ballots.pb", "chain.csv", "decision.json", "result.json"])
    let recount = Recount(files(publication))
    #expect(recount.faults.isEmpty, "\(recount.faults)")
    #expect(recount.id == id.description && recount.ballots == ballots.count)
    #expect(recount.cost == (try village.outcome(id)).cost.value.description)
    let won = try village.results(id).filter(\.hasWon).map(\.idea.code)
    #expect(Set(recount.winners) == Set(won) && !won.isEmpty)
  }

  @Test func `betrays any byte that was changed`() throws {
    let files = files(try publication(try counted()))
    var dice = SystemRandomNumberGenerator()
    for file in files.indices {
      // Every hundredth byte and a few at random: all of them would take minutes in a debug build.
      let count = files[file].bytes.count
      let places =
        Array(stride(from: 0, to: count, by: 97))
        + [count - 1, Int.random(in: 0..<count, using: &dice)]
      for place in places {
        var changed = files
        var bytes = files[file].bytes
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        changed[file] = Publication.File(files[file].name, bytes)
        #expect(!Recount(changed).faults.isEmpty, "\(files[file].name) \(place)")
      }
    }
  }

  @Test func `betrays a file that is missing, cut or added`() throws {
    let files = files(try publication(try counted()))
    for place in files.indices {
      var fewer = files
      fewer.remove(at: place)
      #expect(!Recount(fewer).faults.isEmpty)
      var cut = files
      cut[place] = Publication.File(files[place].name, Array(files[place].bytes.dropLast()))
      #expect(!Recount(cut).faults.isEmpty)
    }
    #expect(!Recount(files + [Publication.File("more.txt", [65])]).faults.isEmpty)
    #expect(!Recount([]).faults.isEmpty)
  }

  @Test func `betrays a forger who made the sums anew`() throws {
    let publication = try publication(try counted())
    let forged = Publication(
      publication.files.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return file.name == "result.json"
          ? Publication.File(file.name, Array(text.replacing("true", with: "false").utf8))
          : file
      })
    #expect(forged.root != publication.root)
    let recount = Recount(files(forged))
    #expect(recount.faults == ["the ballots give another result than result.json says"])
  }

  @Test func `is one tally and one hash however the ballots arrived`() throws {
    let listed = ballots.enumerated().map { place, ballot in
      ListedBallot(
        receipt: Receipt(of: ID<Ballot>(UUID16(high: 1, low: UInt64(place)))),
        ballot: Ballot(ballot))
    }
    let id = try village.draft()
    let (decision, ideas) = (try village.find(id), try village.ideas(id))
    let roots = (0..<40).map { _ in
      let shuffled = listed.shuffled()
      let split = Int.random(in: 0...listed.count)
      // Some come by phone and some on paper, in whatever order.
      let count = BudgetCount(
        decision, ideas: ideas, phone: Array(shuffled[..<split]),
        paper: Array(shuffled[split...]), electors: 20)
      return Publication(decision, count, countedAt: village.house.now).root
    }
    #expect(Set(roots).count == 1)
  }

  @Test func `of few ballots holds no list`() throws {
    let id = try counted([[1], [2], [3]])
    let publication = try publication(id)
    #expect(publication.files.map(\.name) == ["decision.json", "result.json"])
    let recount = Recount(files(publication))
    #expect(recount.faults.isEmpty && !recount.listsBallots)
  }

  @Test func `stands nowhere before the count`() throws {
    let id = try village.open()
    try village.vote(ballots, in: id)
    #expect(throws: DomainError.notFound) { try publication(id) }
    for path in ["line", "files/ballots.pb", "files/SHA256SUMS", "files/result.json"] {
      let answer = try village.house.get("/en/decisions/\(id)/\(path)", as: .administrator)
      #expect(answer.status == 404)
    }
  }

  @Test func `lets a voter find her line by her words, and nobody find her`() throws {
    let id = try village.open()
    try village.vote(ballots, in: id)
    let voter = try village.house.addPerson("Айжан", roles: [.resident])
    try village.vote(voter, [1, 3], in: id)
    let model = try village.house.read { tx in
      try BallotModel.read(
        id, for: viewer(voter), at: village.house.now, in: tx)
    }
    let receipt = try #require(model.receipt)
    try village.vote(voter, [2], in: id)
    try village.close(id)
    let line = try village.house.read { tx in
      try PublishedLine.find(receipt.text, in: id, for: viewer(nil), in: tx)
    }
    #expect(line.found?.ideas.map(\.number) == [2])
    #expect(line.found?.receipt == receipt.text)
    let after = try village.house.read { tx in
      try BallotModel.read(
        id, for: viewer(voter), at: village.house.now, in: tx)
    }
    #expect(after.receipt == nil)
    let journal = try village.journal()
    #expect(!journal.contains(receipt.text))
  }
}
