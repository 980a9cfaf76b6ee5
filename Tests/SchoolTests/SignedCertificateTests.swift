import Core
import Foundation
import HTTP
import KurakTesting
import Localization
import Sodium
import Testing
import Web

@testable import School

@Suite struct SignedCertificateTests {
  private let school: LearningHouse

  init() throws { school = try LearningHouse() }

  private func issue(to name: String) throws -> Certificate {
    _ = try school.graduate(name)
    _ = try school.issue()
    return try #require(try school.certificates().first { $0.content.holder == name })
  }

  private var own: CertificateKey {
    get throws { try CertificateKey.own(school.house.environment.keys) }
  }

  @Test(arguments: [
    "Жаңыл Өмүрбек кызы", "Ўғилхон Ғуломқизи", "Oʻgʻiloy Hamidova", "Ҳалима Ёқубова", "Іван",
    "山田 👩‍🌾", "",
  ])
  func `a text is written in one way and read back`(text: String) {
    let bytes = CompactText.encode(text)
    #expect(CompactText.decode(bytes) == text)
  }

  @Test func `our letters take a byte each, and no other way of writing them is read`() {
    let name = "Жаңыл Өмүрбек кызы Ўғилхон Ғуломқизи ҳ ʻ і ё"
    #expect(CompactText.encode(name).count == name.unicodeScalars.count)
    for bytes in [
      [0xFF, 0, 0x04, 0x10], [0xFF, 0, 0, 0x41], [0xFF, 0], [0xFE], [0xFF, 0, 0xD8, 0],
    ] {
      #expect(CompactText.decode(bytes.map { UInt8($0) }) == nil, "\(bytes)")
    }
    // The table is part of what is on paper already.
    #expect(CompactText.letters.unicodeScalars.count == 104)
    #expect(CompactText.encode("ёңЁ№·") == [0xC1, 0xC3, 0xC0, 0xE6, 0xE7])
  }

  @Test func `what is signed is what was issued, kept as it was printed`() throws {
    let certificate = try issue(to: "Жаңыл Өмүрбек кызы")
    let text = try #require(certificate.signed)
    #expect(text.hasPrefix("https://kurak.test/v/#K1."))
    let (read, key) = try SignedCertificate.read(text, knowing: [try own])
    #expect(key == (try own))
    #expect(read.holder == "Жаңыл Өмүрбек кызы")
    #expect(read.course == "Менин айылым")
    #expect(read.cohort == "Күз")
    #expect(read.code == certificate.code)
    #expect(read.hours == 24)
    #expect(read.firstDay == Day(number: 20_700))
    #expect(read.issued.iso == "2026-11-23")
    #expect(read.expires == nil)
    let bare = String(text.drop { $0 != "#" }.dropFirst())
    #expect(try SignedCertificate.read(bare, knowing: [try own]).certificate == read)
    #expect(certificate.text(try school.signer) == text)
    #expect(text.utf8.count < 620, "a square of \(text.utf8.count) letters is hard to scan")
  }

  @Test func `no letter of it can be another one`() throws {
    let text = try #require(try issue(to: "Айгүл").signed)
    let letters = Array(text.utf8)
    for place in letters.indices {
      for flip: UInt8 in [1, 32] {
        var changed = letters
        changed[place] ^= flip
        let forged = String(decoding: changed, as: UTF8.self)
        #expect(throws: CertificateFault.self, "\(place): \(forged)") {
          try SignedCertificate.read(forged, knowing: [try own])
        }
      }
      var shorter = letters
      shorter.remove(at: place)
      #expect(throws: CertificateFault.self) {
        try SignedCertificate.read(String(decoding: shorter, as: UTF8.self), knowing: [try own])
      }
    }
  }

  @Test func `a payload that was changed under its own signature is forged`() throws {
    let text = try #require(try issue(to: "Айгүл").signed)
    let read = try SignedCertificate.read(text, knowing: [try own]).certificate
    let other = SignedCertificate(
      key: read.key, address: read.address, code: read.code, holder: "Бурул", course: read.course,
      cohort: read.cohort, issuer: read.issuer, hosts: read.hosts, hours: read.hours,
      firstDay: read.firstDay, lastDay: read.lastDay, issued: read.issued, expires: read.expires)
    let signature = try #require(text.split(separator: ".").last)
    let forged = "K1.\(Base32.encode(other.payload)).\(signature)"
    #expect(throws: CertificateFault.forged) {
      try SignedCertificate.read(forged, knowing: [try own])
    }
    let bare = text.drop { $0 != "#" }.dropFirst(3)
    let stranger = try #require(SigningKey(seed: [UInt8](repeating: 9, count: 32)))
    #expect(throws: CertificateFault.forged) {
      try SignedCertificate.read(other.text(signedBy: stranger), knowing: [try own])
    }
    #expect(throws: CertificateFault.unknownKey) { try SignedCertificate.read(text, knowing: []) }
    #expect(throws: CertificateFault.forged) {
      try SignedCertificate.read(String(text.dropLast(5)), knowing: [try own])
    }
    for nothing in ["", "K1.", "..", "https://kurak.test/v/#", "K2\(bare)"] {
      #expect(throws: CertificateFault.unreadable, "\(nothing)") {
        try SignedCertificate.read(nothing, knowing: [try own])
      }
    }
  }

  @Test func `a pasted text leads to its certificate without any script`() throws {
    let certificate = try issue(to: "Айгүл")
    let text = try #require(certificate.signed)
    let asked = try school.house.get("/en/v?code=\(URLPath.encode(text))")
    #expect(asked.headers["location"] == "/en/v/\(certificate.code)")
    #expect(
      try school.house.get("/en/v?code=\(URLPath.encode(String(text.dropLast())))").status == 422)
  }

  @Test func `keys of neighbours are added by an administrator and believed from then on`() throws {
    let neighbour = try #require(SigningKey(seed: [UInt8](repeating: 9, count: 32)))
    let key = try #require(CertificateKey(neighbour.publicKey, owner: "Мады"))
    let form: KeyValuePairs = ["owner": "Мады", "key": key.text]
    #expect(try school.house.post("/en/keys", form, as: .facilitator).status == 403)
    #expect(
      try school.house.post("/en/keys", ["owner": "x", "key": "?"], as: .administrator).status
        == 422)
    #expect(try school.house.post("/en/keys", form, as: .administrator).status == 303)
    #expect(try school.house.post("/en/keys", form, as: .administrator).status == 409)
    let page = try school.house.get("/en/v/keys").text
    #expect(page.contains(key.short))
    #expect(page.contains(try own.short))
    #expect(!page.contains("removal"))
    let json = try school.house.get("/v/keys.json").text
    #expect(json.contains(#""key":"\#(key.text)","owner":"Мады","own":false"#))
    let rows = try school.house.read { tx in
      try TrustedKey.all(of: school.house.community, in: tx)
    }
    let id = try #require(rows.first?.id)
    #expect(try school.house.post("/en/keys/\(id)/removal", [:], as: .administrator).status == 303)
    #expect(try school.house.post("/en/keys/\(id)/removal", [:], as: .administrator).status == 404)
    #expect(try !school.house.get("/en/v/keys").text.contains("Мады"))
  }

  @Test func `a key is read as it is published, and in Base64 of both kinds`() throws {
    let key = try own
    let base64 = Data(key.publicKey).base64EncodedString()
    let forURLs = base64.replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
    for typed in [key.text, key.text.lowercased(), base64, forURLs, " \(base64)\n"] {
      #expect(CertificateKey(typed: typed)?.publicKey == key.publicKey, "\(typed)")
    }
    for typed in ["", "A", key.short, "====", key.text + "A"] {
      #expect(CertificateKey(typed: typed) == nil, "\(typed)")
    }
  }

  @Test func `what was revoked is told by a mark that names nobody`() throws {
    let certificate = try issue(to: "Айгүл")
    #expect(try school.house.get("/v/keys.json").text.contains(#""revoked":[]"#))
    _ = try school.house.perform(
      RevokeCertificate(certificate: certificate.id, reason: "Wrong name"))
    let json = try school.house.get("/v/keys.json").text
    let mark = RevocationMark.of(code: certificate.code, holder: "Айгүл")
    #expect(json.contains(#"{"mark":"\#(mark)","day":"2026-11-23"}"#))
    #expect(!json.contains(certificate.code))
    #expect(!json.contains("Айгүл"))
  }

  @Test func `the page may run our script and no other page may`() throws {
    let policy = try school.house.get("/en/v").headers["content-security-policy"] ?? ""
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(policy.contains("script-src 'self';"))
    #expect(!policy.contains("unsafe"))
    let other = try school.house.get("/en/v/keys").headers["content-security-policy"] ?? ""
    #expect(!other.contains("script-src"))
  }
}
