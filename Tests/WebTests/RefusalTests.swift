import Core
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `A refusal` {
  let house: TestHouse

  init() throws { house = try SmallHouse().house }

  static let kinds: [(kind: String, status: Int)] = [
    ("not-found", 404), ("forbidden", 403), ("invalid", 422), ("rule", 409), ("too-fast", 429),
    ("too-large", 413), ("busy", 503), ("defect", 500),
  ]

  @Test(arguments: kinds, Language.allCases)
  func `has a page in each language that says what to do`(
    kind: (kind: String, status: Int), language: Language
  ) throws {
    let answer = try house.get("/\(language.rawValue)/faults/\(kind.kind)")
    #expect(answer.status == kind.status)
    #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
    #expect(answer.text.contains("<html lang=\"\(language.tag)\">"))
    #expect(answer.text.contains("<a class=\"button\" href=\"/\(language.rawValue)\">"))
    #expect(!answer.text.contains("web.error"))
  }

  @Test(arguments: kinds)
  func `is a problem for programs`(kind: (kind: String, status: Int)) throws {
    let answer = try house.get("/en/faults/\(kind.kind)", accept: "application/json")
    #expect(answer.status == kind.status)
    #expect(answer.headers["content-type"] == "application/problem+json; charset=utf-8")
    let problem = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    #expect(problem["status"] as? Int == kind.status)
    #expect((problem["title"] as? String)?.isEmpty == false)
    #expect((problem["detail"] as? String)?.isEmpty == false)
    let faults = problem["faults"] as? [[String: String]]
    #expect(faults?.first?["field"] == (kind.kind == "invalid" ? "text" : nil))
  }

  @Test func `says when to come back`() throws {
    #expect(try house.get("/en/faults/too-fast").headers["retry-after"] == "7")
    #expect(try house.get("/en/faults/busy").headers["retry-after"] == "2")
    #expect(try house.get("/en/faults/too-large").text.contains("At most 2 kilobytes"))
  }

  @Test(arguments: ["text/html", "application/json"])
  func `of a defect shows a number that the log repeats, and nothing else`(accept: String) throws {
    let request = Request(.get, "/en/faults/defect", headers: ["Accept": accept])
    let answered = house.dispatcher.respond(to: request)
    let defect = try #require(answered.defect)
    let number = try #require(defect.split(separator: " ").first)
    #expect(number.utf8.count == 6)
    #expect(answered.response.text.contains(number))
    #expect(!answered.response.text.contains("canary"))
    #expect(!answered.response.text.contains("SELECT"))
    #expect(!answered.response.headers.fields.contains { $0.value.contains("canary") })
    #expect(defect.contains("SELECT canary"))
  }

  @Test func `before the table is asked has the same pages and headers, and opens no session`()
    throws
  {
    let request = Request(.post, "/ru/wish", headers: ["Cookie": "kurak=aaaaaaaaaaaaaaaaaaaaaaaaa"])
    let refusals: [(Refusal, Int)] = [
      (.tooLarge(limit: 4096), 413), (.busy, 503), (.badRequest, 400), (.wrongMethod, 405),
      (.defect, 500), (.noStorage, 507),
    ]
    for (refusal, status) in refusals {
      let answer = house.dispatcher.respond(refusing: request, because: refusal)
      #expect(answer.status == status)
      #expect(answer.text.contains("<html lang=\"ru\">"))
      #expect(answer.headers["content-security-policy"] != nil)
      #expect(answer.headers["set-cookie"] == nil)
    }
    #expect(
      house.dispatcher.respond(refusing: nil, because: .badRequest).text.contains("lang=\"ky\""))
  }
}
