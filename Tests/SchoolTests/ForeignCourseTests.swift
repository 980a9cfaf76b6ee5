import Archive
import Core
import Foundation
import KurakTesting
import Localization
import Testing

@testable import School

/// Small files of our own in every foreign form, built here.
@Suite struct ForeignCourseTests {
  private let catalog: Catalog

  init() throws { catalog = try TestHouse.catalog.get() }

  private func take(
    _ files: [String: String], pictures: [String: [UInt8]] = [:], in language: Language? = nil,
    named name: String = "file.zip"
  ) throws -> TakenCourse {
    let all =
      files.map { ArchiveFile($0.key, text: $0.value) }
      + pictures.map { ArchiveFile($0.key, $0.value) }
    return try TakenCourse.read(
      try zip(all.sorted { $0.path < $1.path }), named: name, in: language
    ) { catalog[$0] }
  }

  private func refusal(_ files: [String: String]) throws -> String {
    do {
      _ = try take(files)
      return "taken"
    } catch DomainError.invalid(let faults) {
      return faults.map { catalog[.en]($0.message) }.joined()
    }
  }

  private func notes(_ taken: TakenCourse) -> [String] { taken.notes.map { $0.text(catalog[.en]) } }

  private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

  /// What our own reader makes of what was taken: no fault.
  private func course(_ taken: TakenCourse) throws -> Course {
    var reader = CourseReader(taken.folder, .oneLanguage)
    let course = reader.course()
    #expect(reader.faults == [])
    #expect(taken.folder.paths.allSatisfy(CourseFolder.isPath))
    return try #require(course)
  }

  @Test func `Our package comes back as the folder it was`() throws {
    for course in try CourseShelf.load(directory: ProjectFolder.path("Content/courses")) {
      let taken = try TakenCourse.read(
        try course.folder.packaged(), named: "x.zip", in: nil
      ) { catalog[$0] }
      #expect(taken.kind == .package)
      #expect(taken.folder == course.folder)
      #expect(taken.notes == [])
      #expect(taken.rows.map(\.lesson) == course.lessons.map(\.slug))
      #expect(taken.rows.allSatisfy { $0.words > 500 && $0.questions > 2 })
    }
  }

  @Test func `A package with a fault is refused with its file and line`() throws {
    let disk = try CourseOnDisk()
    var folder = CourseFolder("village", onDisk: disk.folder.path)
    folder.write("1-who/quiz.ky.md", "---\ntranslation: draft\n---\n")
    folder.write("1-who/evil.html", "<script>")
    #expect(throws: DomainError.self) {
      try TakenCourse.read(try folder.packaged(), named: "x", in: nil) { catalog[$0] }
    }
    #expect(try refusal(["course.md": "no front matter"]).contains("course.md does not say"))
  }

  @Test func `What has no place in a course stays behind, and is named`() throws {
    let disk = try CourseOnDisk()
    var files: [String: String] = [:]
    for (path, bytes) in CourseFolder("village", onDisk: disk.folder.path).files {
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
    files["1-who/evil.html"] = "<script>"
    files["1-who/Карта.png"] = "x"
    files["__MACOSX/._course.md"] = "x"
    let taken = try take(files)
    #expect(taken.folder.files["1-who/evil.html"] == nil)
    #expect(
      notes(taken) == [
        "1-who/evil.html: files of the kind html have no place in a course",
        "1-who/Карта.png: a course may not have a file of this name",
      ])
  }

  @Test func `A folder of Markdown becomes lessons with their pictures`() throws {
    let taken = try take(
      [
        "notes/1-first.md": """
        ---
        title: Биринчи сабак
        author: Айгүл
        ---
        # Көчө

        ![карта](img/Көчө картасы.png) ![x](https://elsewhere.kg/x.png) [мыйзам][law]

        [law]: https://cbd.minjust.gov.kg "Мыйзамдар"
        """.replacing("Көчө картасы.png", with: "%D0%BA.png"),
        "notes/2-second.md": "# Экинчи сабак\n\nТекст <b>HTML</b>.\n", "notes/empty.md": "\n",
        "notes/unused.txt": "x",
      ], pictures: ["notes/img/к.png": png], in: .ky, named: "Айыл курсу.zip")
    let course = try course(taken)
    #expect(taken.kind == .markdown)
    #expect(taken.folder.name == "aiyl-kursu" && course.title[.ky] == "Айыл курсу")
    #expect(taken.rows.map(\.title) == ["Биринчи сабак", "Экинчи сабак"])
    #expect(taken.rows.map(\.lesson) == ["1-birinchi-sabak", "2-ekinchi-sabak"])
    #expect(taken.folder.files["1-birinchi-sabak/media/1-k.png"] == png)
    let text = try #require(taken.folder.text("1-birinchi-sabak/lesson.ky.md"))
    #expect(
      text.contains("![карта](<media/1-k.png>) x [мыйзам](<https://cbd.minjust.gov.kg>)"))
    #expect(
      notes(taken) == [
        "notes/1-first.md:3: the line \"author\" above the text is not taken",
        "notes/1-first.md:7: picture from elsewhere, not loaded: https://elsewhere.kg/x.png",
        "notes/empty.md: holds no text", "notes/unused.txt: no lesson shows this file",
      ])
  }

  private let page = """
    <!DOCTYPE html><html lang="ky-KG"><head><title>Барак</title><script>alert(1)</script>
    <style>p{color:red}</style></head><body onload="evil()">
    <h1>Ким чечет</h1>
    <p onclick="x()">Айылдык <b>кеңеш </b>чечет,<br>айыл өкмөтү <i>аткарат</i>. <a
    href="https://gov.kg">Сайт</a> <a href="two.html#x">экинчи</a> <a href="javascript:x()">жаман</a></p>
    <ul><li>бир<ul><li>ички</li></ul></li><li><p>эки</p></li></ul>
    <blockquote><div>Сөз</div></blockquote>
    <table><tr><th>Ким</th><th colspan="2">Качан</th></tr><tr><td>Айгүл</td><td>3 | 4</td></tr></table>
    <dl><dt>Аймак</dt><dd>муниципалитет</dd></dl>
    <img src="k.png" alt="карта"><img src="none.png" alt="жок"><img src="k.svg" alt="чийме">
    <iframe src="https://youtube.com/x"></iframe><form><input name=a></form><svg></svg>
    <video src="f.mp4"></video><pre>код  2</pre>
    </body></html>
    """

  @Test func `A page of somebody else becomes words of ours, and what it loses is counted`() throws
  {
    let taken = try take(
      [
        "index.html": page, "two.html": "<h1>Экинчи</h1><p>Дагы текст.</p>", "k.svg": "<svg/>",
        "style.css": "p{}",
      ], pictures: ["k.png": png])
    let course = try course(taken)
    #expect(taken.kind == .website && taken.language == .ky)
    #expect(course.lessons.map { $0.title[.ky] } == ["Ким чечет", "Экинчи"])
    let text = try #require(taken.folder.text("\(taken.rows[0].lesson)/lesson.ky.md"))
    #expect(
      text.contains(
        "Айылдык **кеңеш** чечет,\\\nайыл өкмөтү *аткарат*. [Сайт](<https://gov.kg>) экинчи жаман"))
    #expect(text.contains("- бир\n\n  - ички\n- эки\n\n> Сөз\n"))
    #expect(text.contains("| Ким | Качан |\n| --- | --- |\n| Айгүл | 3 \\| 4 |"))
    #expect(text.contains("**Аймак**\n\nмуниципалитет\n"))
    #expect(text.contains("![карта](<media/1-k.png>)\\[жок\\]\\[чийме\\]"))
    #expect(text.contains("```\nкод  2\n```"))
    for word in ["alert", "evil", "onclick", "javascript", "color", "youtube"] {
      #expect(!text.contains(word))
    }
    #expect(
      notes(taken) == [
        "index.html:10: picture is not in the file: none.png",
        "index.html:10: picture is neither PNG nor JPEG: k.svg",
        "index.html: not taken: programs of the page, 1; nothing of others runs here",
        "index.html: not taken: frames with other pages, 1",
        "index.html: not taken: fields and buttons, 1",
        "index.html: not taken: sounds and films, 1",
        "index.html: not taken: drawings in SVG, 1",
        "index.html: links within the file became plain words, 2",
        "index.html: joined or too many cells of tables stand one by one, 1",
        "style.css: not taken: 1 file of the kind css", "k.svg: not taken: 1 file of the kind svg",
      ])
  }

  @Test func `The pages of our own export are taken in one language`() throws {
    let shipped = try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
    let course = try #require(shipped.first)
    let bytes = try CourseExport.website.bytes(of: course, in: .ky) { catalog[$0] }
    let taken = try TakenCourse.read(bytes, named: "x", in: .ru) { catalog[$0] }
    #expect(taken.rows.map(\.title) == course.lessons.map { $0.title[.ru] })
    #expect(notes(taken).contains { $0.contains("is in another language: Кыргызча") })
    _ = try self.course(taken)
  }

  private func epub(_ chapters: String..., spine: String = "") -> [String: String] {
    var files = [
      "mimetype": "application/epub+zip",
      "META-INF/container.xml": """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
      <rootfile full-path="OPS/book.opf"/></rootfiles></container>
      """,
    ]
    var (items, references) = ("", spine)
    for (number, chapter) in chapters.enumerated() {
      files["OPS/text/c\(number).xhtml"] = chapter
      items +=
        "<item id='c\(number)' href='text/c\(number).xhtml' media-type='application/xhtml+xml'/>"
      references += "<itemref idref='c\(number)'/>"
    }
    files["OPS/nav.xhtml"] = """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
      <nav epub:type="toc"><ol><li><a href="text/c0.xhtml#a"> Биринчи
      бап </a></li></ol></nav></body></html>
      """
    files["OPS/book.opf"] = """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Китеп</dc:title>
      <dc:language>uz-Cyrl</dc:language></metadata>
      <manifest>\(items)<item id="nav" href="nav.xhtml" properties="nav"
      media-type="application/xhtml+xml"/><item id="f" href="a.ttf" media-type="font/ttf"/>
      </manifest><spine>\(references)</spine></package>
      """
    return files
  }

  @Test func `The chapters of a book become lessons under their names in its contents`() throws {
    let taken = try take(
      epub(
        "<html><body><h2>Башка</h2><p>Текст&nbsp;бир.</p></body></html>",
        "<html><head><title>Экинчи</title></head><body><p>Текст эки.</p></body></html>",
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>&x;</body></html>",
        "<html><body><p>бузук", spine: "<itemref idref='nav'/><itemref idref='none'/>"))
    let course = try course(taken)
    #expect(taken.language == .uz && course.title[.uz] == "Китеп")
    #expect(taken.rows.map(\.title) == ["Биринчи бап", "Экинчи", "Китеп"])
    #expect(
      notes(taken) == [
        "OPS/nav.xhtml: the list of contents is no lesson; it gave the titles",
        "OPS/book.opf:6: the order of reading names none, which is not in the list of files",
        "OPS/text/c2.xhtml:1: declares entities of its own; such a file is not read",
        "OPS/a.ttf: not taken: 1 file of the kind font/ttf",
      ])
  }

  @Test func `A long chapter is cut at its headings`() throws {
    let story = String(
      repeating: "<p>Бул узун окуянын бир сүйлөмү. Ал көп айтылат.</p>", count: 120)
    let chapter = (1...4).map { "<h2>\($0)</h2><h3>Окуя</h3>\(story)" }.joined()
    let taken = try take(epub("<html><body><h1>Баары</h1>\(chapter)</body></html>"))
    _ = try course(taken)
    #expect(taken.rows.map(\.title) == (1...4).map { "\($0). Окуя" })
    #expect(notes(taken).contains { $0.contains("cut at its headings") })
  }

  private func scorm(_ items: String, version: String = "1.2") -> String {
    """
    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
    <metadata><schemaversion>\(version)</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>Курс</title>\(items)
    </organization></organizations>
    <resources><resource identifier="r" href="a.html"/><resource identifier="s" href="b.swf"/>
    <resource identifier="u" href="../up.html"/></resources></manifest>
    """
  }

  @Test func `The items of a SCORM package become lessons; its rules and programs are named`()
    throws
  {
    let items = """
      <item identifierref="r"><title>Бир</title><adlcp:masteryscore>80</adlcp:masteryscore>
      <item identifierref="s"><title>Эки</title></item></item>
      <item identifierref="none"><title>Үч</title></item><item identifierref="u"><title>Төрт</title></item>
      """
    let taken = try take([
      "imsmanifest.xml": scorm(items), "a.html": "<h1>Бир</h1><script>API</script><p>Текст.</p>",
      "b.swf": "FWS", "c.html": "<p>x</p>",
    ])
    _ = try course(taken)
    #expect(taken.rows.map(\.title) == ["Бир"])
    #expect(
      notes(taken) == [
        "a.html: not taken: programs of the page, 1; nothing of others runs here",
        "imsmanifest.xml:4: the rule masteryscore is not taken: 80",
        "imsmanifest.xml:8: is no page of text: b.swf",
        "imsmanifest.xml:6: \"Үч\" names none, which is not in the list",
        "imsmanifest.xml:9: page outside the file, not loaded: ../up.html",
        "imsmanifest.xml: scores and progress that the course reports by program are not taken: "
          + "questions in the pages are text here",
        "c.html: no item of the course names this page",
      ])
    #expect(
      try refusal(["imsmanifest.xml": scorm(items, version: "2004 4th Edition")])
        == "This is SCORM 2004 4th Edition; only SCORM 1.2 can be taken.")
    #expect(try refusal(["x/imsmanifest.xml": scorm(items)]).contains("must lie in the root"))
    #expect(try refusal(["imsmanifest.xml": "<manifest><a></manifest>"]).contains("line 1"))
  }

  @Test func `The questions of an H5P file become a quiz`() throws {
    let content = """
      {"introPage":{"showIntroPage":true,"introduction":"<p>Башында <b>ойлон</b>.</p>"},
      "passPercentage":50,"randomQuestions":true,"questions":[
      {"library":"H5P.MultiChoice 1.16","params":{"question":"<p>Ким &amp; чечет?</p>","answers":[
        {"text":"<div>Кеңеш</div>","correct":true,"tipsAndFeedback":{"chosenFeedback":"Ооба.","tip":"x"}},
        {"text":"Аким","correct":false}],"behaviour":{"type":"auto"}}},
      {"library":"H5P.MultiChoice 1.16","params":{"question":"Эч ким?","answers":[{"text":"а","correct":false}]}},
      {"library":"H5P.TrueFalse 1.8","params":{"question":"- Ачык","correct":"true",
        "l10n":{"trueText":"Туура","falseText":"Туура эмес"},
        "behaviour":{"feedbackOnCorrect":"Ачык.","feedbackOnWrong":"Жок."}}},
      {"library":"H5P.Blanks 1.14","params":{"text":"Толукта","questions":["<p>Кеңешти *эл/калк:ким* *шайлайт*.</p>"]}},
      {"library":"H5P.Essay 1.5","params":{"taskDescription":"Жаз.","keywords":[{}]}},
      {"library":"H5P.DragQuestion 1.15","params":{}}]}
      """
    let taken = try take([
      "h5p.json":
        #"{"title":"Тест","language":"ky","mainLibrary":"H5P.QuestionSet","license":"CC BY","authors":[{"name":"А. К."}]}"#,
      "content/content.json": content,
    ])
    let course = try course(taken)
    let quiz = course.lessons[0].quiz
    #expect(
      quiz.questions.map(\.kind) == [.single, .trueOrFalse, .shortText, .shortText, .freeText])
    #expect(quiz.questions[0].text[.ky] == "Ким & чечет?")
    #expect(quiz.questions[0].options.map { $0.feedback[.ky] } == ["Ооба.", "Туура эмес"])
    #expect(quiz.questions[1].text[.ky] == "- Ачык" && quiz.questions[1].right == [0])
    #expect(quiz.questions[2].text[.ky] == "Толукта Кеңешти ____ ….")
    #expect(quiz.questions[2].isRight(.typed("КАЛК")) == true)
    #expect(quiz.questions[3].isRight(.typed("шайлайт")) == true)
    #expect(taken.folder.text("1-test/lesson.ky.md")?.contains("Башында **ойлон**.") == true)
    #expect(
      notes(taken) == [
        "H5P.QuestionSet 1 › H5P.MultiChoice: the tip, or what is said when this answer is not "
          + "chosen, is not taken: Кеңеш",
        "H5P.QuestionSet 2 › H5P.MultiChoice: this question does not fit our kinds (two to ten "
          + "answers, with a right one): Эч ким?",
        "H5P.QuestionSet 4 › H5P.Blanks: the tip, or what is said when this answer is not chosen, "
          + "is not taken: эл | калк",
        "H5P.QuestionSet 5 › H5P.Essay: the words a program looked for are not taken, 1; a "
          + "facilitator reads the text",
        "H5P.QuestionSet 6 › H5P.DragQuestion: the kind H5P.DragQuestion is not taken",
        "H5P.QuestionSet: the order was mixed there; here everybody is on the same question",
        "H5P.QuestionSet: the share needed to pass, 50 %, is set in the cohort here",
        "h5p.json: licence CC BY, authors: А. К.. Say so in the lesson.",
        "content/content.json: the file explains no answers; \"Right\" and \"Not right\" stand "
          + "there until you write why",
      ])
  }

  @Test func `What is no course is refused in words`() throws {
    #expect(
      try refusal(["x.txt": "x"]).contains("This file is none that a course can be taken from"))
    #expect(try refusal(["h5p.json": "{}"]) == "content/content.json is missing or is no JSON.")
    #expect(
      try refusal(["h5p.json": "{}", "content/content.json": "{}"])
        .contains("nothing in it can become a lesson"))
    #expect(
      try refusal(["index.html": "<script>app()</script>"]).contains("index.html: holds no text"))
    #expect(throws: DomainError.self) {
      try TakenCourse.read(Array("PK".utf8), named: "x", in: nil) { catalog[$0] }
    }
  }

  @Test func `Every reason is said in four languages`() throws {
    for key in catalog.keys where key.hasPrefix("books.") {
      let said = Set(Language.allCases.map { catalog[$0](Message(key, .text("7"), .text("8"))) })
      #expect(said.count >= 2 || key.hasSuffix(".reason"), "\(key)")
    }
  }

  @Test func `A name in any alphabet becomes a plain one`() {
    #expect(LatinName.make("Менин үнүм — менин укугум!", or: "x") == "menin-unum-menin-ukugum")
    #expect(LatinName.make("Ўзбек қишлоғи", or: "x") == "uzbek-kishlogi")
    #expect(LatinName.make("中文", or: "course") == "course")
    #expect(LatinName.make(String(repeating: "щ", count: 99), or: "x").utf8.count <= 48)
  }
}
