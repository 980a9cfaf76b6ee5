extension GiftQuestion {
  /// As a file has it, with a blank line after it.
  package var written: String {
    let head = title.isEmpty ? "" : "::\(Self.escaped(title))::"
    let mark = format.isEmpty ? "" : "[\(format)]"
    // A text that looked like a remark, a drawer or a format would be read as one.
    let lead = head.isEmpty && mark.isEmpty && Self.isMistakable(text) ? "[plain]" : mark
    return head + lead + Self.escaped(text) + braces + "\n\n"
  }

  private static func isMistakable(_ text: String) -> Bool {
    ["//", "$CATEGORY:", "["].contains { text.hasPrefix($0) }
  }

  private var braces: String {
    switch body {
    case .description: return ""
    case .essay: return said("")
    case .trueFalse(let isTrue, let whenWrong, let whenRight):
      let wrong = whenWrong.isEmpty && whenRight.isEmpty ? "" : "#\(Self.escaped(whenWrong))"
      let right = whenRight.isEmpty ? "" : "#\(Self.escaped(whenRight))"
      return said("\(isTrue ? "TRUE" : "FALSE")\(wrong)\(right)")
    case .choice(let answers): return said(answers.map { Self.line($0, "~") }.joined())
    case .short(let answers): return said(answers.map { Self.line($0, "=") }.joined())
    case .numbers(let answers): return said("#" + answers.map { Self.line($0, "=") }.joined())
    case .pairs(let pairs):
      return said(
        pairs.map { "\n\t=\(Self.escaped($0.first)) -> \(Self.escaped($0.second))" }.joined())
    }
  }

  private func said(_ inner: String) -> String {
    let rest = feedback.isEmpty ? "" : "\n\t####\(Self.escaped(feedback))"
    let isLong = inner.contains("\n") || !rest.isEmpty
    return " {\(inner)\(rest)\(isLong ? "\n" : "")}"
  }

  private static func line(_ answer: GiftAnswer, _ mark: String) -> String {
    let isFull = answer.weight == GiftAnswer.full
    // What is full stands behind `=`; nought is what `~` says.
    let isPlain = !answer.text.hasPrefix("%")
    let share =
      isFull && isPlain
      ? "=" : answer.weight == 0 && mark == "~" && isPlain ? "~" : mark + percent(answer)
    let said = answer.feedback.isEmpty ? "" : "#\(escaped(answer.feedback))"
    return "\n\t\(share)\(escaped(answer.text))\(said)"
  }

  private static func percent(_ answer: GiftAnswer) -> String {
    let magnitude = answer.weight.magnitude
    var fraction = String(magnitude % 100_000)
    fraction = String(repeating: "0", count: 5 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let text = String(magnitude / 100_000) + (fraction.isEmpty ? "" : "." + fraction)
    return "%\(answer.weight < 0 ? "-" : "")\(text)%"
  }

  private static func escaped(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "~", "=", "#", "{", "}", ":", "\\": plain += "\\\(character)"
      case _ where character.isNewline: plain += "\\n"
      default: plain.append(character)
      }
    }
    return plain
  }
}
