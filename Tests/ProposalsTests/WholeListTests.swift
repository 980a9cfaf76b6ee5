import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `The list of proposals for programs` {
  let village: ProposalsHouse
  let process: ID<JointProcess>
  let asel: ID<Person>
  let gul: ID<Person>

  private var path: String { "/en/proposals/processes/\(process)/list" }

  init() throws {
    village = try ProposalsHouse()
    process = try village.process()
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
  }

  private struct Listed: Decodable {
    struct Line: Decodable, Equatable {
      let number: Int
      let title: String
      let stage: String
      let supporters: Int
      let estimate: Int?
      let late: Bool
    }
    let proposals: [Line]
    let page: Int
    let total: Int
    let next: String?
  }

  private func ask(
    _ path: String, by person: ID<Person>? = nil, knowing tag: String? = nil
  ) -> Response {
    var headers: Headers = ["Host": "kurak.test", "Accept": "application/json"]
    if let person { headers.set("X-Test-Person", person.description) }
    if let tag { headers.set("If-None-Match", tag) }
    return village.house.send(Request(.get, path, headers: headers))
  }

  private func list(_ path: String? = nil, by person: ID<Person>? = nil) throws -> Listed {
    let answer = ask(path ?? self.path, by: person)
    try #require(answer.status == 200, "\(answer.text)")
    return try JSONDecoder().decode(Listed.self, from: Data(answer.body))
  }

  /// Many at once, as if they had come in over weeks.
  private func fill(_ count: Int) throws {
    let house = village.house
    let stamp = Stamp(
      command: .v7(at: house.now), actor: nil, community: village.community.uuid, at: house.now)
    try house.environment.database.write(as: stamp) { tx in
      for number in 1...count {
        try tx.insert(
          into: Proposal.table, ID<Proposal>.make(at: house.now),
          [
            "community": village.community, "process": process, "number": number, "author": asel,
            "is_named": true, "title": "Иш \(number)", "language": Language.ky, "version": 1,
            "stage": Stage.open, "shelf": Shelf.open, "is_shown": true, "made_at": house.now,
            "supporters": 0, "estimate_words": "", "reason": "",
          ])
      }
    }
  }

  /// Changes a row behind the journal's back, which no command does.
  private func change(_ statement: SQL) throws {
    try village.house.environment.database.write { tx in _ = try tx.run(statement) }
  }

  @Test func `is all of it in one answer where a page has fifty`() throws {
    try fill(Paging.size + 10)
    let all = try list()
    #expect(all.proposals.map(\.number) == Array((1...60).reversed()))
    #expect(all.page == 1 && all.total == 60 && all.next == nil)
    #expect(all.proposals.last?.title == "Иш 1" && all.proposals.last?.stage == "open")
    let page = try village.house.get(path).text
    #expect(page.contains("№ 60.") && page.contains("№ 11.") && !page.contains("№ 10."))
    #expect(page.contains("page=2"))
  }

  @Test func `goes on after a thousand where a link says`() throws {
    try fill(ProposalListModel.mostAtOnce + 1)
    for query in ["", "?order=liked", "?shelf=open"] {
      let first = try list(path + query)
      #expect(first.proposals.count == 1000 && first.total == 1001)
      let rest = try list(try #require(first.next))
      #expect(rest.proposals.map(\.number) == [1] && rest.page == 2 && rest.next == nil)
    }
    #expect(try list(path + "?page=3").proposals.isEmpty && list(path + "?page=3").next == nil)
  }

  @Test func `has what was done a moment before, whoever reads`() throws {
    for reader in [nil, asel, gul] { #expect(try list(by: reader).total == 0) }
    let id = try village.write(in: process, by: asel)
    for reader in [nil, asel, gul] { #expect(try list(by: reader).proposals.map(\.number) == [1]) }
    try village.act(SupportProposal(id), by: gul)
    for reader in [nil, asel, gul] { #expect(try list(by: reader).proposals[0].supporters == 1) }
    try village.act(WithdrawProposal(id), by: asel)
    for reader in [nil, asel, gul] { #expect(try list(by: reader).total == 0) }
    #expect(try list(path + "?shelf=gone").proposals.map(\.stage) == ["withdrawn"])
  }

  @Test func `is remembered until the journal grows`() throws {
    _ = try village.write(in: process, by: asel)
    #expect(try list().proposals[0].title == "Өзөн боюна отургуч")
    // Nothing but a command changes a proposal; that this does not show proves where it comes from.
    try change("UPDATE proposal SET title = 'Көпүрө'")
    #expect(try list().proposals[0].title == "Өзөн боюна отургуч")
    #expect(try list(path + "?order=liked").proposals[0].title == "Көпүрө")
    _ = try village.resident("Бермет")
    #expect(try list().proposals[0].title == "Көпүрө")
  }

  @Test func `knows that a new day has made an answer late`() throws {
    _ = try village.write(in: process, by: asel)
    village.wait(days: 40)
    _ = try village.house.perform(HandOver(process), as: .deputy)
    #expect(try !list().proposals[0].late)
    village.wait(days: 60)
    #expect(try list().proposals[0].late)
  }

  @Test func `need not be fetched again while it is the same`() throws {
    _ = try village.write(in: process, by: asel)
    let tag = try #require(ask(path).headers["etag"])
    for reader in [nil, asel] {
      let again = ask(path, by: reader, knowing: tag)
      #expect(again.status == 304 && again.body.isEmpty && again.headers["etag"] == tag)
      #expect(again.headers["cache-control"] == "no-cache")
    }
    // What changed elsewhere in the house is no reason to fetch it.
    _ = try village.resident("Бермет")
    #expect(ask(path, knowing: tag).status == 304)
    _ = try village.write(in: process, by: gul)
    let other = ask(path, knowing: tag)
    #expect(other.status == 200 && other.headers["etag"] != tag)
    // The page of the same address is another thing.
    let page = village.house.send(
      Request(.get, path, headers: ["Host": "kurak.test", "If-None-Match": tag]))
    #expect(page.status == 200 && page.headers["etag"] == nil)
  }

  @Test func `of a draft is its makers' alone, however often they looked`() throws {
    let draft = try village.process(isPublic: false)
    let path = "/en/proposals/processes/\(draft)/list"
    let maker = try village.house.person(.deputy)
    for _ in 0..<2 {
      let hers = ask(path, by: maker)
      #expect(hers.status == 200 && hers.headers["etag"] == nil)
      #expect(hers.headers["cache-control"] == "no-store")
      #expect(ask(path).status == 404 && ask(path, by: asel).status == 404)
    }
    _ = try village.house.perform(
      AnswerProcessEquality(of: draft, ProposalsHouse.equality), as: .deputy)
    _ = try village.house.perform(PublishProcess(draft), as: .deputy)
    #expect(ask(path).status == 200 && ask(path, by: asel).status == 200)
  }

  @Test func `is not here for another community, though it is remembered`() throws {
    _ = try village.write(in: process, by: asel)
    let stranger = try village.house.addPerson(
      "Stranger", roles: [.administrator], in: village.house.neighbour)
    #expect(ask(path).status == 200)
    #expect(ask(path, by: stranger).status == 404)
    #expect(ask(path).status == 200)
  }

  @Test func `names nobody, whoever asks`() throws {
    _ = try village.write(in: process, by: asel)
    for reader in [asel, try village.house.person(.administrator), gul] {
      let text = ask(path, by: reader).text
      #expect(text == ask(path).text && !text.contains("Өмүрова"))
    }
  }

  @Test func `shows at once what another server wrote`() throws {
    guard !TestEngine.isSQLite else { return }
    var other = try village.house.secondServer()
    other.answers = StandingAnswers()
    let second = Dispatcher(Proposals().endpoints, environment: other) { _, _ in
      Viewer(community: village.community)
    }
    let request = Request(
      .get, path, headers: ["Host": "kurak.test", "Accept": "application/json"])
    let empty = second.respond(to: request).response
    #expect(empty.status == 200 && empty.body == ask(path).body)
    let id = try village.write(in: process, by: asel)
    let told = second.respond(to: request).response
    #expect(told.text.contains("\(id)") && told.body == ask(path).body)
    #expect(told.headers["etag"] == ask(path).headers["etag"])
  }
}
