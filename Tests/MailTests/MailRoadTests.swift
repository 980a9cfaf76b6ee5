import Core
import Foundation
import KurakTesting
import Testing

@testable import Mail

@Suite struct `The road of letters` {
  private func letter(to: String = "aigul@example.org", text: String = "Салам\n") throws -> Letter {
    try Letter(
      from: try #require(MailAddress("kurak@house.kg")), to: try #require(MailAddress(to)),
      sender: "Курак", subject: "Кабар", text: text, language: .ky, id: "one",
      date: Instant(seconds: 1_795_000_000))
  }

  @Test func `is read from one address`() throws {
    let plain = try #require(MailRoad("smtp://mail.example.kg"))
    #expect(plain.port == 587 && plain.secrecy == .demanded && plain.user == nil)
    let secure = try #require(MailRoad("smtps://kurak@house.kg@mail.example.kg", password: "x"))
    #expect(secure.port == 465 && secure.user == "kurak@house.kg" && secure.password == "x")
    #expect(secure.secrecy == .fromTheStart)
    let near = try #require(MailRoad("smtp://[::1]:2525"))
    #expect(near.port == 2525 && near.secrecy == .sameMachine && near.host == "[::1]")
  }

  @Test(arguments: [
    "", "mail.example.kg", "http://mail.example.kg", "smtp://", "smtp://x:y:z", "smtp://a:0",
    "smtp://a:70000", "smtp://me:secret@mail.example.kg", "smtp://@mail.kg", "smtp://a/b",
    "smtp://a\r\nb", "smtp://a b", "smtp://u\r\nv@a",
  ])
  func `is refused where it is none, or bears a password`(text: String) {
    #expect(MailRoad(text) == nil)
  }

  @Test func `carries a letter whole, to one reader`() throws {
    let office = try PostOffice()
    let road = try #require(MailRoad("smtp://127.0.0.1:\(office.port)"))
    let text = ".\n..\nӨзөн боюна отургуч\n\(String(repeating: "узун сап ", count: 4000))\n"
    try road.send(letter(text: text))
    let taken = try #require(office.deliveries.first)
    #expect(office.deliveries.count == 1)
    #expect(taken.from == "kurak@house.kg" && taken.to == ["aigul@example.org"])
    #expect(taken.text.contains("\nTo: <aigul@example.org>\n"))
    let body = try #require(taken.text.split(separator: "\n\n", maxSplits: 1).last)
    #expect(String(body).fromQuotedPrintable == text + "\n")
  }

  @Test func `shows its password to the server alone`() throws {
    let office = try PostOffice()
    let road = try #require(MailRoad("smtp://kurak@127.0.0.1:\(office.port)", password: "сыр 7"))
    try road.send(letter())
    let login = try #require(office.deliveries.first?.login)
    #expect(Data(base64Encoded: login) == Data("\0kurak\0сыр 7".utf8))
  }

  @Test func `tells that the other side said no, and not whose letter it was`() throws {
    let office = try PostOffice()
    office.refuse("aigul@example.org")
    let road = try #require(MailRoad("smtp://127.0.0.1:\(office.port)"))
    let fault = #expect(throws: MailFault.self) { try road.send(letter()) }
    #expect(fault == .refused(550) && fault?.description.contains("aigul") == false)
    try road.send(letter(to: "nurjan@example.org"))
    #expect(office.deliveries.map(\.to) == [["nurjan@example.org"]])
  }

  @Test func `is closed to others, or no letter goes`() throws {
    // Another machine, as far as the road can tell; and it offers no TLS.
    let office = try PostOffice(on: "127.0.0.2")
    let road = try #require(MailRoad("smtp://kurak@127.0.0.2:\(office.port)", password: "x"))
    #expect(throws: MailFault.self) { try road.send(letter()) }
    #expect(office.deliveries.isEmpty)
  }

  @Test func `says that nobody is there`() throws {
    let road = try #require(MailRoad("smtp://127.0.0.1:1"))
    let fault = #expect(throws: MailFault.self) { try road.send(letter()) }
    if case .failed = fault {} else { Issue.record("\(String(describing: fault))") }
  }
}
