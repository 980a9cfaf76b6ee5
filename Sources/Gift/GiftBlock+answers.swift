extension GiftBlock {
  /// What kind of question it is, as the marks in the braces tell.
  func body(_ tokens: ArraySlice<GiftToken>) throws(GiftFault) -> GiftQuestion.Body {
    let inner = tokens.drop { $0.character.isWhitespace }
    if inner.isEmpty { return .essay }
    if let truth = truth(inner) { return truth }
    if inner.first == .mark("#") { return .numbers(try numbers(inner.dropFirst())) }
    guard let first = inner.first, first == .mark("=") || first == .mark("~") else {
      // A short answer alone may go without its mark.
      guard !inner.contains(.mark("=")), !inner.contains(.mark("~")) else { throw fault(.answers) }
      return .short([try answer([.mark("=")] + inner)])
    }
    let parts = parts(inner)
    guard parts.count <= GiftFile.mostAnswers else { throw fault(.tooMany) }
    let arrow = [GiftToken.letter("-"), .letter(">")]
    if parts.allSatisfy({ $0.first == .mark("=") && split($0, at: arrow) != nil }) {
      return .pairs(
        parts.compactMap { part in
          split(part.dropFirst(), at: arrow).map { first, second in
            var (first, second) = (first, second)
            _ = (format(&first), format(&second))
            return GiftPair(first.text, second.text)
          }
        })
    }
    var answers: [GiftAnswer] = []
    for part in parts { answers.append(try answer(part)) }
    let isChoice = parts.contains { $0.first == .mark("~") }
    return isChoice ? .choice(answers) : .short(answers)
  }

  /// `TRUE#said when wrong#said when right`.
  private func truth(_ tokens: ArraySlice<GiftToken>) -> GiftQuestion.Body? {
    let parts = tokens.split(
      separator: .mark("#"), maxSplits: 2, omittingEmptySubsequences: false)
    guard let word = parts.first?.text.uppercased() else { return nil }
    guard ["T", "TRUE", "F", "FALSE"].contains(word), !parts[0].contains(.mark("=")) else {
      return nil
    }
    return .trueFalse(
      isTrue: word.hasPrefix("T"), whenWrong: parts.count > 1 ? parts[1].text : "",
      whenRight: parts.count > 2 ? parts[2].text : "")
  }

  private func numbers(_ tokens: ArraySlice<GiftToken>) throws(GiftFault) -> [GiftAnswer] {
    let inner = tokens.drop { $0.character.isWhitespace }
    guard let first = inner.first else { throw fault(.answers) }
    guard first == .mark("=") || first == .mark("~") else {
      return [try answer([.mark("=")] + inner)]
    }
    let parts = parts(inner)
    guard parts.count <= GiftFile.mostAnswers else { throw fault(.tooMany) }
    var answers: [GiftAnswer] = []
    for part in parts { answers.append(try answer(part)) }
    return answers
  }

  /// Each answer from its mark to the next.
  private func parts(_ tokens: ArraySlice<GiftToken>) -> [ArraySlice<GiftToken>] {
    var starts = tokens.indices.filter { tokens[$0] == .mark("=") || tokens[$0] == .mark("~") }
    starts.append(tokens.endIndex)
    return zip(starts, starts.dropFirst()).map { tokens[$0..<$1] }
  }

  private func split(
    _ tokens: ArraySlice<GiftToken>, at mark: [GiftToken]
  ) -> (ArraySlice<GiftToken>, ArraySlice<GiftToken>)? {
    for place in tokens.indices where tokens[place...].starts(with: mark) {
      return (tokens[..<place], tokens[(place + mark.count)...])
    }
    return nil
  }

  /// `~%50%text#feedback`.
  private func answer(_ tokens: ArraySlice<GiftToken>) throws(GiftFault) -> GiftAnswer {
    var weight = tokens.first == .mark("=") ? GiftAnswer.full : 0
    var rest = tokens.dropFirst().drop { $0.character.isWhitespace }
    if rest.first == .letter("%") {
      guard let end = rest.dropFirst().firstIndex(of: .letter("%")),
        let share = Self.share(rest[(rest.startIndex + 1)..<end].text)
      else { throw fault(.weight) }
      weight = share
      rest = rest[(end + 1)...]
    }
    _ = format(&rest)
    let hash = rest.firstIndex(of: .mark("#")) ?? rest.endIndex
    var said = rest[hash...].dropFirst()
    _ = format(&said)
    return GiftAnswer(rest[..<hash].text, weight: weight, feedback: said.text)
  }

  /// `-33.33333` in hundred thousandths.
  private static func share(_ text: String) -> Int? {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      1...3 ~= parts[0].count, let whole = Int(parts[0]), whole <= 100
    else { return nil }
    let digits = parts.count == 2 ? parts[1].prefix(5) : ""
    let fraction = Int(digits + String(repeating: "0", count: 5 - digits.count)) ?? 0
    return (whole * 100_000 + fraction) * (isNegative ? -1 : 1)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
