import Core

/// How an answer is judged. A question is right or not right as a whole: half an order and half of
/// the right boxes are not right, since the explanation that follows says what is missing.
extension Question {
  /// Nothing where there is no right answer, or none before a facilitator has read it.
  package func isRight(_ answer: Answer) -> Bool? {
    guard kind.isGraded else { return nil }
    switch (kind, answer) {
    case (.number, .typed(let text)), (.shortText, .typed(let text)):
      return known(text).map { options[$0].isRight } ?? false
    case (.order, .placed(let places)): return places == options.map { $0.place ?? -1 }
    case (.pairs, .placed(let places)): return matches(places)
    case (_, .chosen(let places)): return kind.isChosen && places == right
    default: return false
    }
  }

  /// The place of the first known answer that a typed one is; `*` is every other.
  package func known(_ typed: String) -> Int? {
    kind == .number ? knownNumber(typed) : knownText(typed)
  }

  private func knownNumber(_ typed: String) -> Int? {
    guard let value = Quantity(typed) else { return nil }
    return options.firstIndex { option in
      if option.isAnythingElse { return true }
      let text = option.text.text(.en)
      return QuantityRange(text)?.contains(value) == true
    }
  }

  /// In whichever of the four languages she wrote it.
  private func knownText(_ typed: String) -> Int? {
    let folded = ShortText.fold(typed)
    return options.firstIndex { option in
      if option.isAnythingElse { return true }
      return Language.allCases.contains { language in
        guard let text = option.text[language] else { return false }
        return ShortText.spellings(text).contains { ShortText.fold($0) == folded }
      }
    }
  }

  /// Two halves that read the same may be changed for one another.
  private func matches(_ places: [Int]) -> Bool {
    let offered = offered
    let asked = asked
    guard places.count == asked.count else { return false }
    return zip(asked, places).allSatisfy { index, place in
      offered.indices.contains(place) && offered[place] == options[index].match
    }
  }

  /// An answer that is right; a free text and a survey have none.
  package var rightAnswer: Answer {
    switch kind {
    case .single, .several, .trueOrFalse: .chosen(right)
    case .survey: .chosen([0])
    case .order: .placed(options.map { $0.place ?? 0 })
    case .pairs: .placed(asked.map { options[$0].place ?? 0 })
    case .freeText: .written
    case .number: .typed(rightNumber)
    case .shortText: .typed(rightText)
    }
  }

  private var rightNumber: String {
    let text = options.first { $0.isRight }?.text.text(.en) ?? ""
    return QuantityRange(text)?.lower.text ?? "0"
  }

  private var rightText: String {
    ShortText.spellings(options.first { $0.isRight }?.text.text(.en) ?? "").first ?? ""
  }
}

extension Question {
  /// Right, or what somebody answers who does not know: the first that is offered.
  func answer(isWrong: Bool) -> Answer {
    guard isWrong, kind.isGraded else { return rightAnswer }
    return switch kind {
    case .order: .placed(Array(options.indices))
    case .pairs: .placed(asked.map { _ in 0 })
    case .number, .shortText: .typed("0")
    default: .chosen([0])
    }
  }
}
