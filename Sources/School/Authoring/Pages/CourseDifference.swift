import Core
import JSON

/// What one version of a course has and another has not: its contents and tests, and lesson by
/// lesson its texts, questions, sources and whatever lies beside them.
struct CourseDifference {
  enum Change: String, Sendable { case added, removed, changed, same }

  /// The course itself, or one of its lessons.
  struct Item: JSONModel {
    /// Nothing for what belongs to the whole course.
    let lesson: String?
    let title: Translated
    let change: Change
    var texts: [TextChange] = []
    var files: [FileChange] = []

    static let fields: [JSONField<Self>] = [
      .init("lesson") { $0.lesson }, .init("title") { $0.title },
      .init("change") { $0.change.rawValue },
      .init("files") { $0.texts.map(\.name) + $0.files.map(\.name) },
    ]
  }

  /// A text that differs, line by line.
  struct TextChange: Sendable {
    enum Part: String, Sendable {
      /// Titles, units and lessons in their order, as they stand in `course.md`.
      case contents
      case before = "pre-test"
      case after = "post-test"
      case text = "lesson"
      case questions = "quiz"
      case sources
    }

    let part: Part
    let name: String
    /// Nothing for a text that speaks several at once.
    let language: Language?
    let diff: LineDiff
  }

  /// A picture, a sound or a paper, of which only the name can be shown.
  struct FileChange: Sendable, Equatable {
    let name: String
    let change: Change
  }

  /// A version with its texts, and what tells whether two files are the same.
  struct Version<Digest: Hashable> {
    let folder: CourseFolder
    let files: [String: Digest]

    var head: DraftHead { DraftHead(folder.text("course.md") ?? "") }
  }

  let items: [Item]

  init<Digest: Hashable>(from old: Version<Digest>, to new: Version<Digest>) {
    let (before, after) = (old.head.lessons, new.head.lessons)
    let gone = before.filter { !after.contains($0) }
    let lessons = (after + gone).map { lesson in
      guard before.contains(lesson) else {
        return Item(lesson: lesson, title: new.folder.title(of: lesson), change: .added)
      }
      guard after.contains(lesson) else {
        return Item(lesson: lesson, title: old.folder.title(of: lesson), change: .removed)
      }
      return Item(
        lesson: lesson, title: new.folder.title(of: lesson), Self.texts(of: lesson, old, new),
        Self.files(from: old, to: new) { $0.hasPrefix("\(lesson)/") })
    }
    let known = Set(before + after)
    let whole = Item(
      lesson: nil, title: new.head.title, Self.contents(old, new) + Self.tests(old, new),
      Self.files(from: old, to: new) { path in
        !known.contains(String(path.prefix { $0 != "/" }))
      })
    items = [whole] + lessons
  }
}

extension CourseDifference.Item {
  fileprivate init(
    lesson: String?, title: Translated, _ texts: [CourseDifference.TextChange],
    _ files: [CourseDifference.FileChange]
  ) {
    self.init(
      lesson: lesson, title: title, change: texts.isEmpty && files.isEmpty ? .same : .changed,
      texts: texts, files: files)
  }
}

extension CourseDifference {
  private static func texts<Digest>(
    of lesson: String, _ old: Version<Digest>, _ new: Version<Digest>
  ) -> [TextChange] {
    Language.allCases.flatMap { language in
      [TextChange.Part.text, .questions].compactMap { part in
        change(part, "\(lesson)/\(part.rawValue).\(language.rawValue).md", language, old, new)
      }
    } + [change(.sources, "\(lesson)/sources.md", nil, old, new)].compactMap(\.self)
  }

  private static func tests<Digest>(
    _ old: Version<Digest>, _ new: Version<Digest>
  ) -> [TextChange] {
    Language.allCases.flatMap { language in
      [TextChange.Part.before, .after].compactMap { part in
        change(part, "\(part.rawValue).\(language.rawValue).md", language, old, new)
      }
    }
  }

  private static func change<Digest>(
    _ part: TextChange.Part, _ path: String, _ language: Language?, _ old: Version<Digest>,
    _ new: Version<Digest>
  ) -> TextChange? {
    let diff = LineDiff(from: old.folder.text(path) ?? "", to: new.folder.text(path) ?? "")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return diff.isEmpty ? nil : TextChange(part: part, name: name, language: language, diff: diff)
  }

  /// The head as a table of contents in each language in which it says something.
  private static func contents<Digest>(
    _ old: Version<Digest>, _ new: Version<Digest>
  ) -> [TextChange] {
    Language.allCases.compactMap { language in
      let isSaid = old.head.title[language] != nil || new.head.title[language] != nil
      let diff = LineDiff(
        from: old.head.contents(language, old.folder),
        to: new.head.contents(language, new.folder))
      return isSaid && !diff.isEmpty
        ? TextChange(part: .contents, name: "course.md", language: language, diff: diff) : nil
    }
  }

  private static func files<Digest>(
    from old: Version<Digest>, to new: Version<Digest>, where belongs: (String) -> Bool
  ) -> [FileChange] {
    Set(old.files.keys).union(new.files.keys).filter { belongs($0) && !$0.hasSuffix(".md") }
      .sorted().compactMap { path in
        let name = path.split(separator: "/").last.map(String.init) ?? path
        switch (old.files[path], new.files[path]) {
        case (nil, _): return FileChange(name: name, change: .added)
        case (_, nil): return FileChange(name: name, change: .removed)
        case (let before, let after):
          return before == after ? nil : FileChange(name: name, change: .changed)
        }
      }
  }
}

extension DraftHead {
  /// Title, summary, units and lessons in their order, one a line.
  fileprivate func contents(_ language: Language, _ folder: CourseFolder) -> String {
    var lines = [title[language] ?? "", summary[language] ?? ""]
    for lesson in lessons {
      if let unit = units.first(where: { $0.first == lesson }) {
        lines.append("— \(unit.title[language] ?? unit.title.text(language))")
      }
      let name = folder.title(of: lesson).text(language)
      lines.append(name.isEmpty ? lesson : name)
    }
    return lines.joined(separator: "\n")
  }
}
