import Core
import Markup
import Web

extension Visit {
  var rightsPath: URLPath { path("rights") }
  /// Whom to call.
  var phonesPath: URLPath { path("phones") }
  func cardPath(_ card: RightsCard) -> URLPath { path("rights", card.slug) }
  func path(to item: ShelfItem) -> URLPath {
    let page = URLPath([language.rawValue] + item.path)
    return item.anchor.map(page.fragment) ?? page
  }
  func lawPath(_ law: Law) -> URLPath { path("laws").fragment(law.id) }
  func letterPath(_ letter: LetterForm) -> URLPath { path("letters", letter.slug) }

  /// The month in which she reads.
  var month: Month { Month(now.day) }
}
