import Core
import Localization

/// The parts of a lesson, offered by their headings; the matter has a heading of its own choice.
enum LessonPart: String, CaseIterable, Sendable {
  case story, matter, questions, exercise, plan, unsaid

  func heading(_ words: Localizer) -> String { words(Message("authoring.part.\(rawValue)")) }

  /// Empty headings of all parts, in their order.
  static func skeleton(_ words: Localizer) -> String {
    allCases.map { "# \($0.heading(words))" }.joined(separator: "\n\n\n")
  }

  /// The parts of which a text has no heading yet.
  static func missing(in body: String, _ words: Localizer) -> [LessonPart] {
    let headings = body.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("# ") }
      .map { $0.dropFirst(2).trimmed.lowercased() }
    func stands(_ part: LessonPart, at heading: String) -> Bool {
      heading.hasPrefix(part.heading(words).lowercased())
    }
    return allCases.filter { part in
      part == .matter
        ? !headings.contains { heading in
          !allCases.contains { $0 != .matter && stands($0, at: heading) }
        }
        : !headings.contains { stands(part, at: $0) }
    }
  }
}
