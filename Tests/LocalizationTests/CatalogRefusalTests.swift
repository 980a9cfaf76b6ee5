import Core
import Foundation
import Testing

@testable import Localization

@Suite struct CatalogRefusalTests {
  @Test func `a complete room is taken`() throws {
    #expect(try Folder.room("school.title = A {0}").complaints().isEmpty)
  }

  @Test func `a folder that is not there is named`() {
    #expect(throws: CatalogError.self) { try Catalog.load(directory: "/no/such/folder") }
  }

  @Test func `an empty folder is refused`() throws {
    let complaints = try Folder().complaints()
    #expect(complaints.count == 1)
    #expect(complaints[0].hasSuffix("the folder holds no language files"))
  }

  @Test func `a file of no language is refused`() throws {
    let folder = try Folder.room("school.title = A")
    try folder.write("school.title = A", to: "school.kg")
    #expect(
      folder.complaints() == ["school.kg: a language file is called <room>.ky, .ru, .uz or .en"])
  }

  @Test func `hidden files are left alone`() throws {
    let folder = try Folder.room("school.title = A")
    try folder.write("junk", to: ".school.ky.swp")
    #expect(folder.complaints().isEmpty)
  }

  @Test func `a room that lacks a language is refused`() throws {
    let folder = try Folder(["school.ky": "school.title = A", "school.ru": "school.title = A"])
    #expect(
      folder.complaints() == ["school.en: the file is missing", "school.uz: the file is missing"])
  }

  @Test func `a key missing in one language is refused`() throws {
    let folder = try Folder.room(
      "school.title = A\nschool.end = B", but: [.uz: "school.title = A"])
    #expect(folder.complaints() == ["school.uz: school.end is missing"])
  }

  @Test func `a key written twice is refused with both lines`() throws {
    let folder = try Folder.room("school.a = A", but: [.ky: "school.a = A\n\nschool.a = B"])
    #expect(folder.complaints() == ["school.ky:3: school.a stands already on line 1"])
  }

  @Test func `a key of another room is refused`() throws {
    let complaints = try Folder.room("school.a = A\npeople.a = B").complaints()
    #expect(complaints.count == 4)
    #expect(
      complaints[0]
        == "school.en:2: \"people.a\" is not a key of this room (school.lower-case-words)")
  }

  @Test(arguments: ["school.A = x", "school. = x", "school..a = x", "school.ү = x", "school = x"])
  func `a key must be lower case words`(line: String) throws {
    let complaints = try Folder.room(line).complaints()
    #expect(complaints.count == 4)
    #expect(complaints.allSatisfy { $0.contains("is not a key of this room") })
  }

  @Test func `a line without an equals sign is refused`() throws {
    let folder = try Folder.room("school.a = A", but: [.en: "school.a = A\nand more"])
    #expect(folder.complaints() == ["school.en:2: a line must read \"key = message\""])
  }

  @Test func `a message that says nothing is refused`() throws {
    let folder = try Folder.room("school.a = A", but: [.en: "school.a ="])
    #expect(folder.complaints().contains("school.en:1: school.a says nothing"))
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    let folder = try Folder.room("school.a = A")
    try folder.write(bytes: [0x73, 0xFF, 0xFE], to: "school.ru")
    #expect(folder.complaints().contains("school.ru: the file is not UTF-8"))
  }

  @Test func `placeholders that differ are refused`() throws {
    let folder = try Folder.room("school.a = {0} {1}", but: [.en: "school.a = {0}"])
    #expect(
      folder.complaints() == ["school.en:1: school.a says {0}, where ky says {0} {1}"])
  }

  @Test func `a placeholder hidden in a plural counts too`() throws {
    let plural = "school.a = {0, plural, one {# row} few {#} many {#} other {# rows of {1}}}"
    let folder = try Folder.room(plural, but: [.ky: "school.a = {0} {1}"])
    #expect(folder.complaints().isEmpty)
  }

  @Test func `a Russian plural must have all its forms`() throws {
    let folder = try Folder.room(
      "school.a = {0, plural, one {#} few {#} many {#} other {#}}",
      but: [.ru: "school.a = {0, plural, one {#} other {#}}"])
    #expect(folder.complaints() == ["school.ru:1: school.a: plural lacks few, many"])
  }

  @Test func `every fault of every file is listed at once`() throws {
    let folder = try Folder.room(
      "school.a = A\nschool.b = B",
      but: [.ky: "school.a = {", .en: "school.a = A\nschool.a = A"])
    let complaints = folder.complaints()
    #expect(complaints.count == 4)
    #expect(complaints[0] == "school.en: school.b is missing")
    #expect(complaints[1] == "school.en:2: school.a stands already on line 1")
    #expect(complaints[2] == "school.ky: school.b is missing")
    #expect(complaints[3].hasPrefix("school.ky:1: school.a: ICU refuses it: "))
  }

  @Test func `the error reads as a list for whoever starts the program`() {
    let error = CatalogError(faults: [
      CatalogFault(file: "school.ky", line: 3, reason: "school.a says nothing")
    ])
    #expect(
      error.description
        == "The language files have 1 fault:\n  school.ky:3: school.a says nothing")
  }
}
