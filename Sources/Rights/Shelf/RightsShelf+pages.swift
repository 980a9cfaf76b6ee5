import Core

extension RightsShelf {
  /// The whole shelf as a phone keeps it: the list, the search, the laws, whom to call, each card and
  /// each letter.
  func pages(in language: Language) -> [URLPath] {
    let names =
      [["rights"], ["search"], ["laws"], ["phones"]]
      + groups.flatMap(\.cards).map { ["rights", $0] } + letters.map { ["letters", $0.slug] }
    return names.map { URLPath([language.rawValue] + $0) }
  }
}
