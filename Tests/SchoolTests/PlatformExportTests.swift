import Archive
import Core
import Foundation
import HTTP
import KurakTesting
import Localization
import Testing
import Web
import XML

@testable import School

/// Courses and questions on their way to other platforms, and back again.
@Suite struct PlatformExportTests {
  private let catalog: Catalog

  init() throws { catalog = try TestHouse.catalog.get() }

  private static let shelf = Result {
    try CourseShelf.load(directory: ProjectFolder.path("Content/courses"))
  }

  private static let kinds: [(Question.Kind, String)] = [
    (.single, "Who <decides> & why?\n> All may know.\n- (x) The council\n> Yes.\n- ( ) No\n> No."),
    (.several, "Who may come?\n- [x] Women\n> Yes.\n- [x] Men\n> Too.\n- [ ] Cows\n> No."),
    (.trueOrFalse, "Sessions are open.\n- ( ) True\n> Not these.\n- (x) False\n> So it is."),
    (.number, "How many?\n- (x) 20..22\n> As the law says.\n- ( ) *\n> Far."),
    (.number, "How many women?\n- (x) 3,5\n> Right so."),
    (.shortText, "Who plans?\n- (x) айыл өкмөтү | АО\n> Right so.\n- ( ) *\n> Read again."),
    (.shortText, "When?\n- (x) 10:30\n> Yes."),
    (.order, "How?\n- (2) Draft\n> Then write.\n- (3) Vote\n- (1) Ask"),
    (.pairs, "Who?\n- (2) Council -> decides\n- (1) Office -> does\n- (3) -> sleeps"),
    (.freeText, "What will you do?\n> A good plan has a day in it."),
    (.survey, "How was it?\n- ( ) Good\n- ( ) Bad"),
  ]

  private static var questions: [Question] {
    get throws {
      try kinds.map { kind, text in
        let read = try QuestionParser.question(text, kind)
        return Question([.en: read], like: read)
      }
    }
  }

  /// A course with a picture, a unit and a question of every kind.
  private func rich() throws -> Course {
    let disk = try CourseOnDisk()
    try disk.write("village/2-money/media/map.png", bytes: AuthoringHouse.picture)
    let asked = Self.kinds.enumerated().map { place, kind in
      "## q\(place + 1) \(kind.0.rawValue)\n\n\(kind.1)\n"
    }.joined(separator: "\n")
    for language in Language.allCases {
      let code = language.rawValue
      try disk.write(
        "village/1-who/quiz.\(code).md",
        "---\ntranslation: draft\ntries: 3\ncounts: last\n---\n\(asked)")
      _ = try disk.faults(
        in: "2-money/lesson.\(code).md", replacing: "Prose", with: "![Map](media/map.png) Prose")
      _ = try disk.faults(
        in: "course.md", replacing: "lessons:",
        with: "unit.1.title.\(code): Unit \(code)\nlessons:")
    }
    _ = try disk.faults(
      in: "course.md", replacing: "lessons:", with: "unit.1.first: 2-money\nlessons:")
    return try #require(try disk.load().first)
  }

  private func bytes(
    _ form: CourseExport, of course: Course, in language: Language
  ) throws -> [UInt8] { try form.bytes(of: course, in: language) { catalog[$0] } }

  private func take(_ bytes: [UInt8]) throws -> TakenCourse {
    try TakenCourse.read(bytes, named: "x.zip", in: nil) { catalog[$0] }
  }

  // MARK: SCORM

  @Test func `A package of SCORM names every file that it has, and no other`() throws {
    for course in try Self.shelf.get() + [rich()] {
      for language in Language.allCases {
        let package = try bytes(.scorm, of: course, in: language)
        #expect(try package == bytes(.scorm, of: course, in: language))
        let files = try unzip(package)
        #expect(files.first?.path == "imsmanifest.xml")
        let root = try readXML(try #require(files.first).bytes)
        let resources = try #require(root.first("resources")).all("resource")
        let named = resources.flatMap { $0.all("file").compactMap { $0["href"] } }
        #expect(named.sorted() == files.dropFirst().map(\.path).sorted())
        let parts = resources.filter { $0["adlcp:scormtype"] == "sco" || $0["scormtype"] == "sco" }
        #expect(parts.count == course.lessons.count)
        #expect(parts.allSatisfy { named.contains($0["href"] ?? "") })
        let ids = root.descendants("item").compactMap { $0["identifierref"] }
        #expect(ids == parts.compactMap { $0["identifier"] })
        #expect(root.first("metadata")?.first("schemaversion")?.text == "1.2")
      }
    }
  }

  @Test func `A unit stands around its lessons, and a picture lies beside its page`() throws {
    let files = try unzip(try bytes(.scorm, of: try rich(), in: .ru))
    let root = try readXML(try #require(files.first).bytes)
    let organization = try #require(root.first("organizations")?.first("organization"))
    #expect(organization.all("item").map { $0.first("title")?.text } == ["Lesson ru", "Unit ru"])
    #expect(organization.all("item").last?.all("item").count == 1)
    #expect(
      files.contains {
        $0.path == "media/2-money/media/map.png" && $0.bytes == AuthoringHouse.picture
      })
    let page = try #require(files.first { $0.path == "pages/2-money.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains(#"src="../media/2-money/media/map.png""#))
    #expect(text.contains(#"<script src="../sco.js" defer></script>"#))
  }

  @Test func `What was packed for a platform comes back with the same questions`() throws {
    for course in try Self.shelf.get() + [rich()] {
      for language in Language.allCases {
        let taken = try take(try bytes(.scorm, of: course, in: language))
        #expect(taken.kind == .scorm && taken.language == language)
        #expect(taken.title == course.title[language])
        var reader = CourseReader(taken.folder, .oneLanguage)
        let back = reader.course()
        #expect(reader.faults == [])
        #expect(
          back?.lessons.map { $0.quiz.spoken(in: language) }
            == course.lessons.map { $0.quiz.spoken(in: language) })
        #expect(
          taken.rows.map(\.title) == course.lessons.compactMap { $0.text(language)?.title })
      }
    }
  }

  @Test func `The text of a lesson comes back once, without its questions`() throws {
    let taken = try take(try bytes(.scorm, of: try rich(), in: .en))
    let text = try #require(taken.folder.text("\(taken.rows[0].lesson)/lesson.en.md"))
    #expect(text.contains("Prose in **en**") && !text.contains("Who may come"))
    #expect(taken.rows.map(\.pictures) == [0, 1] && taken.rows.map(\.questions) == [11, 3])
  }

  @Test func `Questions beside a page that are no questions are named with their line`() throws {
    var files = try unzip(try bytes(.scorm, of: try rich(), in: .en))
    let place = try #require(files.firstIndex { $0.path == "pages/1-who.quiz.md" })
    let broken = "---\ntranslation: draft\n---\n## q2 x\n"
    files[place] = ArchiveFile("pages/1-who.quiz.md", text: broken)
    let taken = try take(try zip(files))
    #expect(taken.rows.map(\.questions) == [0, 3])
    #expect(
      taken.notes.map { $0.text(catalog[.en]) }.contains {
        $0.hasPrefix("pages/1-who.quiz.md:4: ")
      })
  }

  @Test func `A form tells right from wrong by what stands in it`() throws {
    let files = try unzip(try bytes(.scorm, of: try rich(), in: .en))
    let page = try #require(files.first { $0.path == "pages/1-who.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    for piece in [
      #"data-counts="last""#, #"data-from="20" data-to="22" data-right"#, "data-any",
      #"data-place="decides""#, #"data-place="2""#, "Who &lt;decides&gt; &amp; why?",
    ] { #expect(text.contains(piece), "\(piece)") }
    #expect(text.contains("data-known=\"\(ShortText.fold("айыл өкмөтү"))|"))
    let plain = try #require(files.first { $0.path == "pages/2-money.html" })
    #expect(String(decoding: plain.bytes, as: UTF8.self).contains(#"data-counts="best""#))
  }

  // MARK: H5P

  private func h5p(_ language: Language = .en) -> H5PWriting {
    H5PWriting(title: "Village & co", language: language, words: catalog[language])
  }

  @Test func `A question set of H5P comes back as the same questions`() throws {
    let kept = try Self.questions.enumerated().filter { [0, 1, 2, 5, 9].contains($0.offset) }
      .map(\.element)
    let package = try h5p().package(kept)
    #expect(try package == h5p().package(kept))
    let taken = try take(package)
    #expect(taken.kind == .h5p && taken.language == .en && taken.title == "Village & co")
    #expect(taken.notes == [])
    let quiz = try #require(taken.folder.text("\(taken.rows[0].lesson)/quiz.en.md"))
    #expect(
      quiz == Quiz(questions: kept, translations: [.en: .original]).written(in: .en), "\(quiz)")
  }

  @Test func `The questions of every shipped lesson come back from H5P whole`() throws {
    for course in try Self.shelf.get() {
      for language in Language.allCases {
        for lesson in course.lessons {
          #expect(h5p(language).losses(lesson.quiz.questions) == [])
          let taken = try take(try h5p(language).package(lesson.quiz.questions))
          let back = try #require(
            taken.folder.text("\(taken.rows[0].lesson)/quiz.\(language.rawValue).md"))
          let asked = Quiz(
            questions: lesson.quiz.questions, translations: [language: .original])
          #expect(back == asked.written(in: language))
        }
        // The whole course in one set: more than a lesson of ours asks is said, not lost in silence.
        let whole = try take(try bytes(.h5p, of: course, in: language))
        #expect(whole.rows[0].questions == course.lessons.flatMap(\.quiz.questions).count)
      }
    }
  }

  @Test func `What H5P cannot ask is said line by line, in the file as well`() throws {
    let losses = h5p().losses(try Self.questions).map { $0.text(catalog[.en]) }
    #expect(
      losses == [
        "4. How many? – left out: H5P has no number with a range or with several known answers",
        "5. How many women? – goes along, changed: it becomes a gap, and only this way of writing the number counts",
        "7. When? – left out: an answer holds *, / or :, which H5P reads as signs",
        "8. How? – left out: a question set of H5P has no such kind",
        "9. Who? – left out: a question set of H5P has no such kind",
        "11. How was it? – left out: a question set of H5P has no such kind",
      ])
    let files = try unzip(try h5p().package(try Self.questions))
    #expect(Set(files.map(\.path)) == ["h5p.json", "content/content.json"])
    let head = try #require(files.first { $0.path == "h5p.json" }.flatMap { JSONTree($0.bytes) })
    #expect(head["authorComments"].text == losses.joined(separator: "\n"))
    #expect(head["mainLibrary"].text == "H5P.QuestionSet")
    #expect(
      head["preloadedDependencies"].items.compactMap { $0["machineName"].text } == [
        "H5P.QuestionSet", "H5P.MultiChoice", "H5P.TrueFalse", "H5P.Blanks", "H5P.Essay",
      ])
    let content = try #require(
      files.first { $0.path == "content/content.json" }.flatMap { JSONTree($0.bytes) })
    #expect(content["questions"].items.count == 6)
    #expect(
      content["questions"].items[0]["params"]["question"].text
        == "<p>Who &lt;decides&gt; &amp; why?</p>")
    let gaps = content["questions"].items.map { $0["params"]["questions"].items }
    #expect(gaps[4] == ["<p>*айыл өкмөтү/АО*</p>"] && gaps[3] == ["<p>*3.5/3,5*</p>"])
    #expect(try h5p(.ky).losses(Self.questions).allSatisfy { $0.reason.key.hasSuffix("language") })
  }

  // MARK: The page

  @Test func `Who runs the school takes a lesson's questions along, and reads what cannot go`()
    throws
  {
    let course = try rich()
    let house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: School(courses: [course]).endpoints)
    let path = "/en/courses/village/1-who/questions"
    let page = try house.get(path, as: .facilitator).text
    for text in [
      "8. How? – left out: GIFT has no such kind of question", "Every question goes along whole.",
      "9. Who? – left out: a question set of H5P has no such kind",
      "H5P.QuestionSet 1.20, H5P.MultiChoice 1.16, H5P.TrueFalse 1.8, H5P.Blanks 1.14, H5P.Essay 1.5",
      "\(path).h5p\"", "\(path).gift?content=ky",
    ] { #expect(page.contains(text), "\(text)") }
    let gift = try house.get("\(path).gift", as: .facilitator).text
    #expect(gift.contains("Who may come?") && gift.contains("// GIFT has no such kind"))
    for ending in ["zip", "h5p"] {
      let file = try house.get("\(path).\(ending)", as: .facilitator)
      #expect(file.headers["content-disposition"]?.contains("village.1-who.en.\(ending)") == true)
      #expect(try !unzip(file.body).isEmpty)
    }
    for ending in ["", ".gift", ".zip", ".h5p"] {
      #expect(try house.get(path + ending, as: .participant).status == 403)
      #expect(
        try house.get("/en/courses/village/3-none/questions\(ending)", as: .facilitator).status
          == 404)
    }
    let lesson = "/en/courses/village/1-who"
    #expect(try house.get(lesson, as: .facilitator).text.contains("\(path)\""))
    #expect(try !house.get(lesson, as: .participant).text.contains("\(path)\""))
  }

  @Test func `A test before the course goes to other programs, for those who run the school alone`()
    throws
  {
    let house = try KindsHouse().house
    let path = "/en/courses/village/pre-test/questions"
    #expect(try house.get(path, as: .facilitator).text.contains("Every question goes along whole."))
    #expect(try house.get("\(path).gift", as: .facilitator).text.contains("True?"))
    #expect(try house.get("/en/courses/village", as: .facilitator).text.contains("\(path)\""))
    #expect(try !house.get("/en/courses/village", as: .participant).text.contains("\(path)\""))
  }

  @Test func `The bank gives its questions to H5P`() throws {
    let house = try TestHouse(
      migrations: [JobRecord.migration, Lease.migration] + School.migrations,
      endpoints: School(courses: []).endpoints)
    _ = try house.perform(KeepQuestions(questions: try Self.questions, lesson: ""))
    #expect(try house.get("/en/questions", as: .facilitator).text.contains("export.h5p?in=ky"))
    let file = try house.get("/en/questions/export.h5p?in=en", as: .facilitator)
    let taken = try take(file.body)
    #expect(taken.rows.map(\.questions) == [6] && taken.title == "Question bank")
    #expect(try house.get("/en/questions/export.h5p", as: .participant).status == 403)
  }

  @Test func `Anybody takes the package for a platform along`() throws {
    let house = try TestHouse(
      migrations: School.migrations, endpoints: School(courses: [try rich()]).endpoints)
    let answer = try house.get("/ru/courses/village/scorm.zip")
    #expect(answer.headers["content-disposition"]?.contains("village.ru.scorm.zip") == true)
    #expect(try take(answer.body).language == .ru)
    #expect(try house.get("/ru/courses/village").text.contains("SCORM 1.2"))
    #expect(try house.get("/ru/courses/none/scorm.zip").status == 404)
  }
}
