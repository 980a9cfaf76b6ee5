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
        Diary.endpoint("guestbook"), Diary.endpoint("poem").keptByAnybody(),
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

  @Test func `is sealed by a key that a visitor who shows no cookie is not given`() throws {
    for cookie in ["", "kurak-visit=short", "kurak=\(String(repeating: "A", count: 32))"] {
      let answer = guest(cookie)
      #expect(answer.status == 401 && !answer.text.contains("\"key\""))
      #expect(answer.headers["cache-control"] == "no-store")
    }
  }

  /// A guest has no account: her browser's cookie, which no script reads, is what tells her.
  @Test func `is sealed for a guest by a key of her browser`() throws {
    let (one, other) = ("kurak-visit=FIRSTGUESTFIRSTGUEST", "kurak-visit=OTHERGUESTOTHERGUEST")
    #expect(guest(one).text == guest(one).text && guest(one).status == 200)
    let hers = try key(as: .participant)
    for name in ["person", "key"] {
      let value = try #require(field(name, of: guest(one).text))
      #expect(!guest(other).text.contains(value) && !hers.contains(value), "\(name)")
      #expect(!value.contains("FIRSTGUEST"))
    }
    #expect(field("person", of: guest(one).text)?.hasPrefix("guest") == true)
    #expect(field("person", of: hers)?.hasPrefix("guest") == false)
  }

  private func guest(_ cookie: String, at path: String = "/ky/offline/key") -> Response {
    house.send(
      Request(
        .get, path,
        headers: [
          "Host": "kurak.test", "Cookie": cookie,
          "Accept": path.hasSuffix("key") ? "application/json" : "text/html",
        ]))
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
      [
        Diary.endpoint("diary/{day}").kept(), Diary.endpoint("letters"),
        Diary.endpoint("poem").keptByAnybody(),
      ], verifier: ["/v"],
      Assets([
        "style.css": (.css, []), "look.js": (.javascript, []), "worker.js": (.javascript, []),
      ]))
    let text = String(decoding: script, as: UTF8.self)
    #expect(
      text.contains(
        #"const KEPT = ["^/(ky|ru|uz|en)/diary/[^/]+$","^/(ky|ru|uz|en)/poem$"];"#))
    #expect(text.contains(#"const PUBLIC = ["^/(ky|ru|uz|en)/poem$"];"#))
    #expect(text.contains(#""/ky/offline","/ru/offline","/uz/offline","/en/offline","/v""#))
    #expect(text.contains(#"const VERIFIER = ["/v"];"#))
    #expect(text.contains("/look.js\"") && !text.contains("/worker.js\""))
    #expect(!text.contains("letters"))
  }

  @Test func `is offered where the list has the page, to whom it is`() throws {
    let page = try house.get("/en/diary/today", as: .participant).text
    #expect(page.contains("data-keep=\"/en/diary/today\""))
    #expect(try !house.get("/en/letters", as: .participant).text.contains("data-keep"))
    #expect(try !house.get("/en/diary/today").text.contains("data-keep"))
  }

  @Test func `is offered to whoever has no account where the page is public`() throws {
    let page = try house.get("/en/poem").text
    #expect(page.contains("data-keep=\"/en/poem\"") && page.contains("data-public"))
    #expect(page.contains("/offline.js\" defer>") && !page.contains("data-person"))
    #expect(page.contains("whoever has this phone can see that it was kept"))
    let hers = try house.get("/en/poem", as: .participant).text
    #expect(hers.contains("data-keep") && !hers.contains("data-public"))
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

  @Test func `bears a guest's mark where a form of hers may wait, and only there`() throws {
    let cookie = "kurak-visit=FIRSTGUESTFIRSTGUEST"
    let tag = try #require(field("person", of: guest(cookie).text))
    let page = guest(cookie, at: "/en/guestbook").text
    #expect(page.contains("data-person=\"\(tag)\"") && page.contains("/offline.js\" defer>"))
    #expect(!page.contains("data-keep"), "a guest keeps no pages")
    #expect(guest(cookie, at: "/en/offline").text.contains("data-person=\"\(tag)\""))
    #expect(!guest(cookie, at: "/en/letters").text.contains("data-person"))
    #expect(!guest("", at: "/en/guestbook").text.contains("data-person"))
  }

  private func field(_ name: String, of json: String) -> String? {
    json.split(separator: "\"\(name)\":\"").dropFirst().first?.split(separator: "\"").first
      .map(String.init)
  }
}

private struct Diary: Page {
  let visit: Visit
  var title: String { "Diary" }
  var letsGuestsWait: Bool { visit.request.path.hasSuffix("guestbook") }
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
