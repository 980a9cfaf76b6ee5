import Core
import HTTP
import Localization
import Web

/// Lessons on the wall.
extension School {
  var slideEndpoints: [Endpoint] {
    [
      .page(
        "/courses/{course}/{lesson}/slides", for: .anyone, answers: SlidesModel.self
      ) { visit in try slides(visit) }
    ]
  }

  private func slides(_ visit: Visit) throws -> Response {
    let (course, lesson) = try place(visit)
    let language = visit.contentLanguage
    let book = try CourseBook(
      try withFiles(course, visit), in: language, visit.environment.catalog[language])
    guard let chapter = book.chapter(lesson) else { throw DomainError.notFound }
    let model = SlidesModel(course: course, chapter: chapter, deck: SlideDeck(book, chapter))
    let look = visit.form["look"].flatMap(SlidesPage.Look.init(rawValue:)) ?? .light
    return visit.seen(model, as: SlidesPage(model: model, look: look, visit: visit))
  }
}
