import Foundation
import Testing

@testable import Paper

/// Texts that nobody should write and somebody will.
@Suite struct HardInputTests {
  static let texts: [String] = [
    "", " ", "\0", "a\0b", "\n\n\n", "\r\n", "\u{2028}\u{2029}",
    String(repeating: "Өмүрбекова ", count: 30), String(repeating: "Ж", count: 300),
    "👩🏽‍🌾🇰🇬👨‍👩‍👧‍👦", "مریم تنها", "\u{202E}өйрет", "שלום Айгүл",
    "a" + String(repeating: "\u{301}", count: 3_000),
    "\u{FFFF}\u{10FFFF}\u{FFFE}", "<b>&amp;</b>", "%s%n%d", String(repeating: "\n", count: 5_000),
    String(repeating: "x", count: 1 << 20),
  ]

  @Test(arguments: texts.indices)
  func `no text breaks a paper`(index: Int) throws {
    let text = HardInputTests.texts[index]
    for pdf in try papers(text) {
      #expect(pdf.starts(with: Array("%PDF".utf8)))
      #expect(pdf.suffix(6).elementsEqual("%%EOF\n".utf8))
    }
  }

  @Test(arguments: texts.indices)
  func `no text leaves the page`(index: Int) throws {
    let text = HardInputTests.texts[index]
    let portrait = PageFormat.portrait.frame
    for page in sheet(text).pages(Typesetter()) + minutes(text).pages(Typesetter()) {
      #expect(page.isWithin(portrait))
    }
    for page in ballots(text).pages(Typesetter()) + [try certificate(text).page(Typesetter())] {
      #expect(page.isWithin(PageFormat.landscape.frame))
    }
    for page in try cards(text).pages(Typesetter()) { #expect(page.isWithin(portrait)) }
  }

  private func papers(_ text: String) throws -> [[UInt8]] {
    [
      try certificate(text).pdf(), try cards(text).pdf(), try sheet(text).pdf(),
      try minutes(text).pdf(), try ballots(text).pdf(),
    ]
  }

  /// Short enough for a QR code; longer ones are refused, which other tests see.
  private func address(_ text: String) -> String { String(text.unicodeScalars.prefix(400)) }

  private func certificate(_ text: String) -> PaperCertificate {
    PaperCertificate(
      title: text, place: text, heading: text, introduction: text, holder: text, statement: text,
      course: text, details: [text, text],
      signatures: Array(repeating: PaperSignature(name: text, office: text), count: 5),
      code: text, address: address(text), qrCode: address(text), verification: text)
  }

  private func cards(_ text: String) -> InvitationCards {
    InvitationCards(
      title: text,
      cards: [
        .init(
          place: text, name: text, address: address(text), code: text, instructions: [text, text])
      ])
  }

  private func sheet(_ text: String) -> AttendanceSheet {
    AttendanceSheet(
      title: text, place: text, facts: [PaperFact(text, text), PaperFact(text, text)],
      labels: .init(
        number: text, name: text, present: text, late: text, excused: text, absent: text,
        signature: text, guests: text),
      people: [.init(number: .min, name: text), .init(number: .max, name: text)], note: text)
  }

  private func minutes(_ text: String) -> PaperProtocol {
    PaperProtocol(
      title: text, place: text,
      parts: [
        .heading(text), .paragraph(text), .facts([PaperFact(text, text)]),
        .table(
          PaperTable(columns: [.init(text), .init(text, isNumber: true)], rows: [[text, text]])),
        .signatures([PaperSignature(name: text, office: text)]),
      ])
  }

  private func ballots(_ text: String) -> PaperBallots {
    PaperBallots(
      title: text, place: text, instruction: text,
      ideas: [.init(number: .max, name: text, cost: text)], numberLabel: text,
      numbers: [text, text])
  }
}
