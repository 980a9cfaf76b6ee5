import Core
import Markup
import Web

extension Visit {
  var rightsPath: URLPath { path("rights") }
  func cardPath(_ card: RightsCard) -> URLPath { path("rights", card.slug) }
  func path(to item: ShelfModel.Item) -> URLPath { URLPath([language.rawValue] + item.path) }
  func letterPath(_ letter: LetterForm) -> URLPath { path("letters", letter.slug) }

  /// The month in which she reads.
  var month: Month { Month(now.day) }
}
