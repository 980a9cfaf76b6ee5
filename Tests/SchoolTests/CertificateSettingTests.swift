import Core
import Database
import HTTP
import KurakTesting
import People
import Sodium
import Testing
import Web

@testable import School

@Suite struct CertificateSettingTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private var path: String { "/en/cohorts/\(school.cohort)/certificates/setting" }

  @Test func `who signs and how long it stands is printed, signed and kept`() throws {
    let form: KeyValuePairs = [
      "signers": "Гүлмира Сатыбалдиева; төрайым\nҲаққулова Ўғилой", "months": "12",
    ]
    #expect(try school.house.post(path, form, as: .participant).status == 403)
    #expect(try school.house.post(path, form, as: .facilitator).status == 303)
    #expect(try school.house.get(path, as: .facilitator).text.contains("Ҳаққулова Ўғилой"))
    let person = try school.graduate("Айгүл")
    _ = try school.issue()
    let certificate = try #require(try school.certificates().first)
    #expect(certificate.expires?.iso == "2027-11-23")
    let pdf = school.house.get("/ky/certificates/\(certificate.id)/certificate.pdf", by: person)
    let paper = try Poppler.text(of: pdf.body)
    for line in ["Гүлмира Сатыбалдиева", "төрайым", "Ҳаққулова Ўғилой"] {
      #expect(paper.contains(Poppler.plain(line)), "\(line) in \(paper)")
    }
    #expect(
      try school.house.post(path, ["signers": "", "months": ""], as: .facilitator).status == 303)
    #expect(try school.certificates().first == certificate)
  }

  @Test func `too many signers or months are refused beside their fields`() throws {
    let five = (1...5).map { "Name \($0); office" }.joined(separator: "\n")
    let forms: [KeyValuePairs] = [
      ["signers": five], ["months": "241"], ["months": "x"], ["months": "-1"],
    ]
    for form in forms {
      #expect(try school.house.post(path, form, as: .facilitator).status == 422, "\(form)")
    }
  }

  @Test func `expired, it is told so on the page and in JSON`() throws {
    _ = try school.house.post(path, ["months": "1"], as: .facilitator)
    _ = try school.graduate("Айгүл")
    _ = try school.issue()
    let code = try #require(try school.certificates().first?.code)
    school.house.now = school.house.now.advanced(days: 30)
    #expect(try school.house.get("/en/v/\(code)").text.contains("This certificate stands."))
    school.house.now = school.house.now.advanced(days: 1)
    let page = try school.house.get("/en/v/\(code)").text
    #expect(page.contains("It has expired."))
    #expect(!page.contains("This certificate stands."))
    let json = school.house.send(
      Request(.get, "/v/\(code)", headers: ["Host": "kurak.test", "Accept": "application/json"]))
    #expect(json.text.contains(#""stands":false"#))
    #expect(json.text.contains(#""expiresOn":"2026-12-23""#))
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-12-05", 1, "2027-01-05"),
    ("2026-11-30", 240, "2046-11-30"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `months end on a day that there is`(issued: String, months: Int, last: String) throws {
    let day = try #require(Day(issued))
    #expect(CertificateSetting(signers: [], validMonths: months).expiry(issued: day)?.iso == last)
    #expect(CertificateSetting.none.expiry(issued: day) == nil)
  }

  @Test func `the reason is for its holder and the staff of her school alone`() throws {
    let person = try school.graduate("Айгүл")
    let other = try school.enrol("Бурул")
    _ = try school.issue()
    let certificate = try #require(try school.certificates().first)
    _ = try school.house.perform(
      RevokeCertificate(certificate: certificate.id, reason: "Wrong name"))
    let page = "/en/v/\(certificate.code)"
    #expect(school.house.get(page, by: person).text.contains("Wrong name"))
    #expect(try school.house.get(page, as: .facilitator).text.contains("Wrong name"))
    #expect(!school.house.get(page, by: other).text.contains("Wrong name"))
    let stranger = try school.house.addPerson(
      "Бегимай", roles: [.administrator], in: school.house.neighbour)
    #expect(!school.house.get(page, by: stranger).text.contains("Wrong name"))
  }
}
