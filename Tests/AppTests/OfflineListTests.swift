import Core
import HTTP
import KurakTesting
import School
import Testing
import Web

@testable import App

@Suite struct `The list of what is kept on a phone` {
  let whole: WholeHouse

  init() throws { whole = try WholeHouse() }

  /// Whoever adds a page to it has thought of the next person on a shared phone.
  @Test func `is these pages and no other`() {
    let kept = whole.house.dispatcher.table.endpoints.filter(\.isKept)
    #expect(
      Set(kept.map(\.pattern.text)) == [
        "/calendar", "/rights", "/rights/{card}", "/laws", "/search", "/letters/{letter}",
        "/phones", "/courses/{course}",
        "/culture", "/culture/{practice}", "/culture/village/{practice}",
        "/stories", "/stories/{story}", "/culture/village/{practice}/files/{file}",
        "/stories/{story}/files/{file}",
        "/courses/{course}/{lesson}",
        "/courses/{course}/{lesson}/quiz",
        "/courses/{course}/files/{version}/{lesson}/{name}", "/gatherings/{gathering}/attendance",
        "/gatherings/{gathering}/clock", "/gatherings/{gathering}/notes",
        "/gatherings/{gathering}/register", "/decisions/{decision}/ballot/blank",
        "/decisions/{decision}/paper/register",
        "/meetings/{meeting}", "/meetings/{meeting}/catch-up", "/practice/tasks/{task}/report",
        "/mentoring/pairs/{pair}", "/mentoring/pairs/{pair}/meetings/{meeting}",
        "/proposals/processes/{process}/write",
        "/deliberations/{topic}/cards",
      ])
    #expect(kept.allSatisfy { $0.method == .get })
    // As nobody's, open to whoever has the phone: what is the same for everybody.
    #expect(
      Set(kept.filter(\.isKeptByAnybody).map(\.pattern.text)) == [
        "/rights", "/rights/{card}", "/laws", "/search", "/letters/{letter}", "/phones",
        "/culture", "/culture/{practice}", "/culture/village/{practice}", "/stories",
        "/stories/{story}",
      ])
    // What people wrote, and may take back.
    #expect(
      Set(kept.filter(\.mayBeTakenBack).map(\.pattern.text)) == [
        "/culture/village/{practice}", "/stories/{story}",
      ])
    // Pictures and sounds: of a lesson the same in all languages, of a story and a practice its own.
    #expect(
      Set(kept.filter { $0.answer == nil }.map(\.pattern.text)) == [
        "/courses/{course}/files/{version}/{lesson}/{name}",
        "/culture/village/{practice}/files/{file}", "/stories/{story}/files/{file}",
      ])
  }

  @Test func `stands in the worker, with files that are there`() throws {
    let worker = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.pattern.text == "/worker.js" })
    let script = String(decoding: whole.send(worker, as: nil).body, as: UTF8.self)
    #expect(
      script.contains("const Vault") && script.contains("const KEPT = [")
        && script.contains("const PUBLIC = [") && script.contains("const MEDIA = ["))
    let list = try #require(script.split(separator: "\n").first)
    let files = list.split(separator: "\"").filter { $0.hasPrefix("/") }.map(String.init)
    #expect(files.count > 10)
    for file in files {
      #expect(
        whole.house.respond(to: Request(.get, file, headers: ["Host": "kurak.test"])).status == 200,
        "\(file)")
    }
    #expect(list.contains("style.css") && list.contains("offline.js"))
  }

  @Test func `is in a worker that a browser need not fetch twice`() throws {
    let first = whole.house.respond(
      to: Request(.get, "/worker.js", headers: ["Host": "kurak.test"]))
    let tag = try #require(first.headers["etag"])
    let again = whole.house.respond(
      to: Request(
        .get, "/worker.js", headers: ["Host": "kurak.test", "If-None-Match": tag]))
    #expect(first.status == 200 && again.status == 304 && again.body.isEmpty)
    #expect(again.headers["etag"] == tag)
  }

  @Test func `is whole on one page of hers: lessons, calendar, rights`() throws {
    let page = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.pattern.text == "/offline/mine" })
    #expect(whole.send(page, as: nil).status == 303)
    let hers = String(decoding: whole.send(page, as: .participant).body, as: UTF8.self)
    for path in [
      "/ky/calendar", "/ky/rights", "/ky/rights/appeals", "/ky/letters/appeal", "/ky/laws",
    ] {
      #expect(hers.contains(path + " ") || hers.contains(path + "\""), "\(path)")
    }
    #expect(!hers.contains("/ky/safety "))
    let home = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.name == "GET /{language}/" })
    #expect(
      String(decoding: whole.send(home, as: .participant).body, as: UTF8.self)
        .contains("href=\"/ky/offline/mine\""))
  }

  @Test func `names no page of safety, but whom to call`() throws {
    let shell = String(
      decoding: whole.house.respond(
        to: Request(.get, "/ky/offline", headers: ["Host": "kurak.test"])
      ).body, as: UTF8.self)
    for number in ["102", "103", "117", "111"] {
      #expect(shell.contains("href=\"tel:\(number)\""), "\(number)")
    }
  }

  @Test func `has her calendar, and nobody else's`() throws {
    let page = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.pattern.text == "/calendar" })
    #expect(whole.send(page, as: nil).status == 303)
    let hers = whole.send(page, as: .participant)
    #expect(
      hers.status == 200
        && String(decoding: hers.body, as: UTF8.self).contains("data-keep=\"/ky/calendar\""))
  }
}
