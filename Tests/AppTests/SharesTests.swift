import Core
import Equality
import Foundation
import HTTP
import KurakTesting
import Localization
import Proposals
import Sodium
import Testing
import Web

@testable import App

@Suite struct `Women's share at a step of the whole way` {
  private func step(_ women: Int?, _ men: Int?, _ unsaid: Int? = 0) -> ShareStep {
    ShareStep("voted", WayStep.voted.title, women: women, men: men, unsaid: unsaid)
  }

  @Test func `adds up what is shown, and says how many were too small`() throws {
    let line = try #require(
      WayLine(.voted, of: [step(20, 10), step(nil, nil, nil), step(7, 13), step(9, nil)]))
    #expect(line.sum == step(27, 23) && line.sum.percent == 54)
    #expect(line.counted == 2 && line.hidden == 2)
  }

  @Test func `says nothing of whom it is not said where one part hides it`() throws {
    let line = try #require(WayLine(.voted, of: [step(20, 10, nil), step(7, 13, 6)]))
    #expect(line.sum.unsaid == nil && line.sum.women == 27)
  }

  @Test func `is no step where it was not taken, and has no figures where all is hidden`() throws {
    #expect(WayLine(.winners, of: [step(20, 10)]) == nil)
    let line = try #require(WayLine(.voted, of: [step(nil, nil, nil)]))
    #expect(line.sum.women == nil && line.sum.percent == nil && line.hidden == 1)
  }

  /// The difference of a sum and all parts that are shown is nought, whatever is hidden.
  @Test func `lets no hidden number be worked out from a sum`() throws {
    for hidden in 0..<5 {
      let parts = ShareStep.pair(
        ("entitled", WayStep.entitled.title, [30, 20, 0]),
        ("voted", WayStep.voted.title, [hidden, 12, 0]))
      let line = try #require(WayLine(.voted, of: parts + [step(20, 10)]))
      #expect(line.sum == step(20, 10) && line.hidden == 1)
    }
  }
}

@Suite struct `The page of women's share` {
  let whole: WholeHouse

  init() throws { whole = try WholeHouse() }

  private func get(_ path: String, as role: Role? = nil, accept: String = "text/html") -> Response {
    whole.house.respond(
      to: Request(
        .get, path,
        headers: [
          "Host": "kurak.test", "Accept": accept,
          "Cookie": role.map { "kurak=\(whole.sessions[$0] ?? "")" } ?? "",
        ]))
  }

  @Test func `is there for anybody before there is anything to show`() {
    for language in Language.allCases {
      let page = get("/\(language.rawValue)/shares")
      #expect(page.status == 200 && !page.text.contains(">equality."))
    }
    #expect(get("/en/shares").text.contains("nothing to show yet"))
    #expect(get("/en/shares/years/2025/shares.csv").text.contains("step,women,men"))
  }

  @Test func `knows no year to come, and none that is no year`() {
    for year in ["2999", "1700", "soon", "-5", "99999999999999999999"] {
      #expect(get("/en/shares/years/\(year)").status == 404, "\(year)")
    }
  }

  @Test func `shows of a draft to nobody but those who plan it`() throws {
    let plan = ProcessPlan(
      .budgetHearing, title: Translated([.ky: "Угуу"]), purpose: Translated(),
      firstDay: whole.house.environment.now().day, answeredBy: "Өкмөт", passedTo: ["Кеңеш"])
    let id = try whole.house.environment.performAsSystem(PlanProcess(plan), in: whole.community)
    for place in ["/en/shares/processes/\(id)", "/en/shares/processes/\(id)/shares.csv"] {
      #expect(get(place).status == 404 && get(place, as: .resident).status == 404)
      #expect(get(place, as: .deputy).status == 200)
    }
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try whole.house.environment.performAsSystem(
      AnswerProcessEquality(of: id, EqualityAnswers(Dictionary(answers) { first, _ in first })),
      in: whole.community)
    _ = try whole.house.environment.performAsSystem(PublishProcess(id), in: whole.community)
    #expect(get("/en/shares/processes/\(id)").status == 200)
    #expect(get("/en/shares").text.contains("/en/shares/processes/\(id)"))
  }
}

/// The village that opens with `--demo` shows each step, so that nobody has to imagine one.
@Suite struct `Women's share in the demonstration` {
  @Test func `has every step of the way, of the year and of its hearing`() throws {
    let village = try DemonstrationHouse()
    let year = village.house.environment.now().day.parts.year
    var pages = [0, 1].map { "/en/shares/years/\(year - $0)" }
    let told = village.json("/en/proposals")
    pages += told.matches(of: /"id":"([0-9a-f-]{36})"/).map { "/en/shares/processes/\($0.1)" }
    var shown = Set<String>()
    var whole = 0
    for page in pages {
      let lines = village.json(page)
      let steps = lines.matches(
        of: /"step":"([a-z]+)","women":(\d+),"men":(\d+),"unsaid":\d+,"women_percent":\d+,"counted"/
      )
      shown.formUnion(steps.map { String($0.1) })
      if steps.count == WayStep.allCases.count { whole += 1 }
      #expect(village.get(page).body.count < 60_000)
    }
    #expect(shown == Set(WayStep.allCases.map(\.rawValue)))
    // The hearing alone shows them all, whatever day of the year it is.
    #expect(whole >= 1)
  }
}

/// The demonstration's village, which nobody has touched.
final class DemonstrationHouse {
  private let empty: EmptyHouse
  var house: House { empty.house }
  var directory: String { empty.directory }

  init() throws {
    empty = try EmptyHouse()
    _ = try Demonstration(empty.house).openIfEmpty()
  }

  func get(_ path: String, accept: String = "text/html") -> Response {
    house.respond(to: Request(.get, path, headers: ["Host": "kurak.test", "Accept": accept]))
  }

  func json(_ path: String) -> String { get(path, accept: "application/json").text }
}
