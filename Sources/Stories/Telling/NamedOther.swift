import Core

/// Finds what looks like the name of a person in a text whose teller says that it names nobody.
///
/// It reminds; it proves nothing. Whoever looks at the story before others see it looks for names too.
enum NamedOther {
  static func find(in text: String, besides teller: String) -> String? {
    let own = Set(parts(teller).map { $0.lowercased() })
    for sentence in text.split(whereSeparator: { ".!?…\n".contains($0) }) {
      let words = parts(sentence)
      for (place, word) in words.enumerated().dropLast() {
        let next = words[place + 1]
        guard isCapital(word), isName(word, next, isFirst: place == 0) else { continue }
        if own.contains(word.lowercased()) && (own.contains(next.lowercased())) { continue }
        return "\(word) \(next)"
      }
    }
    return nil
  }

  private static func isName(_ word: Substring, _ next: Substring, isFirst: Bool) -> Bool {
    let following = next.lowercased()
    // Айгүл эже, Турдубек уулу.
    if bonds.contains(following) { return true }
    guard isCapital(next) else { return false }
    // The first word of a sentence is a capital anyway.
    return !isFirst || surnames.contains { following.contains($0) }
  }

  private static let bonds: Set<String> = [
    "эже", "апа", "байке", "ава", "ака", "опа", "ага", "уулу", "кызы", "ўғли", "қизи",
  ]
  private static let surnames = ["ова", "ева", "ов", "ев"]

  private static func parts(_ text: some StringProtocol) -> [Substring] {
    Substring(text).split { !$0.isLetter && $0 != "-" }
  }

  private static func isCapital(_ word: Substring) -> Bool {
    word.count > 1 && word.first?.isUppercase == true
      && word.dropFirst().contains(where: \.isLowercase)
  }
}
