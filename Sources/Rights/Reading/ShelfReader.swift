import Content
import Core
import Markdown
import Markup

/// Reads `Content/rights`, `Content/laws`, `Content/letters` and the referrals, or says what is
/// wrong in which file.
struct ShelfReader {
  /// The folder `Content`.
  let folder: ContentFolder
  /// What other rooms lay beside the cards.
  let guests: [ShelfGuest]

  func shelf() throws -> RightsShelf {
    let path = "rights/shelf.md"
    let front = try folder.front(path)
    let groups = try groups(front, path)
    let cards = try groups.flatMap(\.cards).map { slug in try card(slug, front, path) }
    let known = Set(cards.map(\.slug))
    for slug in try folder.folders("rights") where !known.contains(slug) {
      throw ContentFault(
        file: path, reason: "\(slug) stands under no heading")
    }
    let shelf = RightsShelf(
      groups: groups, cards: cards, laws: try folder.files("laws").map(law),
      letters: try folder.folders("letters").map(letter), referrals: try referrals(),
      guests: guests)
    for id in cards.flatMap(\.laws) where shelf.law(id) == nil {
      throw ContentFault(file: path, reason: "there is no law \(id)")
    }
    for slug in cards.flatMap(\.letters) where shelf.letter(slug) == nil {
      throw ContentFault(file: path, reason: "there is no letter \(slug)")
    }
    return shelf
  }

  // MARK: - Cards

  /// The headings in their order: `group.1.title.ky` and `group.1.cards`.
  private func groups(
    _ front: FrontMatter, _ path: String
  ) throws -> [RightsShelf.Group] {
    var groups: [RightsShelf.Group] = []
    while front["group.\(groups.count + 1).cards"] != nil {
      let key = "group.\(groups.count + 1)"
      groups.append(
        RightsShelf.Group(
          title: try folder.translated(front, "\(key).title", path),
          cards: try folder.naming(path) { try front.list("\(key).cards") }))
    }
    return groups
  }

  /// A card, and what the list of the shelf says of it: `laws.<card>`, `letters.<card>`, `urgent`.
  private func card(
    _ slug: String, _ front: FrontMatter, _ path: String
  ) throws -> RightsCard {
    func list(_ key: String) throws -> [String] {
      front[key] == nil ? [] : try folder.naming(path) { try front.list(key) }
    }
    var texts: [Language: CardText] = [:]
    for language in Language.allCases { texts[language] = try cardText(slug, language) }
    return RightsCard(
      slug: slug, texts: texts, sources: try folder.sources("rights/\(slug)/sources.md"),
      laws: try list("laws.\(slug)"), letters: try list("letters.\(slug)"),
      isUrgent: try list("urgent").contains(slug))
  }

  private func cardText(_ slug: String, _ language: Language) throws -> CardText {
    let path = "rights/\(slug)/\(language.rawValue).md"
    let front = try folder.front(path)
    return try folder.naming(path) {
      let body = front.body
      return CardText(
        language: language, title: try front.value("title"),
        question: try front.value("question"), words: try front.list("words"),
        lawChecked: try folder.month(front, "law-checked", path),
        translation: try folder.translation(front, path), prose: try renderSourcedMarkdown(body),
        blocks: CardBlock.blocks(try markdownBlocks(body)))
    }
  }

  // MARK: - Laws, letters, referrals

  private func law(_ id: String) throws -> Law {
    let path = "laws/\(id).md"
    let front = try folder.front(path)
    return try folder.naming(path) {
      guard let state = Law.State(rawValue: try front.value("state")),
        let address = ExternalLink(checking: try front.value("address"))
      else { throw ContentFault(file: path, reason: "state or address is wrong") }
      let edition = front["edition"]
      return Law(
        id: id, number: number(try front.value("number")), date: try front.value("date"),
        title: try folder.translated(front, "title", path), state: state,
        amended: front["amended"] == nil ? [] : try front.list("amended"),
        replacedBy: front["replaced-by"], edition: edition == "unknown" ? nil : edition,
        checked: try folder.month(front, "checked", path), address: address,
        articles: front["articles"] == nil
          ? [] : try front.list("articles").map { try article($0, of: front, path) })
    }
  }

  private func article(
    _ number: String, of front: FrontMatter, _ path: String
  ) throws -> Law.Article {
    let key = "article.\(number)"
    guard let source = ExternalLink(checking: try front.value("\(key).source")) else {
      throw ContentFault(file: path, reason: "\(key) has no source")
    }
    return Law.Article(
      number: printed(number), text: try folder.translated(front, key, path), source: source)
  }

  /// `24.1` and `102-117`, as a key can hold them, as a law counts them.
  private func printed(_ number: String) -> String {
    let parts = number.replacing("-", with: "–").split(separator: ".").map(String.init)
    return (parts.first ?? "") + parts.dropFirst().map { "(\($0))" }.joined()
  }

  private func number(_ text: String) -> String? {
    ["none", "unknown"].contains(text) ? nil : text
  }

  private func letter(_ slug: String) throws -> LetterForm {
    var texts: [Language: LetterText] = [:]
    for language in Language.allCases {
      let path = "letters/\(slug)/\(language.rawValue).md"
      let front = try folder.front(path)
      texts[language] = try folder.naming(path) {
        LetterText(
          language: language, title: try front.value("title"),
          translation: try folder.translation(front, path), paragraphs: paragraphs(front.body))
      }
    }
    let form = LetterForm(slug: slug, texts: texts)
    for text in texts.values where Set(text.blanks) != Set(form.blanks) {
      throw ContentFault(
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
    try ContentBlocks(try folder.text("referrals.md"), file: "referrals.md").blocks.map { block in
      let verified = try block.value("verified")
      return Referral(
        id: block.id, name: try block.translated("name"), help: try block.translated("for"),
        phones: block.all("phone"), hours: block["hours"],
        place: block["place.ky"] == nil
          ? Translated(block["place"].map { [.ky: $0] } ?? [:]) : try block.translated("place"),
        address: block["address"] == nil ? nil : try block.link("address"),
        verified: verified == "never" ? nil : try block.month("verified"),
        isEmergency: block["emergency"] == "yes")
    }
  }
}

extension RightsShelf {
  /// Reads the folder `Content`, and lays beside it what other rooms bring; throws a `ContentFault`.
  package static func load(
    _ content: String, guests: [ShelfGuest] = []
  ) throws -> RightsShelf {
    try ShelfReader(folder: ContentFolder(content), guests: guests).shelf()
  }
}
