import Core
import XML

/// One item of QTI 3 on its way to a question.
struct QTIItem {
  let root: XMLElement

  private static let suffix = "-interaction"

  func take(into taken: inout QuestionFile, _ file: String, _ language: Language) {
    guard let body = root.first("qti-item-body") else {
      return taken.refuse(file, root.line, "no-text")
    }
    let interactions = Self.interactions(body)
    guard let one = interactions.first else {
      return taken.refuse(file, body.line, "description")
    }
    guard interactions.count == 1 else {
      return taken.refuse(file, interactions[1].line, "qti.several")
    }
    var draft = QuestionDraft(kind: .freeText)
    draft.text = text(of: one, in: body, &draft)
    draft.explanation = modalFeedback("explanation")
    if body.descendants("math").first != nil {
      return taken.refuse(file, one.line, "qti.formula")
    }
    switch one.name {
    case "qti-choice-interaction": choice(one, body, &draft)
    case "qti-order-interaction": order(one, &draft)
    case "qti-match-interaction":
      guard match(one, &draft) else { return taken.refuse(file, one.line, "qti.match") }
    case "qti-text-entry-interaction": typed(one, &draft)
    case "qti-extended-text-interaction": draft.kind = .freeText
    default: return taken.refuse(file, one.line, "qti.kind")
    }
    if draft.options.contains(where: { $0.text.isEmpty && $0.match.isEmpty }) {
      return taken.refuse(file, one.line, "qti.pictures")
    }
    taken.take(draft, file, one.line, language)
  }

  private static func interactions(_ element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { inner in
      inner.name.hasPrefix("qti-") && inner.name.hasSuffix(suffix)
        ? [inner] : interactions(inner)
    }
  }

  /// The prompt, or the words of the body around the place of the answer.
  private func text(
    of one: XMLElement, in body: XMLElement, _ draft: inout QuestionDraft
  ) -> String {
    let around = Self.around(body)
    let prompt = one.first("qti-prompt").map { words($0, &draft) } ?? ""
    let isGap = one.name == "qti-text-entry-interaction"
    let text = isGap ? around : around.replacing("_____", with: " ")
    if Self.shows(body) { draft.notes.insert("pictures") }
    let whole = CleanText.line(
      [text, prompt].filter { !$0.trimmed.isEmpty }.joined(separator: " "))
    return isGap && whole.hasSuffix(" _____") ? String(whole.dropLast(6)) : whole
  }

  private static func around(_ element: XMLElement) -> String {
    element.children.map { node in
      switch node {
      case .text(let text): return text
      case .element(let inner):
        if inner.name.hasSuffix(suffix) { return " _____ " }
        return ["qti-feedback-block", "qti-rubric-block"].contains(inner.name)
          ? " " : " \(around(inner)) "
      }
    }.joined()
  }

  /// Whether a picture stands beside the question; those in its answers are looked at there.
  private static func shows(_ element: XMLElement) -> Bool {
    element.elements.contains { inner in
      inner.name == "img"
        || (!["qti-feedback-block", "qti-rubric-block"].contains(inner.name) && shows(inner))
    }
  }

  private func words(_ element: XMLElement, _ draft: inout QuestionDraft) -> String {
    if CleanText.hasMore(element) { draft.notes.insert("pictures") }
    return CleanText.line(CleanText.words(element))
  }

  /// A choice without what is said of it.
  private func label(_ element: XMLElement, _ draft: inout QuestionDraft) -> String {
    let plain = XMLElement(
      element.name,
      children: element.children.filter { node in
        if case .element(let inner) = node { inner.name != "qti-feedback-inline" } else { true }
      })
    return words(plain, &draft)
  }

  private func modalFeedback(_ identifier: String) -> String {
    let found = root.all("qti-modal-feedback").first { $0["identifier"] == identifier }
    return found.map { CleanText.line(CleanText.words($0)) } ?? ""
  }
}

extension QTIItem {
  private func declaration(_ one: XMLElement) -> XMLElement? {
    root.all("qti-response-declaration").first { $0["identifier"] == one["response-identifier"] }
  }

  private func right(_ one: XMLElement) -> [String] {
    declaration(one)?.first("qti-correct-response")?.all("qti-value").map { $0.text.trimmed } ?? []
  }

  private func choice(
    _ one: XMLElement, _ body: XMLElement, _ draft: inout QuestionDraft
  ) {
    let right = Set(right(one))
    let isSingle = one["max-choices"].map { $0 == "1" } ?? true
    let isTruth = one["class"]?.split(separator: " ").contains("true-or-false") == true
    draft.kind = right.isEmpty ? .survey : !isSingle ? .several : isTruth ? .trueOrFalse : .single
    draft.options = one.all("qti-simple-choice").map { element in
      let identifier = element["identifier"] ?? ""
      let isRight = right.contains(identifier)
      let own = element.first("qti-feedback-inline").map {
        CleanText.line(CleanText.words($0))
      }
      return .init(
        isRight: isRight, text: label(element, &draft),
        feedback: own ?? (right.isEmpty ? "" : block(isRight ? "correct" : "incorrect", body)))
    }
  }

  /// What is said of a right answer as a whole, or of one that is not.
  private func block(_ identifier: String, _ body: XMLElement) -> String {
    let found = body.descendants("qti-feedback-block").first { $0["identifier"] == identifier }
    return found.map { CleanText.line(CleanText.words($0)) } ?? ""
  }

  private func order(_ one: XMLElement, _ draft: inout QuestionDraft) {
    draft.kind = .order
    let right = right(one)
    let items = one.all("qti-simple-choice")
    let texts = items.map { label($0, &draft) }
    // Where it may be shuffled the file has it in any order, often in the right one.
    let shown =
      one["shuffle"] == "true" ? QuestionDraft.scattered(texts) : Array(items.indices)
    draft.options = shown.map { place in
      .init(place: right.firstIndex(of: items[place]["identifier"] ?? ""), text: texts[place])
    }
  }

  /// Only where each first half has one other half of its own.
  private func match(_ one: XMLElement, _ draft: inout QuestionDraft) -> Bool {
    draft.kind = .pairs
    let sets = one.all("qti-simple-match-set").map { $0.all("qti-simple-associable-choice") }
    guard sets.count == 2 else { return false }
    var other: [String: String] = [:]
    for pair in right(one).map({ $0.split(whereSeparator: \.isWhitespace).map(String.init) }) {
      guard pair.count == 2, other[pair[0]] == nil else { return false }
      other[pair[0]] = pair[1]
    }
    var seconds = sets[1].map { (id: $0["identifier"] ?? "", text: label($0, &draft)) }
    var rows: [(first: String, second: String)] = []
    for first in sets[0] {
      guard let id = other[first["identifier"] ?? ""],
        let found = sets[1].first(where: { $0["identifier"] == id })
      else { return false }
      let text = label(first, &draft)
      // An empty half would be one that only misleads.
      guard !text.isEmpty else { return false }
      rows.append((text, label(found, &draft)))
      seconds.removeAll { $0.id == id }
    }
    rows += seconds.map { ("", $0.text) }
    let shown = QuestionDraft.scattered(rows.map(\.second))
    guard rows.allSatisfy({ !$0.second.isEmpty }) else { return false }
    draft.options = rows.enumerated().map { place, row in
      .init(place: shown.firstIndex(of: place), text: row.first, match: row.second)
    }
    return true
  }

  private func typed(_ one: XMLElement, _ draft: inout QuestionDraft) {
    let declaration = declaration(one)
    let isNumber = ["float", "integer"].contains(declaration?["base-type"] ?? "")
    draft.kind = isNumber ? .number : .shortText
    let entries = declaration?.first("qti-mapping")?.all("qti-map-entry") ?? []
    let full = entries.compactMap { $0["mapped-value"].flatMap { Double($0) } }.max() ?? 0
    let mapped = entries.filter { entry in
      entry["mapped-value"].flatMap { Double($0) } == full && full > 0
    }.compactMap { $0["map-key"] }
    if mapped.count != entries.count { draft.notes.insert("partial") }
    var answers: [String] = []
    for answer in (right(one) + mapped).map({ CleanText.line($0) })
    where !answers.contains(answer) { answers.append(answer) }
    let tolerance = one["data-tolerance"].map { " ± \($0)" } ?? ""
    draft.options = answers.map {
      .init(isRight: true, text: isNumber ? $0 + tolerance : $0, feedback: modalFeedback("right"))
    }
    let rest = modalFeedback("wrong")
    if !rest.isEmpty { draft.options.append(.init(text: "*", feedback: rest)) }
  }
}
