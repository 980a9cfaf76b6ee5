import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `Writing a lesson in the browser` {
  let authoring: AuthoringHouse
  var house: TestHouse { authoring.house }
  private let path = AuthoringHouse.path + "/lessons/1-spring"

  init() throws {
    authoring = try AuthoringHouse()
    try authoring.take()
  }

  /// What a browser would send that shows Kyrgyz and Russian.
  private func fields(
    ky: String, ru: String, based: (ky: String, ru: String)? = nil
  ) throws -> KeyValuePairs<String, String> {
    let (kyrgyz, russian) = (
      try authoring.blob("1-spring/lesson.ky.md")?.description ?? "",
      try authoring.blob("1-spring/lesson.ru.md")?.description ?? ""
    )
    return [
      "left": "ky", "right": "ru", "minutes": "12", "law": "2026-11", "title.ky": "Булак",
      "title.ru": "Родник", "translation.ky": "original", "translation.ru": "draft",
      "body.ky": ky, "body.ru": ru, "based.ky": based?.ky ?? kyrgyz,
      "based.ru": based?.ru ?? russian,
    ]
  }

  @Test func `shows two languages side by side, and those she chose`() throws {
    let page = try house.get("\(path)?left=ru&right=ky", as: .facilitator).text
    #expect(page.contains("id=\"body.ru\"") && page.contains("id=\"body.ky\""))
    #expect(!page.contains("id=\"body.en\""))
    #expect(page.contains("Вода пришла."))
    let english = try house.get("\(path)?left=en&right=ky", as: .facilitator).text
    #expect(english.contains("# The story") && english.contains("# What this lesson does not say"))
  }

  @Test func `writes both, with their spaces, as a file that Git can read`() throws {
    let answer = try house.post(
      path, fields(ky: "# Окуя\r\n\r\n- бир\r\n    - эки", ru: "# История\n\nВода"),
      as: .facilitator)
    #expect(answer.location.hasPrefix(path))
    #expect(
      try authoring.draft().text("1-spring/lesson.ky.md")
        == "---\ntitle: Булак\nminutes: 12\nlaw-checked: 2026-11\ntranslation: original\n---\n\n"
        + "# Окуя\n\n- бир\n    - эки\n")
    #expect(try VillageCourse.faults(authoring.draft()).isEmpty)
  }

  @Test func `tells the second of two, loses nothing, and shows both`() throws {
    let based = (
      ky: try authoring.blob("1-spring/lesson.ky.md")?.description ?? "",
      ru: try authoring.blob("1-spring/lesson.ru.md")?.description ?? ""
    )
    let first = try house.post(path, fields(ky: "Биринчи сөз", ru: "Раз"), as: .administrator)
    #expect(first.status == 303)
    let second = try house.post(
      path, fields(ky: "Экинчи сөз", ru: "Раз", based: based), as: .facilitator)
    #expect(second.status == 409)
    #expect(second.text.contains("The administrator changed this while you were writing"))
    #expect(second.text.contains("Биринчи сөз") && second.text.contains("\nЭкинчи сөз</textarea>"))
    #expect(second.text.contains("id=\"conflict-ky\"") && !second.text.contains("conflict-ru"))
    #expect(try authoring.draft().text("1-spring/lesson.ky.md")?.contains("Биринчи") == true)
    let again = try house.post(path, fields(ky: "Экинчи сөз", ru: "Раз"), as: .facilitator)
    #expect(again.status == 303)
    #expect(try authoring.draft().text("1-spring/lesson.ky.md")?.contains("Экинчи") == true)
  }

  @Test func `shows a preview and writes nothing`() throws {
    let lines = try authoring.journalLines()
    let shown = try house.post(
      path,
      [
        "left": "ky", "right": "ru", "preview": "yes",
        "body.ky": "**Күч**\n\n![Булак](media/a.png)",
        "body.ru": "<script>alert(1)</script>",
      ], as: .facilitator)
    #expect(shown.status == 200)
    #expect(shown.text.contains("<strong>Күч</strong>"))
    #expect(shown.text.contains("src=\"/en/authoring/our-water/lessons/1-spring/files/a.png\""))
    #expect(!shown.text.contains("<script>alert"))
    #expect(try authoring.journalLines() == lines)
    let wrong = try house.post(
      path, ["left": "ky", "right": "ru", "preview": "yes", "body.ky": "[a]: https://x.kg"],
      as: .facilitator)
    #expect(wrong.status == 422 && wrong.text.contains("id=\"body.ky-fault\""))
  }

  @Test func `adds the headings she ticked, and drops a language she emptied`() throws {
    let answer = try house.post(
      path,
      [
        "left": "ky", "right": "ru", "minutes": "12", "law": "", "title.ky": "Булак",
        "translation.ky": "original", "translation.ru": "draft", "body.ky": "# Окуя\n\nСуу",
        "body.ru": "", "title.ru": "", "part": "plan",
        "based.ky": try authoring.blob("1-spring/lesson.ky.md")?.description ?? "",
        "based.ru": try authoring.blob("1-spring/lesson.ru.md")?.description ?? "",
      ], as: .facilitator)
    #expect(answer.status == 303)
    #expect(try authoring.draft().text("1-spring/lesson.ky.md")?.contains("# Менин планым") == true)
    #expect(try authoring.draft().text("1-spring/lesson.ru.md") == nil)
    let page = try house.get(AuthoringHouse.path, as: .facilitator).text
    #expect(page.contains("text missing") && page.contains("questions missing"))
  }

  @Test func `keeps what was typed when a field is wrong`() throws {
    let answer = try house.post(
      path,
      [
        "left": "ky", "right": "ru", "minutes": "0", "law": "2026-13", "title.ky": "",
        "translation.ky": "original", "translation.ru": "draft", "body.ky": "Узун сөз",
        "body.ru": "", "title.ru": "",
      ], as: .facilitator)
    #expect(answer.status == 422)
    for field in ["minutes", "law", "title.ky"] {
      #expect(answer.text.contains("id=\"\(field)-fault\""), "\(field)")
    }
    #expect(answer.text.contains("Узун сөз</textarea>"))
  }

  @Test func `lays a picture beside it, with its words in each language`() throws {
    let laid = try house.upload(
      "\(path)/files", field: "file", name: "Менин сүрөтүм.png", AuthoringHouse.picture,
      ["words.ky": "Булак [жазда]", "words.ru": "Родник", "place": "yes"], as: .facilitator)
    #expect(laid.status == 303)
    let draft = try authoring.draft()
    #expect(draft.files["1-spring/media/menin-surotum.png"] == AuthoringHouse.picture)
    #expect(
      draft.text("1-spring/lesson.ky.md")?.hasSuffix("![Булак жазда](media/menin-surotum.png)\n")
        == true)
    #expect(
      draft.text("1-spring/lesson.ru.md")?.contains("![Родник](media/menin-surotum.png)") == true)
    let page = try house.get(path, as: .facilitator).text
    #expect(page.contains("files/menin-surotum.png"))
    let file = try house.get("\(path)/files/menin-surotum.png", as: .facilitator)
    #expect(file.headers["content-type"] == "image/png")
    #expect(try house.get("\(path)/files/menin-surotum.png", as: .participant).status == 403)
    let away = try house.post(
      "\(path)/file-removal", ["name": "menin-surotum.png"], as: .facilitator)
    #expect(away.status == 303)
    #expect(try authoring.draft().files["1-spring/media/menin-surotum.png"] == nil)
  }

  @Test func `takes no file that is something else, too large, or says nothing`() throws {
    let script = Array("<script>".utf8)
    let large = AuthoringHouse.picture + [UInt8](repeating: 0, count: 2 << 20)
    for (bytes, words, field) in [
      (script, "A", "file-fault"), ([], "A", "file-fault"), (large, "A", "file-fault"),
      (AuthoringHouse.picture, "", "Say in words what it shows"),
    ] {
      let answer = try house.upload(
        "\(path)/files", field: "file", name: "a.png", bytes, ["words.ky": words],
        as: .facilitator)
      #expect(answer.status == 422)
      #expect(answer.text.contains(field))
    }
    #expect(try authoring.draft().paths == VillageCourse.folder.paths)
  }

  @Test func `writes sources, which are judged with the rest`() throws {
    let answer = try house.post(
      "\(path)/sources", ["sources": "## s1\ntitle.ky: Мыйзам\nlanguage: ky"], as: .facilitator)
    #expect(answer.status == 303)
    #expect(
      try VillageCourse.faults(authoring.draft())
        == ["our-water/1-spring/sources.md:1: s1 has no address"])
  }

  @Test func `changes the head, its units and who has read it`() throws {
    let form = try house.get("\(AuthoringHouse.path)/head", as: .facilitator).text
    #expect(form.contains("Арыктан үйгө"))
    let answer = try house.post(
      "\(AuthoringHouse.path)/head",
      [
        "based": try authoring.blob("course.md")?.description ?? "", "title.ky": "Суубуз",
        "title.ru": "Вода", "hours": "3", "translation.ky": "original", "translation.ru": "draft",
        "summary.ky": "Жаңы", "unit.1.first": "1-spring", "unit.1.title.ky": "Башы",
        "unit.2.first": "2-canal", "unit.2.title.ky": "Уландысы",
      ], as: .facilitator)
    #expect(answer.status == 303)
    let head = try authoring.head()
    #expect(head.title[.ky] == "Суубуз" && head.hours == 3 && head.lessons.count == 2)
    #expect(head.units.map(\.first) == ["1-spring", "2-canal"])
    #expect(head.translations == [.ky: .original, .ru: .draft])
    #expect(try authoring.written().title[.ru] == "Вода")
    let twice = try house.post(
      "\(AuthoringHouse.path)/head", ["title.ky": "", "hours": "0"], as: .facilitator)
    #expect(twice.status == 422)
  }
}
