import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct PlainPictureTests {
  /// A JPEG as a phone writes it: notes with a place, a comment, tables, one scan, more behind it.
  private static func photograph(turn: UInt8 = 6) -> [UInt8] {
    func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
      [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
    }
    let exif =
      Array("Exif".utf8) + [0, 0] + Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
      + [0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0] + [0, 0, 0, 0] + Array("GPS 40.5 72.8".utf8)
    return [0xFF, 0xD8] + segment(0xE0, Array("JFIF thumbnail".utf8)) + segment(0xE1, exif)
      + segment(0xFE, Array("taken by Aigul".utf8)) + segment(0xDB, [1, 2, 3])
      + segment(0xC0, [8, 0, 1, 0, 1]) + segment(0xDA, [1]) + [10, 0xFF, 0, 20, 0xFF, 0xD9]
      + Array("a film behind it".utf8)
  }

  private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
  }

  @Test func `A photograph loses its place, its words and its previews, and keeps its turn`() throws
  {
    let plain = try #require(PlainPicture(file: Self.photograph()))
    #expect(plain.kind == .jpeg)
    for text in ["GPS", "taken by", "thumbnail", "film"] {
      #expect(!holds(plain.bytes, text), "\(text)")
    }
    #expect(plain.bytes.starts(with: [0xFF, 0xD8, 0xFF, 0xE1]))
    #expect(plain.bytes.suffix(6) == [10, 0xFF, 0, 20, 0xFF, 0xD9])
    let again = try #require(PlainPicture(file: plain.bytes))
    #expect(again == plain, "nothing more is taken away")
    let upright = try #require(PlainPicture(file: Self.photograph(turn: 1)))
    #expect(!holds(upright.bytes, "Exif"))
  }

  @Test func `A drawing loses its texts`() throws {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(body.count)] + Array(name.utf8) + body + [0, 0, 0, 0]
    }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let drawing =
      signature + chunk("IHDR", [UInt8](repeating: 1, count: 13))
      + chunk("tEXt", Array("Aigul".utf8))
      + chunk("IDAT", [1, 2]) + chunk("IEND", []) + Array("more".utf8)
    let plain = try #require(PlainPicture(file: drawing))
    #expect(plain.kind == .png)
    #expect(!holds(plain.bytes, "Aigul"))
    #expect(!holds(plain.bytes, "more"))
  }

  @Test func `Whatever else is refused, and nothing that is cut breaks it`() {
    #expect(PlainPicture(file: []) == nil)
    #expect(PlainPicture(file: Array("<svg onload=alert(1)>".utf8)) == nil)
    #expect(PlainPicture(file: [0xFF, 0xD8, 0xFF, 0xD9]) == nil)
    let large = Self.photograph() + [UInt8](repeating: 0, count: PlainPicture.mostBytes)
    #expect(PlainPicture(file: large) == nil)
    let whole = Self.photograph()
    for length in 0..<(whole.count - 20) {
      #expect(PlainPicture(file: Array(whole.prefix(length))) == nil, "\(length)")
    }
  }

  @Test func `It is sent with a report and shown to those who may see it`() throws {
    let school = try LearningHouse()
    _ = try school.house.perform(OfferPractice(allTo: school.cohort))
    let person = try school.enrol(.participant)
    let task = PracticeTask.id(of: .ashar, in: school.cohort)
    let sent = try school.house.upload(
      "/en/practice/tasks/\(task)/report", field: "picture", name: "ashar.jpg", Self.photograph(),
      ["day": "2026-11-20", "place": "Айкөл", "outcome": "Арыкты тазаладык."], as: .participant)
    #expect(sent.status == 303)
    let picture = school.house.get(sent.location + "/picture", by: person)
    #expect(picture.headers["content-type"] == "image/jpeg")
    #expect(!holds(picture.body, "GPS"))
    let other = try school.enrol("Бурул")
    #expect(school.house.get(sent.location + "/picture", by: other).status == 404)
    let wrong = try school.house.upload(
      "/en/practice/tasks/\(task)/report", field: "picture", name: "a.svg", Array("<svg/>".utf8),
      ["day": "2026-11-20", "place": "Айкөл", "outcome": "Арык."], as: .participant)
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("neither a JPEG nor a PNG"))
  }
}
