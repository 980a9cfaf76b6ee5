import Core
import Foundation
import HTTP
import KurakTesting
import Localization
import Markup
import Paper
import Sodium
import Testing
import Web

@testable import School

@Suite struct VerificationTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private func issue(to name: String) throws -> Certificate {
    _ = try school.graduate(name)
    _ = try school.issue()
    return try #require(try school.certificates().first { $0.content.holder == name })
  }

  @Test func `Anybody reads a code under the short address, in her browser's language`() throws {
    let code = try issue(to: "Айгүл").code
    var request = Request(
      .get, "/v/\(code)", headers: ["Host": "kurak.test", "Accept-Language": "ru"])
    let page = school.house.send(request).text
    #expect(page.contains(#"<html lang="ru">"#))
    #expect(page.contains("Сертификат действителен."))
    #expect(page.contains("/uz/v/\(code)"))
    request.headers.set("Accept", "application/json")
    let json = school.house.send(request).text
    #expect(json.contains(#""holder":"Айгүл""#))
    #expect(json.contains(#""stands":true"#))
  }

  @Test func `A code typed as people type finds its certificate`() throws {
    let code = try issue(to: "Айгүл").code
    let typed = ShortCode.grouped(code).lowercased()
    #expect(try school.house.get("/en/v/\(typed)").text.contains("This certificate stands."))
    let asked = try school.house.get("/en/v?code=\(URLPath.encode(" \(typed) "))")
    #expect(asked.headers["location"] == "/en/v/\(code)")
  }

  @Test func `An unknown code is told so, with a form to type it again`() throws {
    for path in ["/en/v/CDFG-HJKM-NPQR", "/v/CDFGHJKMNPQR", "/ky/v/%D0%96", "/en/v/%3Cb%3E"] {
      let page = try school.house.get(path)
      #expect(page.status == 404)
      #expect(page.text.contains(#"name="code""#))
      #expect(!page.text.contains("<b>"))
    }
    let page = try school.house.get("/en/v/CDFG-HJKM-NPQR").text
    #expect(page.contains(#"value="CDFG-HJKM-NPQR""#))
    #expect(page.contains("There is no certificate with the code CDFG-HJKM-NPQR."))
  }

  @Test func `What cannot be a code is refused beside the field`() throws {
    let page = try school.house.get("/en/v?code=%D0%96%D0%96")
    #expect(page.status == 422)
    #expect(page.text.contains(#"id="code-fault""#))
    #expect(try school.house.get("/v").status == 200)
  }

  @Test(
    arguments: ["Жаңыл Өмүрбек кызы", "Ўғилхон Ғуломқизи", "Oʻgʻiloy Hamidova"], Language.allCases)
  func `The page says what the paper says, word for word`(
    name: String, language: Language
  ) throws {
    let certificate = try issue(to: name)
    let words = school.house.environment.catalog[language]
    let page = try school.house.get("/\(language.rawValue)/v/\(certificate.code)").text
    let pdf = school.house.get(
      "/ky/certificates/\(certificate.id)/certificate.pdf?in=\(language.rawValue)",
      by: certificate.person)
    let paper = try Poppler.text(of: pdf.body)
    for line in CertificateWords(certificate, words).lines {
      #expect(paper.contains(Poppler.plain(line)), "paper lacks \(line): \(paper)")
      #expect(page.contains(Markup.escaped(line)), "page lacks \(line)")
    }
    #expect(paper.contains("/v/\(certificate.code)"))
  }
}
