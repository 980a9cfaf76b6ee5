import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Spreadsheet
import Testing
import Web

@testable import Proposals

@Suite struct `Open data of proposals` {
  let village: ProposalsHouse
  let process: ID<JointProcess>
  let asel: ID<Person>
  let gul: ID<Person>
  let bench: ID<Proposal>

  init() throws {
    village = try ProposalsHouse()
    process = try village.process()
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
    bench = try village.write(
      ProposalText("=Отургуч, <өзөн> боюна", "Көлөкөдө", in: .ky), in: process, by: asel)
    try village.act(SupportProposal(bench), by: gul)
  }

  private func table(_ language: String = "en") throws -> [[String: String]] {
    let answer = try village.house.get("/\(language)/proposals/proposals.csv")
    #expect(answer.status == 200)
    var reader = CSVReader(answer.body)
    #expect(try reader.next()?.cells == PublicProposal.columns)
    var rows: [[String: String]] = []
    while let row = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(PublicProposal.columns, row.cells)))
    }
    return rows
  }

  private func feed() throws -> String { try village.house.get("/en/proposals/feed.atom").text }

  @Test func `has a line for each proposal, with its answer`() throws {
    let first = try #require(try table().first)
    #expect(first["proposal"] == bench.description && first["process"] == process.description)
    #expect(try table("ky").first?["process-title"] == "Бюджет боюнча угуу")
    #expect(first["stage"] == "open" && first["supporters"] == "1" && first["outcome"] == "")
    // What a spreadsheet would run as a formula is not handed to it as one.
    #expect(first["title"]?.hasPrefix("=") == false)
    #expect(first["title"]?.contains("Отургуч, <өзөн> боюна") == true)
    _ = try village.house.perform(HandOver(process), as: .deputy)
    _ = try village.house.perform(EstimateProposal(bench, som: 48_000), as: .officer)
    let due = village.today.advanced(by: 90)
    _ = try village.house.perform(
      AnswerProposal(
        bench,
        ProposalAnswer(
          .changed, reason: "Экөө эмес", cost: 50_000, budgetLine: "2215",
          responsible: "Талант Башчиев", dueOn: due, body: "Айыл өкмөтү")), as: .officer)
    for spent in [1_200, 300] {
      _ = try village.house.perform(ReportProgress("Тактай", of: bench, spent: spent), as: .officer)
    }
    let line = try #require(try table().first)
    let told = [
      "stage": "changed", "estimate": "48000", "handed-on": village.today.iso,
      "outcome": "changed", "answered-on": village.today.iso, "answered-by": "Айыл өкмөтү",
      "reason": "Экөө эмес", "cost": "50000", "budget-line": "2215", "done-by": due.iso,
      "spent": "1500", "passed-times": "0", "passed-on": "", "language": "ky",
    ]
    for (column, value) in told { #expect(line[column] == value, "\(column)") }
  }

  @Test func `says how far up a silence went`() throws {
    _ = try village.house.perform(HandOver(process), as: .deputy)
    village.wait(days: 60)
    try Proposals.keepTime(village.house.environment, FewFreeDays(days: []))
    #expect(try table().first?["passed-times"] == "1")
    #expect(try table().first?["passed-on"] == village.today.iso)
    #expect(try feed().contains("It now lies with: Айкөл айылдык кеңеши"))
    village.wait(days: 60)
    try Proposals.keepTime(village.house.environment, FewFreeDays(days: []))
    #expect(try table().first?["unanswered-on"] == village.today.iso)
  }

  @Test func `is of what everybody may read, and of nobody`() throws {
    let before = try village.process(village.plan(before: true))
    let others = try [
      village.write(ProposalText("Күткөн иш", "", in: .ky), in: before, by: asel),
      village.write(ProposalText("Жашырылган иш", "", in: .ky), in: process, by: asel),
      village.write(ProposalText("Кайтарылган иш", "", in: .ky), in: process, by: asel),
    ]
    _ = try village.house.perform(HideProposal(others[1], because: "Орой сөз"), as: .facilitator)
    try village.act(WithdrawProposal(others[2]), by: asel)
    let csv = try village.house.get("/en/proposals/proposals.csv").text
    for text in [csv, try feed()] {
      #expect(text.contains("Отургуч"))
      for hidden in ["Күткөн", "Жашырылган", "Кайтарылган", "Орой", "Өмүрова", "Үсөнова"] {
        #expect(!text.contains(hidden), "\(hidden)")
      }
      for id in others { #expect(!text.contains(id.description)) }
    }
    let stranger = try village.house.addPerson(
      "Мады", roles: Set(Role.allCases), in: village.house.neighbour)
    for file in ["proposals.csv", "feed.atom"] {
      let seen = village.house.get("/en/proposals/\(file)", by: stranger)
      #expect(seen.status == 200 && !seen.text.contains("Отургуч"))
    }
  }

  @Test func `feeds what happens, the latest first, each under an id that stays`() throws {
    let was = try feed()
    #expect(was.hasPrefix("<?xml") && was.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">"))
    #expect(was.contains("№ 1. =Отургуч, &lt;өзөн&gt; боюна: The proposal was written"))
    _ = try village.house.perform(EstimateProposal(bench, som: 48_000), as: .officer)
    let now = try feed()
    func ids(_ feed: String) -> [String] {
      feed.matches(of: /<entry><id>(urn:uuid:[0-9a-f-]{36})<\/id>/).map { String($0.1) }
    }
    #expect(ids(was).count == 1 && ids(now).count == 2 && ids(now).last == ids(was).first)
    #expect(now.contains("48\u{A0}000\u{A0}som"))
    #expect(now.contains("/en/proposals/\(bench)\""))
    let answer = try village.house.get("/ky/proposals/feed.atom")
    #expect(answer.headers["content-type"]?.hasPrefix("application/atom+xml") == true)
  }

  @Test func `says what each column is, in every language`() throws {
    for language in Language.allCases {
      let page = try village.house.get("/\(language.rawValue)/proposals/open-data").text
      for column in PublicProposal.columns { #expect(page.contains("<code>\(column)</code>")) }
      #expect(!page.contains(">proposals.open") && page.contains("proposals/feed.atom"))
    }
    #expect(try village.house.get("/ky/proposals").text.contains("/ky/proposals/open-data"))
  }

  @Test func `is read by index alone`() throws {
    guard TestEngine.isSQLite else { return }
    for sql in [PublicEvent.listing(village.community), PublicProposal.listing(village.community)] {
      let plan = try village.house.read { tx in try tx.plan(of: sql) }
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
  }
}
