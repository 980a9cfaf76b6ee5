import Core
import Foundation
import HTTP
import KurakTesting
import Paper
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
    let image = try #require(PaperImage(png: Self.red))
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

  private func count() throws -> Int {
    try school.house.read { tx in
      try Emblem.all(of: school.cohort, community: school.house.community, in: tx).count
    }
  }
}
