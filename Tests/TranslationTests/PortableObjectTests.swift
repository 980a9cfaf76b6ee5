import Core
import KurakTesting
import Testing

@testable import Translation

/// The files that translators' tools read, out and back.
@Suite struct PortableObjectTests {
  private let folder: TextsFolder
  private let glossary: Glossary

  init() throws {
    folder = try TextsFolder()
    glossary = try Glossary(
      "| English | a | b | c |\n| --- | --- | --- | --- |\n| school | мектеп· | школ·а | мактаб· |\n"
    )
  }

  private func exported(_ path: String) throws -> String {
    let files = WordsExport(folder.texts, glossary).files
    return try #require(files.first { $0.path == path }).text
  }

  private func taken(_ po: String, _ language: Language = .ky) throws -> WordsImport {
    try WordsImport.read(
      Array(po.utf8), named: "ky.po", room: "school", language, in: folder.texts)
  }

  private func reasons(_ po: String) -> [String] {
    do {
      _ = try taken(po)
      return []
    } catch let refused as WordsImport.Refused {
      return refused.reasons
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `A room goes out as a template and three files`() {
    #expect(
      WordsExport(folder.texts, glossary).files.map(\.path)
        == ["school/school.pot", "school/ky.po", "school/ru.po", "school/uz.po"])
  }

  @Test func `A row carries its key, its English, the other languages and the glossary`() throws {
    #expect(
      try exported("school/ky.po").contains(
        """
        #. ru: Школа
        #. uz: Мактаб
        #. glossary: school = мектеп
        #: Locales/school.en:2
        msgctxt "school.title"
        msgid "The school"
        msgstr "Мектеп"
        """))
    #expect(try exported("school/ky.po").contains("#, icu-message-format\nmsgctxt \"school.came\""))
  }

  /// Another program's judgement of what we write, of every room that ships.
  @Test func `gettext reads every file`() throws {
    let shipped = GlossaryTests.shipped
    let files = WordsExport(shipped, try Glossary.load(ProjectFolder.path("Content"))).files
    #expect(files.count > 80)
    for (place, file) in files.enumerated() where file.path.hasSuffix(".po") {
      try folder.write(file.text, to: "po/\(place).po")
      let printed = try folder.run(
        "/usr/bin/msgfmt", "--check", "--verbose", "-o", "/dev/null", "po/\(place).po")
      #expect(printed?.contains("translated message") == true, "\(file.path): \(printed ?? "")")
    }
  }

  @Test func `What went out comes back without a change`() throws {
    let back = try taken(try exported("school/ky.po"))
    #expect(back.changed == 0 && back.passedOver.isEmpty)
    #expect(String(decoding: back.bytes, as: UTF8.self) == (try folder.read("Locales/school.ky")))
  }

  @Test func `A translation changes its line and nothing else`() throws {
    let po = try exported("school/ky.po")
      .replacing("msgstr \"{0} бүгүн келди\"", with: "msgstr \"{0} бүгүн \"\n\"катышты\"")
    let back = try taken(po)
    #expect(back.path == "Locales/school.ky" && back.changed == 1)
    #expect(
      String(decoding: back.bytes, as: UTF8.self)
        == "# Мектеп\nschool.title = Мектеп\nschool.came = {0} бүгүн катышты\n\nschool.end = Аягы\n"
    )
  }

  @Test func `A row that the program could not read is refused, and then all of it`() throws {
    let po = try exported("school/ky.po")
      .replacing("msgstr \"{0} бүгүн келди\"", with: "msgstr \"Бүгүн келди\"")
      .replacing("msgstr \"Аягы\"", with: "msgstr \"Соңу\"")
    #expect(
      reasons(po) == ["ky.po:21: school.came: it must say {0} and no other place"])
  }

  @Test func `A draft, a stranger and changed English are passed over by name`() throws {
    let head = "msgid \"\"\nmsgstr \"\"\n\n"
    let po =
      head + """
        #, fuzzy
        msgctxt "school.title"
        msgid "The school"
        msgstr "Окуу жайы"

        msgctxt "school.end"
        msgid "The very end"
        msgstr "Эң аягы"

        msgctxt "school.none"
        msgid "x"
        msgstr "x"
        """
    let back = try taken(po)
    #expect(back.changed == 0)
    #expect(
      back.passedOver == [
        "ky.po:5: school.title is marked as a draft (fuzzy)",
        "ky.po:9: school.end: the English has changed since; export it again",
        "ky.po:13: school.none is a message that we do not have",
      ])
  }

  @Test(arguments: [
    ("msgid \"a\"\n", "an entry ends without its msgid and msgstr"),
    ("msgstr \"a\"\n", "msgstr stands before its msgid"),
    ("msgid \"a\nmsgstr \"b\"\n", "a text stands between quotation marks"),
    ("msgid \"a\" b\"\nmsgstr \"b\"\n", "a quotation mark inside a text has \\ before it"),
    ("msgid \"a\\q\"\nmsgstr \"b\"\n", "\\q is not an escape that we know"),
    ("msgid_plural \"a\"\n", "this is no line of a PO file that we know"),
  ])
  func `What is no PO file is refused with its line`(text: String, reason: String) {
    #expect(reasons(text).count == 1)
    #expect(reasons(text).first?.hasSuffix(reason) == true)
    #expect(reasons(text).first?.hasPrefix("ky.po:") == true)
  }

  @Test func `Bytes that are not UTF-8 and a room that is not there are refused`() {
    #expect(throws: WordsImport.Refused.self) {
      try WordsImport.read([0xFF], named: "ky.po", room: "school", .ky, in: folder.texts)
    }
    #expect(throws: WordsImport.Refused.self) {
      try WordsImport.read([], named: "ky.po", room: "../school", .ky, in: folder.texts)
    }
    #expect(throws: WordsImport.Refused.self) {
      try WordsImport.read([], named: "en.po", room: "school", .en, in: folder.texts)
    }
  }

  @Test func `Whatever is between the quotation marks comes back`() throws {
    let hard = "“\"\\\t\n» ңөү {0} % #"
    let object = PortableObject(
      header: [("Language", "ky")],
      entries: [.init(flags: ["fuzzy"], context: "a.b", source: hard, translation: hard)])
    var read = try PortableObjectReader.read(object.text)
    read.entries[0].line = 0
    #expect(read == object)
  }
}
