import Core
import Localization
import Markup
import Web

/// The ways in which a card is handed on: on paper, as pictures, as a book, as an address.
struct CardToSend: Component {
  let model: CardModel
  /// About how many kilobytes all its pictures have together.
  let pictureSize: Int
  let bookSize: Int
  let visit: Visit

  private var words: Localizer { visit.words }

  private func path(_ parts: String...) -> URLPath {
    URLPath([visit.language.rawValue, "rights", model.card.slug] + parts)
  }

  var body: Markup {
    section(.ariaLabelledby("send")) {
      h2(.id("send")) { words(Message("rights.send")) }
      ul(.class("plain-list")) {
        li {
          a(.href(path("pictures"))) { words(Message("rights.pictures")) }
          span(.class("hint")) {
            " \(words(Message("rights.send.about", .number(pictureSize))))"
          }
        }
        li {
          a(.href(path("book.epub"))) { words(Message("rights.send.epub")) }
          span(.class("hint")) {
            " \(words(Message("rights.send.size", .number(bookSize))))"
          }
        }
        li {
          a(.href(path("card.pdf"))) { words(Message("rights.card.print")) }
        }
        if let link {
          li {
            a(.href(external: link), .rel("noopener nofollow")) {
              words(Message("rights.send.link"))
            }
          }
        }
      }
      p(.class("hint")) { words(Message("rights.send.stays")) }
    }
  }

  /// Opens the messenger with the title and the address of the card, and nothing of the reader.
  private var link: ExternalLink? {
    let text = "\(model.text.title)\n\(visit.siteAddress)\(visit.cardPath(model.card).text)"
    return ExternalLink(checking: "https://wa.me/?text=\(URLPath.encode(text))")
  }
}
