import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

/// The forms, ballots and papers of every kind as a browser meets them.
@Suite struct `The pages of a kind` {
  let village: Ballotry
  var house: TestHouse { village.house }

  init() throws { village = try Ballotry() }

  @Test func `offer every kind with its sentence, in four languages`() throws {
    for language in Language.allCases {
      for kind in Kinds.all {
        let page = try house.get(
          "/\(language.rawValue)/decisions/new?kind=\(kind.name)", as: .deputy)
        #expect(page.status == 200 && page.text.utf8.count < 60_000)
        #expect(page.text.contains("name=\"kind\" value=\"\(kind.name)\""))
        #expect(!page.text.contains(">decisions."), "\(kind.name) \(language)")
        #expect(page.text.ranges(of: "?kind=").count == Kinds.all.count - 1)
      }
    }
  }

  @Test func `lead a deputy from a ranking's form to its result`() throws {
    let made = try house.post(
      "/en/decisions/new",
      [
        "kind": "ranked", "title.en": "Where to begin", "day": "2026-12-05", "time": "18:00",
        "ranking": "schulze",
      ], as: .deputy)
    let place = try #require(made.headers["location"])
    for name in ["Road", "Well <b>", "Light"] {
      let answer = try house.post("\(place)/ideas", ["title.en": name], as: .deputy)
      #expect(answer.status == 303)
    }
    #expect(try house.get("\(place)/edit", as: .deputy).text.contains("value=\"schulze\""))
    #expect(try house.get("\(place)/ideas", as: .deputy).text.contains("Name of the option"))
    #expect(try house.post("\(place)/open", [:], as: .deputy).status == 409)
    let answered = try house.post(
      "\(place)/equality",
      [
        "decides.en": "All", "benefits.en": "All", "pays.en": "The council", "heard.en": "Women",
        "time.en": "Nobody's", "change.en": "A better price",
      ], as: .deputy)
    #expect(answered.headers["location"] == place)
    #expect(try house.post("\(place)/open", [:], as: .deputy).status == 303)
    let voter = try village.residents(1)[0]
    let ballot = "\(place)/ballot"
    let empty = house.get(ballot, by: voter).text
    #expect(empty.contains("<select name=\"place-2\"") && empty.contains("Well &lt;b&gt;"))
    let twice = house.post(
      ballot, ["place-1": "1", "place-2": "1", "place-3": "0"], by: voter)
    #expect(twice.status == 422 && twice.text.contains("Place 1 is given twice."))
    #expect(house.post(ballot, [:], by: voter).text.contains("Give at least one option a place"))
    #expect(
      house.post(ballot, ["place-1": "3", "place-2": "1", "place-3": "0"], by: voter).status
        == 303)
    let cast = house.get(ballot, by: voter).text
    #expect(cast.contains("Cast: you voted"))
    #expect(cast.contains("<option value=\"2\" selected>2</option>"))
    let id = try #require(ID<Decision>(String(place.split(separator: "/").last ?? "")))
    try village.close(id)
    let result = try house.get(place).text
    #expect(result.contains("Chosen: Well &lt;b&gt;.") && result.contains("<svg"))
    for accept in ["text/html", "application/json"] {
      #expect(try house.get(place, accept: accept).status == 200)
    }
    let paper = try house.get("\(place)/protocol")
    #expect(paper.body.starts(with: Array("%PDF".utf8)))
  }

  @Test func `keep what was typed of an objection without its reason`() throws {
    let id = try village.open(.consent())
    let voter = try village.residents(1)[0]
    let place = "/en/decisions/\(id)/ballot"
    let refused = house.post(place, ["answer": "3", "reason": ""], by: voter)
    #expect(refused.status == 422 && refused.text.contains("Write why you object."))
    #expect(refused.text.contains("name=\"answer\" value=\"3\" checked"))
    #expect(house.post(place, ["answer": "3", "reason": "Too dear"], by: voter).status == 303)
    #expect(house.get(place, by: voter).text.contains("value=\"Too dear\""))
    // A change of mind takes the reason along.
    #expect(house.post(place, ["answer": "1", "reason": "Too dear"], by: voter).status == 303)
    #expect(!house.get(place, by: voter).text.contains("Too dear"))
  }

  @Test func `ask for points of every option`() throws {
    let id = try village.open(.score(most: 3), [("A", nil), ("B", nil)])
    let voter = try village.residents(1)[0]
    let place = "/en/decisions/\(id)/ballot"
    #expect(house.post(place, ["score-1": "3"], by: voter).status == 422)
    #expect(house.post(place, ["score-1": "3", "score-2": "4"], by: voter).status == 422)
    #expect(house.post(place, ["score-1": "3", "score-2": "0"], by: voter).status == 303)
    #expect(house.get(place, by: voter).text.contains("name=\"score-1\" value=\"3\" checked"))
  }

  @Test(arguments: KindSample.all)
  func `take ballots on paper, typed twice, beside those of the phone`(sample: KindSample) throws {
    let id = try village.open(sample.way, sample.options, paper: true)
    try village.cast(Array(sample.ballots.dropLast(3)), in: id)
    _ = try house.perform(PrintPaperBallots(3, for: id), as: .officer)
    let print = try house.get("/ky/decisions/\(id)/paper/ballots", as: .officer)
    #expect(print.body.starts(with: Array("%PDF".utf8)))
    for person in try village.residents(3) {
      _ = try house.perform(GivePaperBallot(in: id, to: person), as: .officer)
    }
    house.now = try village.find(id).closesAt
    try Decisions.closeDue(house.environment)
    let codes = try house.read { tx in
      try PaperBallot.codes(in: id, community: village.community, in: tx)
    }
    let options = try village.ideas(id)
    let place = "/en/decisions/\(id)/paper"
    #expect(
      try house.post("\(place)/type", ["code": codes[0], "numbers": "99 99"], as: .officer).status
        == 422)
    for (code, ballot) in zip(codes, sample.ballots.suffix(3)) {
      let numbers = sample.way.kind.typed(ballot, options: options)
      for (path, role) in [("type", Role.officer), ("repeat", .deputy)] {
        let answer = try house.post(
          "\(place)/\(path)", ["code": code, "numbers": numbers], as: role)
        #expect(answer.status == 303, "\(numbers)")
      }
    }
    #expect(try house.post("\(place)/confirm", [:], as: .officer).status == 303)
    let file = try #require(try village.publication(id)["ballots.csv"])
    let rows = try #require(VoteList(reading: file))
    #expect(
      rows.rows.map(\.ballot.stored).sorted() == sample.ballots.map(\.stored).sorted())
  }
}
