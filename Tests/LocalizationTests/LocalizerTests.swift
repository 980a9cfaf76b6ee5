import Core
import Localization
import Testing

@Suite struct LocalizerTests {
  private func catalog(_ line: String, ru: String? = nil) throws -> Catalog {
    try Folder.room(line, but: ru.map { [.ru: $0] } ?? [:]).load()
  }

  @Test(arguments: [
    (0, "0 участниц"), (1, "1 участница"), (2, "2 участницы"), (4, "4 участницы"),
    (5, "5 участниц"), (11, "11 участниц"), (12, "12 участниц"), (21, "21 участница"),
    (22, "22 участницы"), (111, "111 участниц"), (1001, "1\u{A0}001 участница"),
    (-3, "-3 участницы"),
  ])
  func `Russian counts in three forms`(number: Int, said: String) throws {
    let catalog = try catalog(
      "school.a = {0} x",
      ru: "school.a = {0, plural, one {# участница} few {# участницы} many {# участниц} "
        + "other {# участницы}}")
    #expect(catalog[.ru](Message("school.a", .number(number))) == said)
  }

  @Test func `Kyrgyz and Uzbek nouns stay as they are`() throws {
    let catalog = try catalog("school.a = {0, number} аял", ru: "school.a = {0}")
    #expect(catalog[.ky](Message("school.a", .number(1))) == "1 аял")
    #expect(catalog[.uz](Message("school.a", .number(5))) == "5 аял")
  }

  @Test func `English tells one from many`() throws {
    let catalog = try catalog(
      "school.a = {0, plural, one {one row} other {# rows}}", ru: "school.a = {0}")
    #expect(catalog[.en](Message("school.a", .number(1))) == "one row")
    #expect(catalog[.en](Message("school.a", .number(2))) == "2 rows")
  }

  @Test func `an exact form goes before a category`() throws {
    let catalog = try catalog(
      "school.a = {0, plural, =0 {nobody} one {#} other {# of {1}}}", ru: "school.a = {0} {1}")
    #expect(catalog[.en](Message("school.a", .number(0), .text("30"))) == "nobody")
    #expect(catalog[.en](Message("school.a", .number(7), .text("30"))) == "7 of 30")
  }

  @Test func `a message inside a message is said first`() throws {
    let catalog = try catalog("school.a = {0}!\nschool.b = b{0}")
    let inner = Message("school.b", .number(12_500))
    #expect(catalog[.ky](Message("school.a", .message(inner))) == "b12\u{A0}500!")
  }

  @Test func `text in place of a number, or nothing at all, does no harm`() throws {
    let catalog = try catalog("school.a = {0, plural, one {x #} few {} many {} other {y #}}{1}")
    #expect(catalog[.en](Message("school.a", .text("<b>"))) == "y <b>")
    #expect(catalog[.en](Message("school.a")) == "y ")
  }

  @Test func `a key nobody wrote is shown as it is`() throws {
    let catalog = try catalog("school.a = A")
    #expect(catalog[.uz](Message("school.other", .number(1))) == "school.other")
    #expect(catalog.keys == ["school.a"])
  }

  @Test func `lines go on after a backslash`() throws {
    let catalog = try catalog("# a comment\n\nschool.a = one \\\n    two \\\n  three\n")
    #expect(catalog[.en](Message("school.a")) == "one two three")
  }

  @Test func `Windows line ends are line ends`() throws {
    let catalog = try catalog("school.a = A\r\nschool.b = B\r\n")
    #expect(catalog[.en](Message("school.b")) == "B")
  }

  @Test func `keys are spoken for tests`() {
    let inner = Message("school.row", .text("Айнура"))
    let message = Message("school.rows-found", .number(12_500), .message(inner))
    #expect(Localizer.keys(message) == "school.rows-found(12500, school.row(Айнура))")
    #expect(Localizer.keys(Message("school.title")) == "school.title")
  }

  @Test func `many threads may speak at once`() async throws {
    let catalog = try catalog(
      "school.a = {0}", ru: "school.a = {0, plural, one {а} few {б} many {в} other {г}}")
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<2000).count { number in
            let expected = number % 10 == 1 && number % 100 != 11
            return (catalog[.ru](Message("school.a", .number(number))) == "а") != expected
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
