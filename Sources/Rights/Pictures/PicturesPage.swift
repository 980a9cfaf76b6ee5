import Core
import Localization
import Markup
import Paper
import Web

/// The pictures to look at, to hold a finger on and to send.
struct PicturesPage: Page {
  let model: PicturesModel
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .rights }
  var title: String { "\(words(Message("rights.pictures"))): \(model.text.title)" }

  var body: Markup {
    p { a(.href(visit.cardPath(model.card))) { model.text.title } }
    h1 { words(Message("rights.pictures")) }
    p { words(Message("rights.pictures.how")) }
    p(.class("notice plain")) { words(Message("rights.send.stays")) }
    div(.class("cards")) {
      for (place, size) in model.sizes.enumerated() { picture(place, size) }
    }
  }

  private func picture(_ place: Int, _ size: Int) -> Markup {
    let path = visit.path("rights", model.card.slug, "pictures", PicturesModel.name(of: place))
    let name = words(
      Message("rights.pictures.one", .number(place + 1), .number(model.sizes.count)))
    return figure(.class("card")) {
      img(
        .src(path), .alt("\(name). \(words(Message("rights.pictures.alt")))"),
        .class("photo"), .init("loading", "lazy"), .width(String(MessagePictures.width)),
        .height(String(MessagePictures.height)))
      figcaption {
        a(.href(path)) { name }
        span(.class("hint")) { " \(words(Message("rights.send.size", .number(size))))" }
      }
    }
  }
}
