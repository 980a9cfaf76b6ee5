import Core
import Foundation
import HTTP
import KurakTesting
import Localization
import Paper
import SVG
import Testing
import Web

@testable import School

@Suite struct EmblemTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private static let red =
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCg"
        + "Af7gP9i18U1AAAAABJRU5ErkJggg=="
    ).map { [UInt8]($0) } ?? []

  @Test func `four emblems at most, of a cohort of one's own, and all taken away again`() throws {
    let image = try PaperEmblem(Self.red)
    let add = ChangeEmblems(cohort: school.cohort, removesAll: false, added: image)
    #expect(throws: DomainError.forbidden) { try school.house.perform(add, as: .participant) }
    for _ in 1...Emblem.limit { _ = try school.house.perform(add) }
    #expect(throws: DomainError.rule(Message("learning.setting.fault.emblems"))) {
      try school.house.perform(add)
    }
    #expect(try count() == Emblem.limit)
    let person = try school.graduate("Айгүл")
    _ = try school.issue()
    let id = try #require(try school.certificates().first?.id)
    let paper = "/ky/certificates/\(id)/certificate.pdf"
    let rich = school.house.get(paper, by: person)
    #expect(rich.status == 200)
    _ = try school.house.perform(
      ChangeEmblems(cohort: school.cohort, removesAll: true, added: nil))
    #expect(try count() == 0)
    #expect(school.house.get(paper, by: person).body.count < rich.body.count)
  }

  private static let hill = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
      <circle cx="20" cy="12" r="6" fill="#E0A02B"/><path d="M0 30L14 8 24 22 30 14 40 30z"/>
    </svg>
    """.utf8)

  @Test func `a drawing is sent by those who may, kept as it came and printed`() throws {
    let path = "/en/cohorts/\(school.cohort)/certificates/setting"
    let send = { (role: Role) in
      try school.house.upload(path, field: "emblem", name: "hill.svg", Self.hill, as: role)
    }
    #expect(try send(.participant).status == 403)
    #expect(try count() == 0)
    #expect(try send(.facilitator).status == 303)
    let kept = try school.house.read { tx in
      try Emblem.all(of: school.cohort, community: school.house.community, in: tx)
    }
    #expect(kept.map(\.image.bytes) == [Self.hill])
    let person = try school.graduate("Айгүл")
    _ = try school.issue()
    let id = try #require(try school.certificates().first?.id)
    let paper = school.house.get("/ky/certificates/\(id)/certificate.pdf", by: person)
    #expect(paper.status == 200)
    #expect(try Poppler.text(of: paper.body).contains("Айгүл"))
  }

  @Test(arguments: [
    ("en", "An emblem may not contain &lt;script&gt; (line 2)"),
    ("ru", "В эмблеме не может быть &lt;script&gt; (строка 2)"),
    ("ky", "Эмблемада &lt;script&gt; болбойт (2-сап)"),
    ("uz", "Эмблемада &lt;script&gt; бўлмайди (2-қатор)"),
  ])
  func `a drawing with more than shapes is refused in the reader's language`(
    language: String, words: String
  ) throws {
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n"
    let answer = try school.house.upload(
      "/\(language)/cohorts/\(school.cohort)/certificates/setting", field: "emblem",
      name: "a.svg", Array((head + "<script>alert(1)</script></svg>").utf8), ["months": "12"],
      as: .facilitator)
    #expect(answer.status == 422)
    #expect(answer.text.contains(words))
    #expect(answer.text.contains(#"value="12""#))
    #expect(!answer.text.contains("<script>alert"))
    #expect(try count() == 0)
  }

  @Test func `every refusal has its words in every language`() throws {
    let faults: [PaperEmblem.Fault] =
      [.notPicture, .notDrawable]
      + [
        .notSVG(line: 3), .entities, .tooLarge, .tooDeep(line: 3), .view,
        .element(String(repeating: "x", count: 500), line: 3),
        .attribute("onload", of: "g", line: 3), .value("fill", of: "g", line: 3),
      ].map { .drawing($0) }
    for language in Language.allCases {
      let words = try TestHouse.catalog.get()[language]
      let texts = faults.map { words($0.message) }
      #expect(texts.allSatisfy { !$0.contains("learning.") && $0.count < 250 }, "\(texts)")
      #expect(Set(texts).count == faults.count - 1)
    }
  }

  private func count() throws -> Int {
    try school.house.read { tx in
      try Emblem.all(of: school.cohort, community: school.house.community, in: tx).count
    }
  }
}
