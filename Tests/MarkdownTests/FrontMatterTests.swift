import Markdown
import Testing

@Suite struct FrontMatterTests {
  private func fault(_ source: String) -> String? {
    do throws(FrontMatterFault) {
      _ = try FrontMatter(source)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `keys and body are told apart`() throws {
    let matter = try FrontMatter(
      "---\nid: course\n# note\n\ntitle.ky:  Ким чечет: биз \nminutes: 12\n---\n# Body\n---\n")
    #expect(matter.keys == ["id", "title.ky", "minutes"])
    #expect(matter["title.ky"] == "Ким чечет: биз")
    #expect(matter["title.ru"] == nil)
    #expect(try matter.number("minutes") == 12)
    #expect(matter.body == "# Body\n---\n")
    #expect(matter.bodyLine == 8)
    #expect(matter.line(of: "minutes") == 6)
  }

  @Test func `Windows line ends and a byte order mark are no fault`() throws {
    let matter = try FrontMatter("\u{FEFF}---\r\nid: a\r\n---\r\nBody\r\nmore")
    #expect(matter["id"] == "a")
    #expect(matter.body == "Body\nmore")
  }

  @Test func `lists are separated by commas`() throws {
    let matter = try FrontMatter("---\nlessons: 1-who, 2-council ,3-budget\nbad: a,,b\n---")
    #expect(try matter.list("lessons") == ["1-who", "2-council", "3-budget"])
    #expect(throws: FrontMatterFault(line: 3, .emptyPlace("bad"))) {
      try matter.list("bad")
    }
    #expect(matter.body == "")
  }

  @Test func `what must be there is asked for by name`() throws {
    let matter = try FrontMatter("---\nminutes: many\n---\n")
    #expect(throws: FrontMatterFault(line: 1, .missing("id"))) {
      try matter.value("id")
    }
    #expect(throws: FrontMatterFault(line: 2, .notNumber("minutes"))) {
      try matter.number("minutes")
    }
  }

  @Test(arguments: [
    ("", "line 1: the file must begin with a line ---"),
    ("id: a\n---", "line 1: the file must begin with a line ---"),
    ("---\nid: a", "line 2: the front matter is not closed by ---"),
    ("---", "line 1: the front matter is not closed by ---"),
    ("---\nid a\n---", "line 2: a line must read \"key: value\""),
    ("---\n: a\n---", "line 2: \"\" is not a key"),
    ("---\nId: a\n---", "line 2: \"Id\" is not a key"),
    ("---\nключ: a\n---", "line 2: \"ключ\" is not a key"),
    ("---\nid:\n---", "line 2: id says nothing"),
    ("---\nid: a\n\nid: b\n---", "line 4: id stands already on line 2"),
  ])
  func `every fault names its line`(source: String, words: String) {
    #expect(fault(source) == words)
  }
}
