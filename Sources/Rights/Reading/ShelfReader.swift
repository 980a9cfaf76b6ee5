import Core
import FoundationEssentials
import Markdown
import Markup

/// Reads `Content/rights`, `Content/laws`, `Content/letters` and the referrals, or says what is
/// wrong in which file.
struct ShelfReader {
  /// The folder `Content`.
  let root: String

  func shelf() throws -> RightsShelf {
    let groups = try groups()
    let cards = try groups.flatMap(\.cards).map(card)
    let known = Set(cards.map(\.slug))
    for slug in try folders("rights") where !known.contains(slug) {
      throw ShelfFault(
        file: "rights/shelf.md", line: nil, reason: "\(slug) stands under no heading")
    }
    return RightsShelf(
      groups: groups, cards: cards, laws: try files("laws").map(law),
      letters: try folders("letters").map(letter), referrals: try referrals())
  }

  // MARK: - Files

  func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"),
      let text = String(validating: [UInt8](data), as: UTF8.self)
    else { throw ShelfFault(file: path, line: nil, reason: "is missing or no UTF-8") }
    return text
  }

  func front(_ path: String) throws -> FrontMatter {
    do {
      return try FrontMatter(try text(path))
    } catch let fault as FrontMatterFault {
      throw ShelfFault(file: path, line: nil, reason: fault.description)
    }
  }

  private func names(_ folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    else { throw ShelfFault(file: folder, line: nil, reason: "is no folder") }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private func folders(_ folder: String) throws -> [String] {
    try names(folder).filter { !$0.contains(".") }
  }

  private func files(_ folder: String) throws -> [String] {
    try names(folder).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  }

  // MARK: - Cards

  /// The headings in their order: `group.1.title.ky` and `group.1.cards`.
  private func groups() throws -> [RightsShelf.Group] {
    let path = "rights/shelf.md"
    let front = try front(path)
    var groups: [RightsShelf.Group] = []
    while front["group.\(groups.count + 1).cards"] != nil {
      let key = "group.\(groups.count + 1)"
      groups.append(
        RightsShelf.Group(
          title: try translated(front, "\(key).title", path),
          cards: try naming(path) { try front.list("\(key).cards") }))
    }
    return groups
  }

  private func card(_ slug: String) throws -> RightsCard {
    var texts: [Language: CardText] = [:]
    for language in Language.allCases { texts[language] = try cardText(slug, language) }
    let path = "rights/\(slug)/sources.md"
    let sources = try ContentBlocks(try text(path), file: path).blocks.map { block in
      ContentSource(
        id: block.id, title: try block.translated("title"), language: try block.value("language"),
        address: try block.link("address"), checked: try block.month("checked"))
    }
    return RightsCard(slug: slug, texts: texts, sources: sources)
  }

  private func cardText(_ slug: String, _ language: Language) throws -> CardText {
    let path = "rights/\(slug)/\(language.rawValue).md"
    let front = try front(path)
    return try naming(path) {
      let body = front.body
      return CardText(
        language: language, title: try front.value("title"),
        question: try front.value("question"), words: try front.list("words"),
        lawChecked: try month(front, "law-checked", path),
        translation: try translation(front, path), prose: try renderSourcedMarkdown(body),
        blocks: CardBlock.blocks(try markdownBlocks(body)))
    }
  }

  // MARK: - Laws, letters, referrals

  private func law(_ id: String) throws -> Law {
    let path = "laws/\(id).md"
    let front = try front(path)
    return try naming(path) {
      guard let state = Law.State(rawValue: try front.value("state")),
        let address = ExternalLink(checking: try front.value("address"))
      else { throw ShelfFault(file: path, line: nil, reason: "state or address is wrong") }
      let edition = front["edition"]
      return Law(
        id: id, number: number(try front.value("number")), date: try front.value("date"),
        title: try translated(front, "title", path), state: state,
        amended: front["amended"] == nil ? [] : try front.list("amended"),
        replacedBy: front["replaced-by"], edition: edition == "unknown" ? nil : edition,
        checked: try month(front, "checked", path), address: address)
    }
  }

  private func number(_ text: String) -> String? {
    ["none", "unknown"].contains(text) ? nil : text
  }

  private func letter(_ slug: String) throws -> LetterForm {
    var texts: [Language: LetterText] = [:]
    for language in Language.allCases {
      let path = "letters/\(slug)/\(language.rawValue).md"
      let front = try front(path)
      texts[language] = try naming(path) {
        LetterText(
          language: language, title: try front.value("title"),
          translation: try translation(front, path), paragraphs: paragraphs(front.body))
      }
    }
    let form = LetterForm(slug: slug, texts: texts)
    for text in texts.values where Set(text.blanks) != Set(form.blanks) {
      throw ShelfFault(
        file: "letters/\(slug)/\(text.language.rawValue).md", line: nil,
        reason: "its blanks are other than in English")
    }
    return form
  }

  private func paragraphs(_ body: String) -> [String] {
    body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmed)
      .split(separator: "").map { $0.joined(separator: "\n") }
  }

  private func referrals() throws -> [Referral] {
    try ContentBlocks(try text("referrals.md"), file: "referrals.md").blocks.map { block in
      let verified = try block.value("verified")
      return Referral(
        id: block.id, name: try block.translated("name"), help: try block.translated("for"),
        phones: block.all("phone"), hours: block["hours"],
        place: block["place.ky"] == nil
          ? Translated(block["place"].map { [.ky: $0] } ?? [:]) : try block.translated("place"),
        address: block["address"] == nil ? nil : try block.link("address"),
        verified: verified == "never" ? nil : try block.month("verified"))
    }
  }

  // MARK: - Values

  private func translated(
    _ front: FrontMatter, _ key: String, _ path: String
  ) throws -> Translated {
    try naming(path) {
      var texts: [Language: String] = [:]
      for language in Language.allCases {
        texts[language] = try front.value("\(key).\(language.rawValue)")
      }
      return Translated(texts)
    }
  }

  private func translation(_ front: FrontMatter, _ path: String) throws -> TranslationState {
    guard let state = TranslationState(rawValue: try front.value("translation")) else {
      throw ShelfFault(
        file: path, line: front.line(of: "translation"),
        reason: "translation is one of original, draft, checked")
    }
    return state
  }

  private func month(_ front: FrontMatter, _ key: String, _ path: String) throws -> Month {
    guard let month = Month(try front.value(key)) else {
      throw ShelfFault(file: path, line: front.line(of: key), reason: "\(key) is no month")
    }
    return month
  }

  private func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as FrontMatterFault {
      throw ShelfFault(file: path, line: nil, reason: fault.description)
    } catch let fault as MarkdownFault {
      throw ShelfFault(file: path, line: fault.line, reason: "\(fault)")
    }
  }
}

extension RightsShelf {
  /// Reads the folder `Content`; throws a `ShelfFault`.
  package static func load(_ content: String) throws -> RightsShelf {
    try ShelfReader(root: content).shelf()
  }
}
