import Core
import Localization

/// Finds the sentence that somebody saw on a page, by some of its words.
struct SentenceSearch {
  static let most = 30
  private let wanted: [String]
  private let whole: String

  /// Nothing where too little was typed to look for.
  init?(_ typed: String) {
    whole = SearchKey.fold(typed)
    wanted = whole.split(separator: " ").map(String.init)
    guard whole.count >= 2 else { return nil }
  }

  /// What has all of the words, the sentence nearest to what was typed first.
  func found(in texts: ShippedTexts, _ language: Language) -> [Sentence] {
    let all = texts.all.filter { $0.language == language }.flatMap { texts.sentences(of: $0) }
    let near = all.compactMap { sentence -> (Sentence, Int)? in
      distance(to: sentence).map { (sentence, $0) }
    }
    return near.sorted { ($0.1, $0.0.text.path, $0.0.line) < ($1.1, $1.0.text.path, $1.0.line) }
      .prefix(Self.most).map(\.0)
  }

  /// How much more a sentence says than what was typed; nothing if it lacks a word.
  private func distance(to sentence: Sentence) -> Int? {
    let folded = SearchKey.fold(sentence.words)
    guard wanted.allSatisfy({ folded.contains($0) }) else { return nil }
    let isBroken = folded.contains(whole) ? 0 : 1000
    return isBroken + folded.count - whole.count
  }
}
