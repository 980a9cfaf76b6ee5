import Core
import Foundation
import KurakTesting
import Testing

@testable import Mail

@Suite struct `A letter` {
  private func letter(
    sender: String = "Курак, Айкөл", subject: String = "Сунуштар жөнүндө 3 жаңылык – Айкөл",
    text: String = "Өзөн боюна отургуч\n", id: String = "abc", stop: String? = nil
  ) throws -> Letter {
    try Letter(
      from: try #require(MailAddress("kurak@house.kg")),
      to: try #require(MailAddress("aigul@example.org")), sender: sender, subject: subject,
      text: text, language: .ky, id: id,
      date: Instant(try #require(Day("2026-11-23")), hour: 9, minute: 5).advanced(seconds: 7),
      stop: stop)
  }

  private func head(_ letter: Letter) throws -> [String] {
    let text = String(decoding: letter.bytes, as: UTF8.self)
    let end = try #require(text.firstRange(of: "\r\n\r\n")).lowerBound
    return text[..<end].split(separator: "\r\n").map(String.init)
  }

  @Test func `has a head of plain signs, with its day and its number`() throws {
    let head = try head(letter(stop: "https://kurak.kg/ky/mail/stop/x"))
    for line in [
      "To: <aigul@example.org>", "Date: Mon, 23 Nov 2026 09:05:07 +0600",
      "Message-ID: <abc@house.kg>", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
      "Content-Language: ky", "Auto-Submitted: auto-generated",
      "List-Unsubscribe: <https://kurak.kg/ky/mail/stop/x>",
    ] { #expect(head.contains(line), "\(line)") }
    #expect(head.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { 32...126 ~= $0 } })
  }

  @Test func `says its subject in any letters, cut between them`() throws {
    let subject = String(repeating: "Өҥү жаңы Қўшни ", count: 12) + "🧵"
    let lines = try head(letter(subject: subject))
    let start = try #require(lines.firstIndex { $0.hasPrefix("Subject: ") })
    let words = lines[start...].prefix { $0 == lines[start] || $0.hasPrefix(" ") }
    let said = try words.map { line in
      let word = try #require(line.firstMatch(of: #/=\?UTF-8\?B\?([A-Za-z0-9+/=]+)\?=/#))
      // Each word is a text of its own.
      let data = try #require(Data(base64Encoded: String(word.1)))
      return try #require(String(data: data, encoding: .utf8))
    }
    #expect(words.count > 5 && said.joined() == subject)
  }

  @Test func `leaves what is plain as it is`() throws {
    let head = try head(letter(sender: "Kurak, \"Aikol\"", subject: "Two pieces of news"))
    #expect(head.contains("Subject: Two pieces of news"))
    #expect(head.contains("From: \"Kurak, Aikol\" <kurak@house.kg>"))
  }

  @Test func `has a body that no server on the way breaks`() throws {
    let text =
      "Өзөн = тынчтык\n.\n..dots\n-- \n\(String(repeating: "узун", count: 200))\n\tend \n"
    let all = String(decoding: try letter(text: text).bytes, as: UTF8.self)
    let body = try #require(all.split(separator: "\r\n\r\n", maxSplits: 1).last)
    #expect(body.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(body.utf8.allSatisfy { 32...126 ~= $0 || $0 == 13 || $0 == 10 })
    #expect(
      String(body).replacingOccurrences(of: "\r\n", with: "\n").fromQuotedPrintable == text + "\n")
  }

  @Test(arguments: ["a\r\nBcc: all@example.org", "a\nb", "a\rb", "a\0b", "a\u{2028}b", "a\u{85}b"])
  func `never takes a text for two`(text: String) throws {
    #expect(throws: MailFault.unfit) { try letter(subject: text) }
    #expect(throws: MailFault.unfit) { try letter(sender: text) }
    #expect(throws: MailFault.unfit) { try letter(id: text) }
    #expect(throws: MailFault.unfit) { try letter(stop: "https://x.kg/\(text)") }
  }

  @Test func `has no sign in its body that ends it early`() throws {
    #expect(throws: MailFault.unfit) { try letter(text: "a\0b") }
    #expect(throws: MailFault.unfit) { try letter(text: "a\r\n.\r\nRCPT TO:<x@y.kg>") }
  }
}
