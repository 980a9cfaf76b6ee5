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
        "/calendar", "/rights", "/rights/{card}", "/laws", "/search", "/courses/{course}",
        "/culture", "/culture/{practice}",
        "/courses/{course}/{lesson}",
        "/courses/{course}/{lesson}/quiz",
        "/courses/{course}/files/{version}/{lesson}/{name}", "/gatherings/{gathering}/attendance",
        "/gatherings/{gathering}/clock", "/gatherings/{gathering}/notes",
        "/gatherings/{gathering}/register", "decisions/{decision}/ballot/blank",
        "decisions/{decision}/paper/register",
        "/meetings/{meeting}", "/meetings/{meeting}/catch-up", "/practice/tasks/{task}/report",
        "mentoring/pairs/{pair}", "/proposals/processes/{process}/write",
        "deliberations/{topic}/cards",
      ])
    #expect(kept.allSatisfy { $0.method == .get })
    // Pictures and sounds alone have no language.
    #expect(
      kept.filter { $0.place == .root }.map(\.pattern.text) == [
        "/courses/{course}/files/{version}/{lesson}/{name}"
      ])
  }

  @Test func `stands in the worker, with files that are there`() throws {
    let worker = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.pattern.text == "/worker.js" })
    let script = String(decoding: whole.send(worker, as: nil).body, as: UTF8.self)
    #expect(
      script.contains("const Vault") && script.contains("const KEPT = [")
        && script.contains("const MEDIA = ["))
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
