import Content
import Core
import Markdown

/// Reads `Content/culture`, or says what is wrong in which file.
struct CultureReader {
  /// The folder `Content`.
  let folder: ContentFolder

  func shelf() throws -> CultureShelf {
    let groups = try groups()
    let practices = try groups.flatMap(\.practices).map(practice)
    let known = Set(practices.map(\.slug))
    for slug in try folder.folders("culture") where !known.contains(slug) {
      throw ContentFault(file: "culture/shelf.md", reason: "\(slug) stands under no heading")
    }
    return CultureShelf(groups: groups, practices: practices)
  }

  /// The headings in their order: `group.1.title.ky` and `group.1.practices`.
  private func groups() throws -> [CultureShelf.Group] {
    let path = "culture/shelf.md"
    let front = try folder.front(path)
    var groups: [CultureShelf.Group] = []
    while front["group.\(groups.count + 1).practices"] != nil {
      let key = "group.\(groups.count + 1)"
      groups.append(
        CultureShelf.Group(
          title: try folder.translated(front, "\(key).title", path),
          practices: try folder.naming(path) { try front.list("\(key).practices") }))
    }
    return groups
  }

  private func practice(_ slug: String) throws -> Practice {
    var texts: [Language: PracticeText] = [:]
    var evidence: Set<Practice.Evidence> = []
    for language in Language.allCases {
      let path = "culture/\(slug)/\(language.rawValue).md"
      let front = try folder.front(path)
      texts[language] = try text(front, language, path)
      evidence.insert(try self.evidence(front, path))
    }
    guard let one = evidence.first, evidence.count == 1 else {
      throw ContentFault(file: "culture/\(slug)", reason: "evidence differs between languages")
    }
    return Practice(
      slug: slug, evidence: one, texts: texts,
      sources: try folder.sources("culture/\(slug)/sources.md"))
  }

  private func text(
    _ front: FrontMatter, _ language: Language, _ path: String
  ) throws -> PracticeText {
    try folder.naming(path) {
      PracticeText(
        language: language, title: try front.value("title"), gist: try front.value("gist"),
        words: try front.list("words"), translation: try folder.translation(front, path),
        blocks: CardBlock.blocks(try markdownBlocks(front.body)),
        prose: try renderSourcedMarkdown(front.body))
    }
  }

  private func evidence(_ front: FrontMatter, _ path: String) throws -> Practice.Evidence {
    let value = try folder.naming(path) { try front.value("evidence") }
    guard let evidence = Practice.Evidence(rawValue: value) else {
      throw ContentFault(
        file: path, line: front.line(of: "evidence"), reason: "evidence is sourced or told")
    }
    return evidence
  }
}

extension CultureShelf {
  /// Reads the folder `Content`; throws a `ContentFault`.
  package static func load(_ content: String) throws -> CultureShelf {
    try CultureReader(folder: ContentFolder(content)).shelf()
  }
}
