import Backup
import Core
import Decisions
import Equality
import Foundation
import HTTP
import KurakTesting
import Sodium
import Synchronization
import Testing
import Web

@testable import App
@testable import Database

/// An open decision in the whole house: neither its log nor its backups tell how people vote.
@Suite struct `While a decision is open` {
  private static let reason = "Суу алыс, көпүрө жакын 7731"
  let whole: WholeHouse
  let lines: Lines
  let decision: ID<Decision>

  init() throws {
    let lines = Lines()
    self.lines = lines
    whole = try WholeHouse(log: RequestLog { lines.add($0) })
    decision = try Self.open(in: whole)
  }

  private static func open(in whole: WholeHouse) throws -> ID<Decision> {
    let environment = whole.house.environment
    func perform<C: Command>(_ command: C) throws -> C.Outcome {
      try environment.performAsSystem(command, in: whole.community)
    }
    let id = try perform(
      DraftDecision(
        DecisionTerms(
          title: Translated([.ky: "Көпүрө"]), closesAt: environment.now().advanced(days: 3),
          way: .consent(quorum: 0), usesPaper: false, isPractice: false)))
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try perform(AnswerEquality(of: id, Dictionary(uniqueKeysWithValues: answers)))
    _ = try perform(OpenDecision(id))
    return id
  }

  private func send(_ method: HTTP.Method, _ path: String, _ form: String = "") -> Response {
    let secret = whole.sessions[.resident] ?? ""
    let headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
      "Cookie": "kurak=\(secret)", "Content-Type": "application/x-www-form-urlencoded",
    ]
    let token = whole.house.environment.keys.formToken.make(for: secret)
    return whole.house.respond(
      to: Request(
        method, "/ky/decisions/\(decision)/\(path)", headers: headers,
        body: method == .post ? Array("token=\(token)&\(form)".utf8) : []))
  }

  private func vote(_ form: String) -> (sizes: Set<Int>, log: [String]) {
    lines.clear()
    let sent = send(.post, "ballot", form)
    #expect(sent.status == 303)
    let (page, again) = (send(.get, "ballot"), send(.post, "ballot", "answer=9"))
    #expect(page.status == 200 && again.status == 422)
    return ([page.body.count], lines.all)
  }

  @Test func `the log says that a ballot was looked at, and not how long the page was`() {
    let short = vote("answer=1")
    let long = vote("answer=3&reason=" + URLPath.encode(Self.reason))
    // The pages differ in length, so a length would tell.
    #expect(short.sizes != long.sizes)
    #expect(short.log.count == 3 && short.log == long.log)
    #expect(short.log.allSatisfy { $0.contains("/ballot") && !$0.contains("\"bytes\":1") })
    for line in long.log {
      #expect(!line.contains(decision.description) && !line.contains("7731"))
    }
    lines.clear()
    _ = send(.get, "line")
    _ = send(.get, "kiosk")
    _ = send(.post, "kiosk", "code=ABCDEFGH&cast=yes&answer=1")
    #expect(lines.all.count == 3 && lines.all.allSatisfy { $0.contains("\"bytes\":null") })
  }

  @Test func `a backup holds its ballots sealed, and no count of them`() throws {
    _ = vote("answer=3&reason=" + URLPath.encode(Self.reason))
    let pair = KeyPair()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let database = whole.house.environment.database
    _ = try BackupSource(place: database.place, folder: nil).write(
      to: file, for: pair.publicKey, at: whole.house.environment.now())
    let sealed = try Data(contentsOf: URL(fileURLWithPath: file))
    for words in [Self.reason, "approvals", "decision_key"] {
      #expect(sealed.firstRange(of: Data(words.utf8)) == nil)
    }
    let rows = try database.contents()
    let holding = rows.filter { $0.contains(Self.reason) }
    #expect(holding.count == 1 && holding[0].hasPrefix("ballot: "))
    for table in [
      "kind_outcome", "decision_outcome", "idea_outcome", "decision_share", "published_file",
      "ballot_file",
    ] {
      #expect(
        try database.read { tx in try tx.count("SELECT count(*) FROM \(name: table)") } == 0,
        "\(table)")
    }
  }
}

/// What a log was given, without the time and what was measured.
final class Lines: Sendable {
  private let kept = Mutex<[String]>([])

  var all: [String] { kept.withLock { $0 } }

  func add(_ line: [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
      .replacing(#/"at":"[^"]*"/#, with: "at")
      .replacing(#/"microseconds":[0-9]+/#, with: "took")
    kept.withLock { $0.append(text) }
  }

  func clear() { kept.withLock { $0.removeAll() } }
}
