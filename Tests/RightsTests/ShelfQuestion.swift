import Core
import FoundationEssentials
import KurakTesting
import Testing

/// One of the twenty questions of `Tests/Fixtures/rights-questions.md`, in one language.
struct ShelfQuestion: Sendable, CustomTestStringConvertible {
  /// What the answer needs, and the mark of its source; none where the card says whom to ask.
  struct Fact: Sendable {
    let text: String
    let mark: String?
  }

  let number: String
  let language: Language
  let question: String
  let card: String
  let facts: [Fact]

  var testDescription: String { "\(number) \(language.rawValue) \(question)" }

  /// All of them in all languages, `scripts/check-rights` holds that none is missing.
  static let all: [ShelfQuestion] = {
    let path = ProjectFolder.path("Tests/Fixtures/rights-questions.md")
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n## ").dropFirst()
    return parts.flatMap { part in
      let lines = part.split(separator: "\n").map(String.init)
      let fields = lines.dropFirst().reduce(into: [String: String]()) { fields, line in
        guard let colon = line.firstRange(of: ": ") else { return }
        fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
      }
      return Language.allCases.map { ShelfQuestion(lines[0], fields, $0) }
    }
  }()

  private init(_ number: String, _ fields: [String: String], _ language: Language) {
    self.number = number
    self.language = language
    question = fields["question.\(language.rawValue)"] ?? ""
    card = fields["card"] ?? ""
    facts = ["facts", "ask"].flatMap { name in
      (fields["\(name).\(language.rawValue)"] ?? "").components(separatedBy: " | ").map(Fact.init)
    }
  }
}

extension ShelfQuestion.Fact {
  /// `piece [s1]`, or a piece alone.
  init(_ line: String) {
    let parts = line.components(separatedBy: " [")
    text = parts[0]
    mark = parts.count > 1 ? String(parts[1].dropLast()) : nil
  }
}
