import Core

/// Writes a question as the parser reads it.
extension Question {
  /// What stands below the head, in one language; nothing where it is not written in it.
  package func written(in language: Language) -> String? {
    guard let text = text[language] else { return nil }
    var lines = [Self.escaped(text)]
    if let explanation = explanation[language] { lines.append("  > \(explanation)") }
    for option in options {
      lines.append(option.line(of: kind, in: language))
      if let feedback = option.feedback[language] { lines.append("  > \(feedback)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    ["- ", "## ", ">", "\\"].contains { text.hasPrefix($0) } ? "\\" + text : text
  }
}

extension QuizOption {
  fileprivate func line(of kind: Question.Kind, in language: Language) -> String {
    let text = text[language] ?? ""
    switch kind {
    case .order: return "- (\((place ?? 0) + 1)) \(text)"
    case .pairs:
      return "- (\((place ?? 0) + 1)) \(text)\(text.isEmpty ? "" : " ")-> \(match[language] ?? "")"
    case .several: return "- [\(isRight ? "x" : " ")] \(text)"
    default: return "- (\(isRight ? "x" : " ")) \(text)"
    }
  }
}

extension Quiz {
  /// The file of one language; nothing where a question is not written in it.
  package func written(in language: Language, title: String? = nil) -> String? {
    var head = ["---", "translation: \((translations[language] ?? .draft).rawValue)"]
    if let title { head.append("title: \(title)") }
    if let tries { head.append("tries: \(tries)") }
    if counting != .best { head.append("counts: \(counting.rawValue)") }
    head.append("---")
    var parts = [head.joined(separator: "\n") + "\n"]
    for (place, question) in questions.enumerated() {
      guard let text = question.written(in: language) else { return nil }
      let lesson = question.lesson.map { " \($0)" } ?? ""
      parts.append("## q\(place + 1) \(question.kind.rawValue)\(lesson)\n\n\(text)")
    }
    return parts.joined(separator: "\n")
  }
}
