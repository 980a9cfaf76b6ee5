import Core
import Localization
import Markup

/// A list that can grow, cut into pages.
package struct Paging: Sendable {
  package static let size = 50
  package let page: Int
  package let total: Int
  /// How many stand on one page: fewer than usual where each of them is large.
  package let size: Int

  package init(page: Int, total: Int, size: Int = Paging.size) {
    self.page = page
    self.total = total
    self.size = size
  }

  package var offset: Int { (page - 1) * size }
  package var last: Int { max(1, (total + size - 1) / size) }

  /// What of a whole list stands on this page.
  package func slice<Item>(of items: [Item]) -> ArraySlice<Item> {
    items.dropFirst(offset).prefix(size)
  }
}

/// The way to the neighbouring pages of a list.
package struct Pager: Component {
  let paging: Paging
  let words: Localizer
  let path: (Int) -> URLPath

  package init(_ paging: Paging, _ words: Localizer, path: @escaping (Int) -> URLPath) {
    self.paging = paging
    self.words = words
    self.path = path
  }

  package var body: Markup {
    if paging.last > 1 {
      nav(.class("pager"), .ariaLabel(words(Message("web.pages")))) {
        if paging.page > 1 {
          a(.href(path(paging.page - 1)), .rel("prev")) { words(Message("web.previous")) }
        }
        span { words(Message("web.page-of", .number(paging.page), .number(paging.last))) }
        if paging.page < paging.last {
          a(.href(path(paging.page + 1)), .rel("next")) { words(Message("web.next")) }
        }
      }
    }
  }
}

/// A card with one fact or way on it; the patches a page is sewn of.
package struct Card: Component {
  let title: String
  let content: Markup

  package init(_ title: String, @MarkupBuilder content: () -> Markup) {
    self.title = title
    self.content = content()
  }

  package var body: Markup {
    section(.class("card")) {
      h2 { title }
      content
    }
  }
}

/// A share drawn as a bar, with its number beside it for everybody.
package struct ShareBar: Component {
  let part: Int
  let whole: Int
  let label: String

  package init(_ part: Int, of whole: Int, _ label: String) {
    self.part = part
    self.whole = whole
    self.label = label
  }

  package var body: Markup {
    let width = whole > 0 ? min(max(part * 100 / whole, 0), 100) : 0
    return span(.class("share")) {
      svg(.viewBox("0 0 100 8"), .class("bar-chart"), .ariaHidden("true")) {
        rect(.width("100"), .height("8"), .class("track"))
        rect(.width(String(width)), .height("8"), .class("fill"))
      }
      span { label }
    }
  }
}
