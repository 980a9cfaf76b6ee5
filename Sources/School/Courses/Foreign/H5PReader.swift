import Core
import Markdown
import XML

/// Takes the texts and the questions of an H5P file: one lesson with its quiz.
struct H5PReader {
  static let content = "content/content.json"
  private static let deepest = 8

  private let files: ForeignFiles
  private let pictures: ForeignPictures
  private var course: ForeignCourse
  private var blocks: [MarkdownBlock] = []
  private var questions: [ForeignQuestion] = []

  static func read(_ files: ForeignFiles) throws -> ForeignCourse {
    guard let head = files["h5p.json"].flatMap({ JSONTree($0) }) else {
      throw ForeignRefusal.fault("json", .text("h5p.json"))
    }
    guard let content = files[content].flatMap({ JSONTree($0) }) else {
      throw ForeignRefusal.fault("json", .text(content))
    }
    var reader = H5PReader(files, head)
    reader.take(head["mainLibrary"].text ?? "", content, in: "", depth: 1)
    return reader.finished(head)
  }

  private init(_ files: ForeignFiles, _ head: JSONTree) {
    self.files = files
    pictures = ForeignPictures(files, in: H5PReader.content)
    course = ForeignCourse(
      title: InlineTidying.collapse(head["title"].text ?? "H5P"),
      language: head["language"].text.flatMap { Language(tag: $0) })
  }

  private mutating func finished(_ head: JSONTree) -> ForeignCourse {
    let licence = head["license"].text ?? "U"
    if licence != "U" {
      let authors = head["authors"].items.compactMap { $0["name"].text }.joined(separator: ", ")
      course.note("h5p.json", "h5p.licence", .text(licence), .text(authors))
    }
    course.notes += pictures.notes
    if !blocks.isEmpty || !questions.isEmpty {
      course.lessons = [
        ForeignLesson(
          place: H5PReader.content, title: course.title, blocks: blocks, questions: questions,
          media: pictures.media)
      ]
    }
    return course
  }

  /// One piece of content by the name of its type, such as `H5P.MultiChoice 1.16`.
  private mutating func take(
    _ library: String, _ params: JSONTree, in place: String, depth: Int
  ) {
    let type = String(library.split(separator: " ").first ?? "")
    let here = place.isEmpty ? type : "\(place) › \(type)"
    guard depth <= H5PReader.deepest else { return course.note(here, "h5p.deep") }
    if params["media"]["type"]["library"].text != nil || params["media"]["library"].text != nil {
      course.note(here, "h5p.media")
    }
    switch type {
    case "H5P.QuestionSet": questionSet(params, here, depth)
    case "H5P.Column":
      for (number, item) in params["content"].items.enumerated() {
        let inner = item["content"]
        take(
          inner["library"].text ?? "", inner["params"], in: "\(here) \(number + 1)",
          depth: depth + 1)
      }
    case "H5P.AdvancedText", "H5P.Text": blocks += text(params["text"], here)
    case "H5P.DialogCards", "H5P.Dialogcards": cards(params, here)
    case "H5P.MultiChoice", "H5P.TrueFalse", "H5P.SingleChoiceSet", "H5P.Blanks", "H5P.Essay":
      let (taken, notes) = H5PQuestions.read(type, params, in: here)
      questions += taken
      course.notes += notes
    default: course.note(here, "h5p.type", .text(type))
    }
  }

  private mutating func questionSet(_ params: JSONTree, _ here: String, _ depth: Int) {
    if params["introPage"]["showIntroPage"].isTrue {
      blocks += text(params["introPage"]["introduction"], here)
    }
    for (number, item) in params["questions"].items.enumerated() {
      take(
        item["library"].text ?? "", item["params"], in: "\(here) \(number + 1)", depth: depth + 1)
    }
    if params["randomQuestions"].isTrue { course.note(here, "h5p.random") }
    if case .number(let share) = params["passPercentage"], share > 0 {
      course.note(here, "h5p.pass", .number(Int(min(max(share, 0), 100))))
    }
  }

  /// Cards become a table: what stands on the one side, and what on the other.
  private mutating func cards(_ params: JSONTree, _ here: String) {
    blocks += text(params["description"], here)
    let rows = params["dialogs"].items.map { card in
      [card["text"], card["answer"]].map { side in
        InlineTidying.flat(H5PText.inlines(side.text ?? ""))
      }
    }.filter { $0 != [[], []] }
    guard !rows.isEmpty else { return }
    blocks.append(.table(head: [[.text("1")], [.text("2")]], rows: rows))
    let count = params["dialogs"].items.count { $0["audio"] != .null || $0["image"] != .null }
    if count > 0 { course.note(here, "h5p.cards", .number(count)) }
  }

  private mutating func text(_ html: JSONTree, _ here: String) -> [MarkdownBlock] {
    guard let html = html.text, let root = try? readHTML(Array(html.utf8)) else { return [] }
    var text = HTMLText(pictures)
    let blocks = text.blocks(in: root.descendant("body") ?? root)
    for kind in HTMLText.Dropped.allCases {
      if let count = text.dropped[kind] {
        course.note(here, "dropped.\(kind.rawValue)", .number(count))
      }
    }
    return blocks
  }
}

/// The words in a field of H5P, which are HTML or not.
enum H5PText {
  static func inlines(_ html: String) -> [MarkdownInline] {
    guard let root = try? readHTML(Array("<p>\(html)</p>".utf8)) else { return [] }
    return [.text(InlineTidying.collapse(root.text))]
  }

  static func plain(_ html: JSONTree) -> String {
    html.text.map { inlines($0).plain } ?? ""
  }
}
