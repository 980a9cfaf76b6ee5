import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `The pages of decisions` {
  let village: Ballotry
  var house: TestHouse { village.house }

  init() throws { village = try Ballotry() }

  @Test func `lead a deputy from a form to an open decision`() throws {
    let form = try house.get("/en/decisions/new", as: .deputy)
    #expect(form.status == 200)
    #expect(
      form.text.contains(
        "value=\"add1+utilitarian\" aria-describedby=\"completion-add1+utilitarian-hint\" checked"))
    #expect(form.text.contains("With fewer than 10 voters"))
    let made = try house.post(
      "/en/decisions/new",
      [
        "title.en": "Roads", "budget": "100 000", "day": "2026-12-05", "time": "18:00",
        "method": "equal-shares", "completion": "none", "start": "floor", "exhaustive": "no",
        "ties": "id",
      ], as: .deputy)
    #expect(made.status == 303)
    let place = try #require(made.headers["location"])
    let idea = try house.post(
      "\(place)/ideas", ["title.ky": "Көпүрө", "cost": "40000", "description.ky": "Бир\nэки"],
      as: .deputy)
    #expect(idea.headers["location"] == place)
    let draft = try house.get(place, as: .deputy)
    #expect(draft.text.contains("This is a draft."))
    #expect(draft.text.contains("1. <span lang=\"ky\">Көпүрө</span>"))
    #expect(try house.get(place).status == 404)
    #expect(try house.get(place, as: .resident).status == 404)
    #expect(try house.post("\(place)/open", [:], as: .deputy).status == 409)
    let answered = try house.post(
      "\(place)/equality",
      [
        "decides.en": "All", "benefits.en": "All", "pays.en": "The council", "heard.en": "Women",
        "time.en": "Nobody's", "change.en": "A better price",
      ], as: .deputy)
    #expect(answered.headers["location"] == place)
    #expect(try house.post("\(place)/open", [:], as: .deputy).status == 303)
    let open = try house.get(place)
    #expect(open.status == 200)
    for sentence in [
      "It stays unspent", "Rounded down", "At the limit", "By number", "100\u{A0}000\u{A0}som",
    ] {
      #expect(open.text.contains(sentence))
    }
    #expect(try house.get("\(place)/edit", as: .deputy).status == 404)
  }

  @Test func `take what a voter gains and the least support from the form, of what ticks can tell`()
    throws
  {
    let form = [
      ("title.en", "Roads"), ("budget", "100 000"), ("day", "2026-12-05"), ("time", "18:00"),
      ("method", "equal-shares"), ("completion", "none"), ("start", "exact"),
      ("exhaustive", "yes"), ("ties", "id"),
    ]
    let chosen = form + [("utility", "effort"), ("gate", "3")]
    let made = try house.post("/en/decisions/new", fields: chosen, as: .deputy)
    let draft = try house.get(#require(made.headers["location"]), as: .deputy).text
    #expect(draft.contains("Its cost for each supporter"))
    #expect(draft.contains("A third of its part of the sum"))
    for wrong in [("utility", "points"), ("utility", "more"), ("gate", "4")] {
      let refused = try house.post("/en/decisions/new", fields: form + [wrong], as: .deputy)
      #expect(refused.status == 422, "\(wrong)")
    }
  }

  @Test func `keep what was typed when it is refused`() throws {
    let refused = try house.post(
      "/ru/decisions/new",
      [
        "title.ru": "Дорога <к> школе", "budget": "много", "day": "", "time": "18:00",
        "method": "equal-shares", "completion": "add1", "start": "exact", "exhaustive": "yes",
        "ties": "max-votes,min-cost,lot", "paper": "yes",
      ], as: .facilitator)
    #expect(refused.status == 422)
    #expect(refused.text.contains("Дорога &lt;к&gt; школе"))
    #expect(refused.text.contains("value=\"много\""))
    #expect(refused.text.contains("Напишите целое число"))
    #expect(refused.text.contains("name=\"paper\" value=\"yes\" checked"))
  }

  @Test func `let somebody vote, look and change`() throws {
    let id = try village.open()
    let place = "/en/decisions/\(id)/ballot"
    let voter = try village.residents(1)[0]
    let empty = house.get(place, by: voter)
    #expect(empty.text.contains("Not yet cast"))
    #expect(!empty.text.contains(" checked"))
    let nothing = house.post(place, [:], by: voter)
    #expect(nothing.status == 422)
    #expect(nothing.text.contains("Tick at least one, or say"))
    #expect(house.post(place, ["idea": "1", "idea": "3"], by: voter).status == 303)
    let cast = house.get(place, by: voter)
    #expect(cast.text.contains("Cast: you voted on 23.11.2026, 10:00"))
    #expect(cast.text.contains("name=\"idea\" value=\"3\" checked"))
    #expect(!cast.text.contains("name=\"idea\" value=\"2\" checked"))
    house.now = house.now.advanced(seconds: 3600)
    #expect(house.post(place, ["none": "yes"], by: voter).status == 303)
    let changed = house.get(place, by: voter)
    #expect(changed.text.contains("Changed: your ballot was last changed on 23.11.2026, 11:00"))
    #expect(changed.text.contains("name=\"none\" value=\"yes\" checked"))
    #expect(house.post("/en/decisions/\(id)/withdraw", [:], by: voter).status == 303)
    #expect(house.get(place, by: voter).text.contains("Not yet cast"))
    try village.close(id)
    let late = house.post(place, ["idea": "1"], by: voter)
    #expect(late.status == 409)
    #expect(late.text.contains("Voting is closed. Ballots can no longer be changed."))
  }

  @Test func `say who votes to those who do not`() throws {
    let id = try village.open()
    let place = "/en/decisions/\(id)"
    #expect(try house.get(place).text.contains("Sign in to vote"))
    #expect(try house.get(place, as: .officer).text.contains("Residents and participants"))
    #expect(try house.get("\(place)/ballot").status == 303)
    #expect(try house.get("\(place)/ballot", as: .officer).status == 403)
    #expect(try house.get("\(place)/ballot", as: .participant).status == 200)
  }

  @Test func `show the result with its reasons, its quilt and its papers`() throws {
    let id = try village.open()
    try village.vote(
      [[1], [1], [1, 2], [1, 2], [2], [2], [1], [1], [3], [], [1]], in: id)
    try village.close(id)
    for language in Language.allCases {
      let page = try house.get("/\(language.rawValue)/decisions/\(id)")
      #expect(page.status == 200)
      #expect(!page.text.contains(">decisions."))
      #expect(page.text.contains("<svg") && page.text.contains("<table"))
    }
    let page = try house.get("/en/decisions/\(id)").text
    #expect(page.contains("Funded: its"))
    #expect(page.contains("of 11 voters got at least one idea"))
    #expect(page.contains("\(id)/ballots\""))
    let json = try house.get("/en/decisions/\(id)", accept: "application/json").text
    #expect(json.contains("\"state\":\"counted\""))
    #expect(json.contains("\"reason\":\"funded\""))
    let paper = try house.get("/ky/decisions/\(id)/protocol")
    #expect(paper.headers["content-type"] == "application/pdf")
    #expect(paper.body.starts(with: Array("%PDF".utf8)))
  }

  @Test func `list what is open to everybody, and drafts to deciders alone`() throws {
    let draft = try village.draft()
    let open = try village.open()
    let visitor = try house.get("/en/decisions").text
    #expect(visitor.contains(open.description) && !visitor.contains(draft.description))
    #expect(!visitor.contains("/decisions/new"))
    let deputy = try house.get("/en/decisions", as: .deputy).text
    #expect(deputy.contains(open.description) && deputy.contains(draft.description))
    #expect(deputy.contains("/decisions/new"))
  }

  @Test func `escape what people wrote`() throws {
    let id = try village.open()
    let page = try house.get("/en/decisions/\(id)").text
    #expect(page.contains("Idea 1 &lt;b&gt;") && !page.contains("Idea 1 <b>"))
  }

  @Test func `do not exist for the neighbouring village`() throws {
    let id = try village.open(paper: true)
    let stranger = try house.addPerson(
      "Коңшу", roles: [.deputy, .resident], in: house.neighbour)
    for part in ["", "/ballot", "/paper", "/paper/register", "/paper/type", "/protocol"] {
      #expect(house.get("/en/decisions/\(id)\(part)", by: stranger).status == 404)
    }
    for part in ["/ballot", "/withdraw", "/paper/print", "/paper/confirm"] {
      let answer = house.post(
        "/en/decisions/\(id)\(part)", ["idea": "1", "count": "1"], by: stranger)
      #expect(answer.status == 404)
    }
  }
}
