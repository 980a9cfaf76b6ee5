import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct `The page of a process` {
  let village: ProposalsHouse
  let id: ID<JointProcess>

  init() throws {
    village = try ProposalsHouse()
    id = try village.process()
  }

  @Test func `says where it stands, today and later`() throws {
    func page() throws -> String {
      try village.house.get("/en/proposals/processes/\(id)").text
    }
    #expect(try page().contains("Gather needs: 9 days left"))
    #expect(try page().components(separatedBy: "class=\"phase now\"").count == 2)
    village.wait(days: 12)
    #expect(try page().contains("Propose: 11 days left"))
    #expect(try page().contains("class=\"phase past\""))
    #expect(try page().contains("Open to every resident: proposing, supporting, amending"))
    village.wait(days: 400)
    #expect(try page().contains("tag\">over"))
  }

  @Test func `gives its phases as whole days to any calendar`() throws {
    let feed = try village.house.get("/ky/proposals/processes/\(id)/calendar.ics")
    #expect(feed.headers["content-type"] == "text/calendar; charset=utf-8")
    #expect(feed.text.components(separatedBy: "BEGIN:VEVENT").count == 8)
    #expect(feed.text.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261203\r\n"))
    #expect(feed.text.contains("SUMMARY:Бюджет боюнча угуу: Муктаждыктарды"))
  }

  @Test func `is printed for the board with every letter`() throws {
    let pdf = try village.house.get("/ky/proposals/processes/\(id)/notice.pdf")
    #expect(pdf.headers["content-type"] == "application/pdf")
    let text = try Poppler.text(of: pdf.body)
    for words in [
      "Бюджет боюнча угуу", "Жөндөө иштерин чогуу тандайбыз", "Муктаждыктарды чогултуу",
      "Айкөл айылдык кеңеши", "23.11.2026 – 02.12.2026", "/ky/proposals/processes/\(id)",
    ] {
      #expect(text.contains(Poppler.plain(words)), "\(words)")
    }
  }

  @Test func `links what lies in this house and nothing else`() throws {
    func link(_ address: String) throws -> Response {
      try village.house.post(
        "/en/proposals/processes/\(id)/links", ["title": "The gathering", "address": address],
        as: .deputy)
    }
    for address in [
      "https://evil.example/ky/proposals", "//evil.example/ky/proposals", "/ky/nowhere",
      "/ky/proposals/../../etc", "javascript:alert(1)", "/ky/proposals/processes/new",
      "http://kurak.test.evil.example/ky/proposals", "/ky", "kurak.test", "/\\evil.example",
    ] {
      #expect(try link(address).status == 422, "\(address)")
    }
    #expect(try village.count("SELECT count(*) FROM joint_link") == 0)
    for address in [
      "/ky/proposals/processes/\(id)", "http://kurak.test/ru/proposals?page=2", "/proposals#top",
      "kurak.test/en/proposals",
    ] {
      #expect(try link(address).status == 303, "\(address)")
    }
    let page = try village.house.get("/uz/proposals/processes/\(id)")
    #expect(page.text.contains("href=\"/uz/proposals\">The gathering"))
    #expect(!page.text.contains("?page=2"))
  }

  @Test func `lets a link go again, but not that of another process`() throws {
    let link = try village.house.perform(
      LinkToProcess(id, title: "Жыйын", segments: ["proposals"]), as: .deputy)
    let other = try village.process()
    #expect(throws: DomainError.notFound) {
      try village.house.perform(UnlinkFromProcess(process: other, link: link), as: .deputy)
    }
    _ = try village.house.post(
      "/ky/proposals/processes/\(id)/links/\(link)/removal", [:], as: .deputy)
    #expect(try village.count("SELECT count(*) FROM joint_link") == 0)
  }

  @Test func `escapes whatever it is called`() throws {
    var plan = village.plan()
    plan.title = Translated([.ky: "<script>alert(1)</script> өңү"])
    let other = try village.process(plan)
    for path in ["/ky/proposals/processes/\(other)", "/ky/proposals"] {
      let page = try village.house.get(path)
      #expect(!page.text.contains("<script>alert") && page.text.contains("&lt;script&gt;"))
    }
  }

  @Test func `is found in lists without reading the whole table`() throws {
    for sql in [
      ProcessListModel.counting(village.community, withDrafts: false),
      "SELECT id FROM joint_process "
        + ProcessListModel.listing(village.community, withDrafts: true, from: 0),
      "SELECT id FROM joint_process " + ProcessFront.listing(village.community, village.today),
      "SELECT id FROM joint_process "
        + Proposals.runningQuery(on: village.today...village.today, in: village.community),
    ] as [SQL] where TestEngine.isSQLite {
      let plan = try village.house.read { tx in try tx.plan(of: sql) }
      #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test func `is listed page by page`() throws {
    for _ in 0..<Paging.size { try village.process() }
    let first = try village.house.get("/en/proposals")
    #expect(first.text.components(separatedBy: "<svg").count == Paging.size + 1)
    #expect(first.text.contains("/en/proposals?page=2") && first.body.count < 250_000)
    let second = try village.house.get("/en/proposals?page=2")
    #expect(second.text.components(separatedBy: "<svg").count == 2)
  }
}
