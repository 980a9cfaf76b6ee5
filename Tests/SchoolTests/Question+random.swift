import Core

@testable import School

/// Numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

extension Question {
  /// What other programs can hold as well as we.
  static let tame = [
    "a", "Б", "ө", "ң", "қ", "ғ", "1", "21", ":", "=", "~", "#", "{", "&", "\"", "e\u{301}",
  ]

  static let pieces = [
    "a", "Б", "ө", "ү", "ң", "ў", "қ", "ғ", "ҳ", "ʻ", "1", "21", "-", "- (x)", "- [ ]", "## q2",
    "> ", "\\", "*", "->", "±", "..", ":", ";", "#", "{", "}", "=", "~", "%", "\"", "<b>", "&amp;",
    "👩🏽‍🌾", "e\u{301}", "×", "\u{A0}", "/", "//",
  ]

  /// One line of anything that the format allows: trimmed, not empty.
  static func line(
    _ dice: inout SeededGenerator, without forbidden: [String] = [], from all: [String] = pieces
  ) -> String {
    let pieces = all.filter { piece in !forbidden.contains { piece.contains($0) } }
    while true {
      let text = (0...Int.random(in: 0...5, using: &dice)).map { _ in
        (pieces.randomElement(using: &dice) ?? "a") + (Bool.random(using: &dice) ? " " : "")
      }.joined()
      let line = text.trimmed
      if !line.isEmpty, !forbidden.contains(where: { line.contains($0) }) { return line }
    }
  }

  /// A question of a kind, in all four languages or in some.
  static func random(
    _ kind: Kind, _ dice: inout SeededGenerator, pieces: [String] = pieces
  ) -> Question {
    let languages = Bool.random(using: &dice) ? Language.allCases : [.ky]
    func translated(without forbidden: [String] = []) -> Translated {
      Translated(
        Dictionary(
          uniqueKeysWithValues: languages.map {
            ($0, line(&dice, without: forbidden, from: pieces))
          }))
    }
    let texts = translated()
    let note = Bool.random(using: &dice) ? translated() : Translated()
    let options = (0..<count(kind, &dice)).map { place in
      QuizOption(
        text: kind == .pairs
          ? translated(without: [">"])
          : kind == .number
            ? Translated(Dictionary(uniqueKeysWithValues: languages.map { ($0, "\(place * 3)") }))
            : kind == .shortText ? translated(without: ["|", "*"]) : translated(),
        isRight: kind.isGraded && !kind.isPlaced && place == 0, feedback: translated(),
        place: kind.isPlaced ? place : nil, match: kind == .pairs ? translated() : Translated())
    }
    return Question(
      kind: kind, text: texts, options: shuffled(options, kind, &dice), explanation: note)
  }

  private static func count(_ kind: Kind, _ dice: inout SeededGenerator) -> Int {
    switch kind {
    case .freeText: 0
    case .trueOrFalse: 2
    default: Int.random(in: 2...10, using: &dice)
    }
  }

  private static func shuffled(
    _ options: [QuizOption], _ kind: Kind, _ dice: inout SeededGenerator
  ) -> [QuizOption] {
    kind == .number || kind == .shortText ? options : options.shuffled(using: &dice)
  }
}
