import Core
import HTTP
import Web

/// The shelf, or one card of it, as a book: as open as its pages.
extension Rights {
  var bookEndpoints: [Endpoint] {
    [
      .file("/rights/book.epub", for: .anyone) { visit in
        let book = try books.book(of: shelf, visit.language, visit.words)
        return .file(.epub, named: "kurak-rights.\(visit.language.rawValue).epub", book)
      },
      .file("/rights/{card}/book.epub", for: .anyone) { visit in
        let (card, _) = try card(visit)
        let book = try books.book(of: card, visit.language, visit.words)
        return .file(.epub, named: "\(card.slug).\(visit.language.rawValue).epub", book)
      },
    ]
  }
}

/// Kilobytes as a reader counts them: never fewer than she pays for.
func kilobytes(_ bytes: Int) -> Int { (bytes + 999) / 1_000 }
