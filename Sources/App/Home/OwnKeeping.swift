import Core
import JSON
import Localization
import Markup
import Rights
import School
import Web

/// All that is hers and may lie on her phone: the lessons of her courses, her calendar, her rights
/// with what the village laid beside them.
struct OwnKeepingModel: JSONModel {
  var courses: [Translated]
  var pages: [URLPath]
  var files: [URLPath]

  static let fields: [JSONField<Self>] = [
    .init("courses") { $0.courses }, .init("pages") { $0.pages.map(\.text) },
    .init("files") { $0.files.map(\.text) },
  ]

  static func read(_ visit: Visit, _ school: School, _ rights: Rights) throws
    -> OwnKeepingModel
  {
    let kept = try visit.read { tx in try school.keeps(of: visit, in: tx) }
    return OwnKeepingModel(
      courses: kept.titles,
      pages: kept.pages + [visit.path("calendar")] + (try rights.pages(visit)),
      files: kept.files)
  }
}

/// One press for all of it, after its size was said.
struct OwnKeepingPage: Page {
  let model: OwnKeepingModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("house.keep-all")) }

  var body: Markup {
    h1 { title }
    ul {
      for course in model.courses { li { course.text(visit.language) } }
      li { words(Message("house.own-calendar")) }
      for name in ["rights.title", "rights.safety.tab", "culture.title", "stories.title"] {
        li { words(Message(key: name, arguments: [])) }
      }
    }
    Keeping(
      paths: model.pages, files: model.files, visit: visit, offer: Message("house.keep-all.what"))
  }
}
