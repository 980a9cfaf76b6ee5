import Core
import HTTP
import KurakTesting
import Markup
import Testing

@testable import Web

@Suite struct `What a phone may keep` {
  let house: TestHouse

  init() throws {
    house = try SmallHouse(
      more: OfflineEndpoints.all + [
        Diary.endpoint("diary/{day}").kept(), Diary.endpoint("letters"),
      ]
    ).house
  }

  private func key(as role: Role) throws -> String {
    try house.get("/ky/offline/key", as: role, accept: "application/json").text
  }

  @Test func `is sealed by a key that is one person's, for every session of hers`() throws {
    #expect(try key(as: .participant) == key(as: .participant))
    let (hers, other) = (try key(as: .participant), try key(as: .mentor))
    for name in ["person", "key", "token"] {
      let value = try #require(field(name, of: hers))
      #expect(value.count >= 26 && !other.contains(value), "\(name)")
    }
    #expect(field("key", of: hers)?.count == 64)
    #expect(!hers.contains(try house.person(.participant).description))
  }

  @Test func `is sealed by a key that a visitor is not given`() throws {
    let answer = try house.get("/ky/offline/key", accept: "application/json")
    #expect(answer.status == 401 && !answer.text.contains("\"key\""))
    #expect(answer.headers["cache-control"] == "no-store")
  }

  @Test func `stays shorter with those who see what others do`() throws {
    #expect(try key(as: .facilitator).contains("\"seconds\":43200"))
    #expect(try key(as: .participant).contains("\"seconds\":2592000"))
  }

  @Test func `comes with a token by which a form is taken`() throws {
    let token = try #require(field("token", of: try key(as: .participant)))
    let person = try house.person(.participant).description
    let sent = Request(
      .post, "/ky/notes",
      headers: [
        "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "application/json",
        "X-Test-Person": person, "Content-Type": "application/x-www-form-urlencoded",
      ], body: Array("token=\(token)&text=waited".utf8))
    #expect(house.send(sent).status == 200)
    var stolen = sent
    stolen.headers.set("X-Test-Person", try house.person(.mentor).description)
    #expect(house.send(stolen).status == 403)
  }

  @Test func `is on a list that the pages themselves are written from`() throws {
    let script = OfflineEndpoints.worker(
      [Diary.endpoint("diary/{day}").kept(), Diary.endpoint("letters")], files: ["/v"], Assets([:]))
    let text = String(decoding: script, as: UTF8.self)
    #expect(text.contains(#"const KEPT = ["^/(ky|ru|uz|en)/diary/[^/]+$"];"#))
    #expect(text.contains(#""/v","/ky/offline","/ru/offline","/uz/offline","/en/offline""#))
    #expect(!text.contains("letters"))
  }

  @Test func `is offered where the list has the page, to whom it is`() throws {
    let page = try house.get("/en/diary/today", as: .participant).text
    #expect(page.contains("data-keep=\"/en/diary/today\""))
    #expect(try !house.get("/en/letters", as: .participant).text.contains("data-keep"))
    #expect(try !house.get("/en/diary/today").text.contains("data-keep"))
  }

  @Test func `bears the mark of whose it is, and no visitor bears one`() throws {
    let hers = try house.get("/en/letters", as: .participant)
    let tag = try #require(field("person", of: try key(as: .participant)))
    #expect(hers.text.contains("<body class=\"patch-house\" data-person=\"\(tag)\">"))
    #expect(hers.text.contains("/offline.js\" defer>"))
    #expect(hers.headers["content-security-policy"]?.contains("script-src 'self';") == true)
    #expect(hers.headers["permissions-policy"]?.hasPrefix("camera=()") == true)
    let visitor = try house.get("/en/letters")
    #expect(!visitor.text.contains("data-person") && !visitor.text.contains("<script"))
    #expect(visitor.headers["content-security-policy"]?.contains("script-src") == false)
  }

  @Test(arguments: Language.allCases) func `is told on a page of its own`(language: Language) throws
  {
    let page = try house.get("/\(language.rawValue)/offline").text
    for part in ["offline-without", "offline-entry", "offline-page", "data-act=\"send\""] {
      #expect(page.contains(part))
    }
    #expect(page.utf8.count < 12_000)
  }

  @Test func `are the forms that say they may wait`() throws {
    let page = try house.get("/en/diary/today", as: .participant).text
    #expect(page.contains("action=\"/en/notes\" class=\"form\" novalidate data-waits=\"\">"))
    #expect(try !house.get("/en/notes", as: .participant).text.contains("data-waits"))
  }

  private func field(_ name: String, of json: String) -> String? {
    json.split(separator: "\"\(name)\":\"").dropFirst().first?.split(separator: "\"").first
      .map(String.init)
  }
}

private struct Diary: Page {
  let visit: Visit
  var title: String { "Diary" }
  var keeps: [URLPath] { [URLPath(returning: visit.request.path) ?? visit.path()] }
  var body: Markup {
    h1 { title }
    CommandForm(visit.path("notes"), visit: visit, waits: true) {}
  }

  static func endpoint(_ pattern: StaticString) -> Endpoint {
    .page(pattern, for: .anyone, answers: NothingModel.self) { visit in
      visit.seen(NothingModel(), as: Diary(visit: visit))
    }
  }
}
