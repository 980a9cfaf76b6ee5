import Core
import Database
import Decisions
import Foundation
import HTTP
import KurakTesting
import People
import School
import Sodium
import Testing
import Web

@testable import App

/// Every paper of the house, printed of a village that lives and whose names have every letter that
/// fonts and encodings like to lose; read back by another program.
@Suite struct `Every paper of the house` {
  private static let name = "Жаңыл Өмүрбек қизи Ғўзал Ҳаққулова Gʻulomova Іванова Ёлкина"

  /// One village for all: what a paper has written before it is printed is that paper's alone.
  private static let shared = Swift.Result { try PaperVillage(named: name) }

  private let village: PaperVillage

  init() throws { village = try Self.shared.get() }

  /// A paper without a row here is found by its missing row.
  @Test func `stands in this test`() {
    let papers = village.house.dispatcher.table.endpoints.map(\.pattern.text).filter {
      $0.hasSuffix(".pdf") || PaperVillage.unmarked.contains($0)
    }
    #expect(Set(papers) == Set(PaperVillage.papers.keys))
  }

  @Test(arguments: PaperVillage.papers.keys.sorted())
  func `has each letter of each name`(pattern: String) throws {
    let make = try #require(PaperVillage.papers[pattern])
    for path in try make(village) {
      let answer = village.get(path)
      #expect(answer.status == 200, "\(path)")
      #expect(answer.headers["content-type"] == "application/pdf", "\(path)")
      let text = try Poppler.text(of: answer.body).precomposedStringWithCanonicalMapping
      let isThere = text.contains(Poppler.plain(Self.name))
      #expect(isThere, "\(path): \(text.prefix(600))")
    }
  }

  /// What looks like a paper by its type is in the list above, whatever its address says.
  @Test func `is told by its address, or is named here`() {
    for endpoint in village.house.dispatcher.table.endpoints
    where endpoint.method == .get && !endpoint.pattern.text.hasSuffix(".pdf") {
      guard !PaperVillage.unmarked.contains(endpoint.pattern.text),
        !endpoint.pattern.segments.contains(where: \.isParameter)
      else { continue }
      let answer = village.get(village.path(endpoint))
      #expect(answer.headers["content-type"] != "application/pdf", "\(endpoint.name)")
    }
  }
}

extension Pattern.Segment {
  fileprivate var isParameter: Bool { if case .parameter = self { true } else { false } }
}

/// The demonstration's village in which everything bears one name.
private final class PaperVillage: Sendable {
  typealias Paths = @Sendable (PaperVillage) throws -> [String]

  private let empty: EmptyHouse
  private let secret: String
  private let community: ID<Community>

  /// Papers whose address does not say that they are some.
  static let unmarked: Set<String> = [
    "/people/cards/{batch}", "/decisions/{decision}/paper/ballots",
    "/decisions/{decision}/protocol",
  ]

  /// How a paper of each kind is found in the village.
  static let papers: [String: Paths] = [
    "/courses/{course}/{lesson}/booklet.pdf": { _ in
      [
        "/courses/hard-names/1-names/booklet.pdf",
        "/courses/hard-names/1-names/booklet.pdf?pages=single",
      ]
    },
    "/cohorts/{cohort}/practice/form.pdf": { try ["/cohorts/\($0.running())/practice/form.pdf"] },
    "/certificates/{certificate}/certificate.pdf": { village in
      let id = try village.id("SELECT id FROM certificate ORDER BY id")
      return Language.allCases.map { "/certificates/\(id)/certificate.pdf?in=\($0.rawValue)" }
    },
    "/cohorts/{cohort}/quilt.pdf": { try ["/cohorts/\($0.running())/quilt.pdf"] },
    "/cohorts/{cohort}/quilts/{person}/quilt.pdf": { village in
      let cohort = try village.running()
      let person = try village.id("SELECT person FROM enrolment WHERE cohort = \(cohort)")
      return ["/cohorts/\(cohort)/quilts/\(person)/quilt.pdf"]
    },
    "/cohorts/{cohort}/transcripts/{person}/transcript.pdf": { village in
      let cohort = try village.running()
      let person = try village.id("SELECT person FROM enrolment WHERE cohort = \(cohort)")
      return ["/cohorts/\(cohort)/transcripts/\(person)/transcript.pdf"]
    },
    "/schools/{cohort}/apply.pdf": { village in
      let cohort = try village.id(
        "SELECT cohort FROM cohort_door WHERE takes_applications = 1")
      return ["/schools/\(cohort)/apply.pdf"]
    },
    "/cohorts/{cohort}/hosts.pdf": { try ["/cohorts/\($0.running())/hosts.pdf"] },
    "/cohorts/{cohort}/door/code.pdf": { village in
      let cohort = try village.running()
      let made = village.post("/cohorts/\(cohort)/door/code", "")
      #expect(made.status == 303, "\(String(decoding: made.body, as: UTF8.self))")
      return ["/cohorts/\(cohort)/door/code.pdf"]
    },
    "/cohorts/{cohort}/attendance-cards.pdf": {
      try ["/cohorts/\($0.running())/attendance-cards.pdf"]
    },
    "/meetings/{meeting}/sheet.pdf": {
      try ["/meetings/\($0.id("SELECT id FROM meeting WHERE cancelled IS NULL"))/sheet.pdf"]
    },
    "/gatherings/{gathering}/notice.pdf": {
      try ["/gatherings/\($0.id("SELECT id FROM gathering"))/notice.pdf"]
    },
    "/gatherings/{gathering}/agenda.pdf": {
      try ["/gatherings/\($0.id("SELECT id FROM gathering"))/agenda.pdf"]
    },
    "/gatherings/{gathering}/minutes.pdf": {
      try [
        "/gatherings/\($0.id("SELECT gathering FROM gathering_minutes ORDER BY id"))/minutes.pdf"
      ]
    },
    "/gatherings/{gathering}/resolutions/{resolution}/resolution.pdf": { village in
      let resolution = try village.id("SELECT id FROM gathering_resolution ORDER BY id")
      let gathering = try village.id(
        "SELECT gathering FROM gathering_resolution WHERE id = \(resolution)")
      return ["/gatherings/\(gathering)/resolutions/\(resolution)/resolution.pdf"]
    },
    "/deliberations/{topic}/report.pdf": {
      try [
        "/deliberations/"
          + "\($0.id("SELECT id FROM deliberation_topic WHERE closed_at IS NOT NULL"))/report.pdf"
      ]
    },
    "/deliberations/{topic}/sheets.pdf": { village in
      let topic = try village.id("SELECT id FROM deliberation_topic WHERE closed_at IS NULL")
      let made = village.post("/deliberations/\(topic)/sheets", "count=2")
      #expect(made.status == 303, "\(String(decoding: made.body, as: UTF8.self))")
      return ["/deliberations/\(topic)/sheets.pdf"]
    },
    "/proposals/processes/{process}/notice.pdf": {
      try ["/proposals/processes/\($0.id("SELECT id FROM joint_process"))/notice.pdf"]
    },
    "/proposals/processes/{process}/board.pdf": {
      try ["/proposals/processes/\($0.id("SELECT id FROM joint_process"))/board.pdf"]
    },
    "/proposals/processes/{process}/form.pdf": {
      try ["/proposals/processes/\($0.id("SELECT id FROM joint_process"))/form.pdf"]
    },
    "/proposals/{proposal}/sheet.pdf": {
      try ["/proposals/\($0.id("SELECT id FROM proposal"))/sheet.pdf"]
    },
    "/proposals/{proposal}/board.pdf": {
      try ["/proposals/\($0.id("SELECT id FROM proposal"))/board.pdf"]
    },
    "/ledger/board.pdf": { village in
      try Decisions.beginDay(village.house.environment)
      return ["/ledger/board.pdf"]
    },
    // A card of rights bears the name of the village alone.
    "/rights/{card}/card.pdf": { _ in ["/rights/violence/card.pdf"] },
    "/phones/notice.pdf": { _ in ["/phones/notice.pdf"] },
    "/phones/card.pdf": { _ in ["/phones/card.pdf"] },
    "/culture/{practice}/card.pdf": { _ in ["/culture/ashar/card.pdf"] },
    "/stories/{story}/story.pdf": { village in
      ["/stories/\(try village.id("SELECT id FROM story WHERE is_public = 1"))/story.pdf"]
    },
    "/people/households/list.pdf": { _ in ["/people/households/list.pdf"] },
    "/people/cards/{batch}": { village in
      let person = try village.id("SELECT person FROM enrolment ORDER BY id")
      let made = village.post("/people/cards", "person=\(person)")
      return [String((made.headers["location"] ?? "").dropFirst(3))]
    },
    "/decisions/{decision}/paper/ballots": { village in
      let decision = try village.id("SELECT id FROM decision WHERE state = 'open'")
      _ = village.post("/decisions/\(decision)/paper/print", "count=2")
      return ["/decisions/\(decision)/paper/ballots"]
    },
    "/decisions/{decision}/protocol": {
      try ["/decisions/\($0.id("SELECT id FROM decision WHERE state = 'counted'"))/protocol"]
    },
  ]

  init(named name: String) throws {
    empty = try EmptyHouse()
    let house = empty.house
    let demonstration = Demonstration(house)
    community = demonstration.community
    _ = try demonstration.openIfEmpty()
    let now = house.environment.now()
    func actor() -> Actor {
      Actor(
        person: nil, community: demonstration.community, roles: [], now: now,
        command: .v7(at: now), isSystem: true)
    }
    _ = try house.environment.perform(TakeCourse(Self.course(name), besides: []), by: actor())
    _ = try house.environment.perform(PublishCourse(course: "hard-names"), by: actor())
    let (village, stored) = (community, Translated([.ky: name]).stored)
    secret = try house.environment.database.write(
      as: Stamp(command: .v7(at: now), actor: nil, community: village.uuid, at: now)
    ) { tx in
      // Past the commands: whatever stands on a paper is called so.
      try tx.run("UPDATE person SET name = \(name)")
      try tx.run("UPDATE community SET village = \(stored)")
      try tx.run("UPDATE certificate SET holder = \(name)")
      try tx.run("UPDATE gathering_resolution SET title = \(name)")
      try tx.run("UPDATE deliberation_topic SET question = \(stored)")
      try tx.run("UPDATE gathering SET chair = \(name), secretary = \(name)")
      for statement: SQL in [
        "UPDATE cohort SET title = \(stored)", "UPDATE decision SET title = \(stored)",
        "UPDATE gathering SET title = \(stored)", "UPDATE joint_process SET title = \(stored)",
        "UPDATE decision SET uses_paper = 1", "UPDATE proposal SET title = \(name)",
      ] { try tx.run(statement) }
      let person = try PersonRecord.add(
        name: name, roles: [.administrator, .facilitator, .officer], by: actor(), in: tx)
      return try Session.begin(for: person, community: village, at: now, in: tx)
    }
  }

  var house: House { empty.house }

  private static func course(_ name: String) -> CourseFolder {
    var folder = CourseFolder("hard-names")
    folder.write(
      "course.md",
      "---\nid: hard-names\nversion: 1\nhours: 1\ntitle.ky: \(name)\nlessons: 1-names\n---\n")
    folder.write(
      "1-names/lesson.ky.md",
      "---\ntitle: \(name)\nminutes: 5\n---\n# \(name)\n\n\(name)\n\n- **\(name)**\n")
    return folder
  }

  /// The one that hosts have agreed on.
  func running() throws -> ID<Community> {
    try id("SELECT cohort FROM cohort_host ORDER BY cohort")
  }

  /// Of whatever it is: an address wants sixteen bytes.
  func id(_ statement: SQL) throws -> ID<Community> {
    let found = try house.environment.database.read { tx in
      try tx.first(statement) { row in try row(0) as ID<Community> }
    }
    return try #require(found, "\(statement)")
  }

  func path(_ endpoint: Endpoint) -> String {
    let path = endpoint.pattern.segments.compactMap { segment in
      if case .literal(let literal) = segment { literal } else { nil }
    }.joined(separator: "/")
    return "/" + path
  }

  private var headers: Headers {
    [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
      "Cookie": "kurak=\(secret)",
    ]
  }

  func get(_ path: String) -> Response {
    house.respond(to: Request(.get, "/ky" + path, headers: headers))
  }

  func post(_ path: String, _ form: String) -> Response {
    var headers = headers
    headers.set("Content-Type", "application/x-www-form-urlencoded")
    let token = house.environment.keys.formToken.make(for: secret)
    return house.respond(
      to: Request(
        .post, "/ky" + path, headers: headers, body: Array("token=\(token)&\(form)".utf8)))
  }
}
