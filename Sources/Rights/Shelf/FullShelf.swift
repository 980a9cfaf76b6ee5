import Core
import Localization
import Web

/// The shelf with all that people laid on it, as one visit finds it.
struct FullShelf: Sendable {
  let shelf: RightsShelf
  let lists: [[String]]
  let laid: [ShelfGuest]

  /// The places of what fits, the best first: of the shelf in its order, then of what was laid.
  func search(_ query: String) -> [Int] {
    let more = laid.map { ShelfIndex.parts(laid: $0, texts: Language.allCases) }
    return shelf.index.with(more).search(query)
  }

  /// What a phone searches by itself.
  func phoneIndex(in language: Language) -> String {
    let known = shelf.phoneIndex[language] ?? ""
    let more = laid.map { ShelfIndex.parts(laid: $0, texts: [language]) }
    return more.isEmpty
      ? known : known + "\n" + ShelfIndex(more, behind: shelf.index).phoneText
  }

  /// All that goes onto a phone with one press: what is found on it without a connection must open.
  func pages(in language: Language) -> [URLPath] {
    var pages = shelf.pages(in: language)
    for path in lists + (shelf.guests + laid).map(\.path) {
      let page = URLPath([language.rawValue] + path)
      if !pages.contains(where: { $0.text == page.text }) { pages.append(page) }
    }
    return pages
  }
}

extension Rights {
  func fullShelf(_ visit: Visit) throws -> FullShelf {
    let near = try local(visit).map { $0.guest(visit) }
    return FullShelf(
      shelf: shelf, lists: laid.lists, laid: near + (try laid.guests(visit)))
  }

  /// The whole shelf as a phone keeps it.
  package func pages(_ visit: Visit) throws -> [URLPath] {
    try fullShelf(visit).pages(in: visit.language)
  }
}

extension LocalReferral {
  /// Found by its name, by what it is for, and by what it is in every language.
  fileprivate func guest(_ visit: Visit) -> ShelfGuest {
    let kinds = Language.allCases.map { visit.environment.catalog[$0](text.kind.title) }
    let named = Language.allCases.filter { text.name[$0] != nil }
    let texts = (named.isEmpty ? Language.allCases : named).map { language in
      let gist = [text.help.text(language)] + text.phones
      return (
        language,
        ShelfGuest.Text(
          title: text.name[language] ?? visit.environment.catalog[language](text.kind.title),
          gist: gist.filter { !$0.isEmpty }.joined(separator: " · "), words: kinds)
      )
    }
    return ShelfGuest(
      path: ["phones"], anchor: anchor, texts: Dictionary(uniqueKeysWithValues: texts))
  }
}
