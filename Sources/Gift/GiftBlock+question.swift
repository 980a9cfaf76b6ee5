extension GiftBlock {
  func question() throws(GiftFault) -> GiftQuestion {
    var rest = tokens[...]
    let title = try title(&rest)
    let format = format(&rest)
    guard let start = rest.firstIndex(of: .mark("{")) else {
      guard !rest.contains(.mark("}")) else { throw fault(.strayBrace) }
      return made(title, format, rest.text, .description, "")
    }
    guard let end = rest[start...].firstIndex(of: .mark("}")) else { throw fault(.openBrace) }
    let after = rest[(end + 1)...]
    guard !rest[..<start].contains(.mark("}")), !rest[(start + 1)..<end].contains(.mark("{")),
      !after.contains(.mark("{")),
      !after.contains(.mark("}"))
    else { throw fault(.strayBrace) }
    let (answers, feedback) = parted(rest[(start + 1)..<end])
    let text =
      after.isBlank || rest[..<start].isBlank && after.text == "."
      ? rest[..<start].text : gap(rest[..<start].text, after.text)
    return made(title, format, text, try body(answers), feedback)
  }

  func fault(_ reason: GiftFault.Reason) -> GiftFault { GiftFault(line: line, reason: reason) }

  private func made(
    _ title: String, _ format: String, _ text: String, _ body: GiftQuestion.Body,
    _ feedback: String
  ) -> GiftQuestion {
    var question = GiftQuestion(line: line, text: text, body: body)
    question.title = title
    question.format = format
    question.feedback = feedback
    return question
  }

  /// A mark behind the braces only ends the sentence; anything more stands after a gap.
  private func gap(_ before: String, _ after: String) -> String {
    if !before.isEmpty, after.count == 1, after.first?.isPunctuation == true { return before }
    return [before, "_____", after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `::title::` at the head.
  private func title(_ rest: inout ArraySlice<GiftToken>) throws(GiftFault) -> String {
    let colon = GiftToken.mark(":")
    rest = rest.drop { $0.character.isWhitespace }
    guard rest.starts(with: [colon, colon]) else { return "" }
    var place = rest.startIndex + 2
    while place + 1 < rest.endIndex, rest[place] != colon || rest[place + 1] != colon {
      place += 1
    }
    guard place + 1 < rest.endIndex else { throw fault(.title) }
    let title = rest[(rest.startIndex + 2)..<place].text
    rest = rest[(place + 2)...]
    return title
  }

  /// `[html]` before a text.
  func format(_ rest: inout ArraySlice<GiftToken>) -> String {
    let text = rest.drop { $0.character.isWhitespace }
    for name in ["html", "markdown", "moodle", "plain"] {
      let mark = "[\(name)]".map { GiftToken.letter($0) }
      if text.starts(with: mark) {
        rest = text.dropFirst(mark.count)
        return name
      }
    }
    return ""
  }

  /// What stands before `####`, and what is said to everybody after it.
  private func parted(
    _ tokens: ArraySlice<GiftToken>
  ) -> (ArraySlice<GiftToken>, String) {
    let four = [GiftToken](repeating: .mark("#"), count: 4)
    for place in tokens.indices where tokens[place...].starts(with: four) {
      var feedback = tokens[(place + 4)...]
      _ = format(&feedback)
      return (tokens[..<place], feedback.text)
    }
    return (tokens, "")
  }
}
