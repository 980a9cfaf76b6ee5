import Core
import Database
import Decisions
import Equality
import Foundation
import HTTP
import KurakTesting
import People
import Synchronization
import Testing
import Web

@testable import App

@Suite struct `A clock that leaps` {
  private let whole: WholeHouse
  private let start: Instant

  init() throws {
    whole = try WholeHouse()
    start = whole.house.environment.now()
    try tick(at(0))
  }

  /// The house so many hours on.
  private func at(_ hours: Int64) -> Environment {
    var environment = whole.house.environment
    let moment = start.advanced(seconds: hours * 3600)
    environment.now = { moment }
    return environment
  }

  /// Looks once, and lets the next look at once.
  private func tick(_ environment: Environment) throws {
    let clock = HouseClock(environment)
    #expect(try clock.tick())
    clock.stop()
  }

  /// A decision that closes in two days.
  private func opened() throws -> ID<Decision> {
    let terms = DecisionTerms(
      title: Translated([.ky: "Бюджет"]), budget: 1000,
      closesAt: start.advanced(seconds: 47 * 3600))
    let environment = at(0)
    let id = try environment.performAsSystem(DraftDecision(terms), in: whole.community)
    _ = try environment.performAsSystem(
      AddIdea(to: id, IdeaTerms(title: Translated([.ky: "Көпүрө"]), cost: 500)),
      in: whole.community)
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try environment.performAsSystem(
      AnswerEquality(of: id, Dictionary(answers) { first, _ in first }), in: whole.community)
    _ = try environment.performAsSystem(OpenDecision(id), in: whole.community)
    return id
  }

  private func state(_ id: ID<Decision>) throws -> DecisionState {
    try whole.house.environment.database.read { tx in
      try Decision.find(id, community: whole.community, in: tx).state
    }
  }

  @Test(arguments: [Int64(87_600), -490_000])
  func `closes nothing by itself, ten years on or back in 1970`(hours: Int64) throws {
    let id = try opened()
    let lines = try journalLength()
    try tick(at(hours))
    #expect(try state(id) == .open)
    #expect(try journalLength() == lines)
    // Set right again, it goes on as if nothing had been.
    try tick(at(48))
    #expect(try state(id) == .counted)
  }

  @Test func `goes on once somebody says that it is right`() throws {
    let id = try opened()
    let later = at(21 * 24)
    try tick(later)
    #expect(try state(id) == .open)
    let actor = Actor(
      person: .make(at: start), community: whole.community, roles: [.facilitator],
      now: later.now(), command: .v7(at: later.now()))
    _ = try later.perform(ConfirmClock(), by: actor)
    try tick(later)
    #expect(try state(id) == .counted)
  }

  @Test func `is asked about on the page of whoever runs the school, and of nobody else`() throws {
    try whole.house.environment.database.write { tx in
      _ = try tx.run(
        "UPDATE house_clock SET trusted_at = \(start.advanced(days: -30)) WHERE id = \(TrustedTime.id)"
      )
    }
    let form = "action=\"/ky/clock\""
    #expect(home(as: .facilitator).contains(form))
    #expect(!home(as: .participant).contains(form) && !home(as: nil).contains(form))
  }

  @Test func `is not asked about day by day`() throws {
    for day in 1...5 { try tick(at(Int64(day) * 40)) }
    let time = try whole.house.environment.database.read { tx in try TrustedTime(in: tx) }
    #expect(time.trusted == start.advanced(seconds: 200 * 3600))
  }

  @Test func `lets no session live for years that began while it was wrong`() throws {
    let later = at(24 * 365)
    let secret = try later.database.write { tx in
      let known: ID<Person>? = try tx.first("SELECT id FROM person ORDER BY id LIMIT 1") { row in
        try row(0)
      }
      return try Session.begin(
        for: try #require(known), community: whole.community, at: later.now(), in: tx)
    }
    let headers: Headers = [
      "Host": "kurak.test", "Accept": "text/html", "Cookie": "kurak=\(secret)",
    ]
    let answer = whole.house.respond(to: Request(.get, "/ky/me", headers: headers))
    #expect(answer.status == 303)
  }

  private func home(as role: Role?) -> String {
    var headers: Headers = ["Host": "kurak.test", "Accept": "text/html"]
    if let role { headers.set("Cookie", "kurak=\(whole.sessions[role] ?? "")") }
    return String(
      decoding: whole.house.respond(to: Request(.get, "/ky", headers: headers)).body, as: UTF8.self)
  }

  private func journalLength() throws -> Int {
    try whole.house.environment.database.read { tx in
      try tx.count("SELECT count(*) FROM journal")
    }
  }
}

/// A box whose clock is wrong, and a phone that knows better.
@Suite struct `A clock set by a phone` {
  private let whole: WholeHouse
  init() throws { whole = try WholeHouse() }

  private func send(_ form: String, as role: Role = .facilitator) -> Response {
    let secret = whole.sessions[role] ?? ""
    let token = whole.house.environment.keys.formToken.make(for: secret)
    let headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
      "Cookie": "kurak=\(secret)", "Content-Type": "application/x-www-form-urlencoded",
    ]
    let id = UUID16.v7(at: whole.house.environment.now())
    let body = "token=\(token)&command=\(id)&\(form)"
    return whole.house.respond(
      to: Request(.post, "/en/clock/phone", headers: headers, body: Array(body.utf8)))
  }

  private func look(_ path: String = "/en/clock") -> String {
    let headers: Headers = [
      "Host": "kurak.test", "Accept": "text/html",
      "Cookie": "kurak=\(whole.sessions[.facilitator] ?? "")",
    ]
    return whole.house.respond(to: Request(.get, path, headers: headers)).text
  }

  private var now: Instant { whole.house.environment.now() }

  private func kept() throws -> ClockCorrection? {
    try whole.house.environment.database.read { tx in try ClockCorrection.find(in: tx) }
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `goes on from what the phone says, to the second`() throws {
    let said = now.advanced(days: 400)
    #expect(send("phone=\(said.milliseconds)").status == 303)
    #expect(now >= said && now < said.advanced(seconds: 600))
    #expect(look().contains(now.day.dotted))
    // Whoever asks next finds the clock believed, though it leapt.
    let time = try whole.house.environment.database.read { tx in try TrustedTime(in: tx) }
    #expect(time.trusted == said)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `is set by hand where no script runs`() throws {
    #expect(send("day=2027-03-21&time=09:30").status == 303)
    let nooruz = Instant(Day(year: 2027, month: 3, day: 21) ?? Day(number: 0), hour: 9, minute: 30)
    #expect(now >= nooruz && now < nooruz.advanced(seconds: 600))
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `keeps it while the machine runs, and forgets it with the machine's next start`() throws {
    let said = now.advanced(days: 400)
    _ = send("phone=\(said.milliseconds)")
    let environment = whole.house.environment
    let same = CorrectedClock(SystemClock.now, boot: CorrectedClock.boot)
    try same.recall(from: environment.database)
    #expect(same.now() >= said)
    let next = CorrectedClock(SystemClock.now, boot: "the next start")
    try next.recall(from: environment.database)
    #expect(next.now() < said)
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `refuses what cannot be, and says so beside the field`() throws {
    let before = now
    let phones = [0, 99_999_999_999_999_999, Int64.min, Int64.max].map { "phone=\($0)" }
    for form in phones + ["day=1970-01-01&time=00:10", "day=&time="] {
      #expect(send(form).status == 422, "\(form)")
    }
    #expect(send("day=1970-01-01&time=07:45").text.contains("value=\"07:45\""))
    #expect(try kept() == nil)
    #expect(now < before.advanced(seconds: 600))
  }

  @Test(.enabled(if: !TestEngine.isSQLite)) func `is not for servers that share their data`() throws
  {
    #expect(send("phone=\(now.milliseconds)").status == 409)
    #expect(try kept() == nil)
    #expect(look().contains("whoever runs them") && !look().contains("phone-clock"))
    #expect(!look("/en").contains("clock-differs"))
  }

  @Test(.enabled(if: TestEngine.isSQLite))
  func `is asked about on the first page of whoever runs the school`() throws {
    let page = look("/en")
    #expect(page.contains("id=\"clock-differs\"") && page.contains("clock.js"))
    #expect(page.contains("href=\"/en/clock\""))
  }
}
