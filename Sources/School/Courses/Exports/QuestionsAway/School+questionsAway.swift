import Core
import HTTP
import Localization
import Web

/// The questions of a lesson or a test as files for other programs: for those who run the school,
/// since the answers stand in them.
extension School {
  var questionsAwayEndpoints: [Endpoint] {
    [
      .page(
        "/courses/{course}/{lesson}/questions", for: .staff, answers: QuestionsAwayModel.self
      ) { visit in
        let model = try questionsAway(visit)
        return visit.seen(model, as: QuestionsAwayPage(model: model, visit: visit))
      },
      .file("/courses/{course}/{lesson}/questions.gift", for: .staff) { visit in
        let model = try questionsAway(visit)
        return .file(
          .text, named: model.fileName("gift"), Array(model.gift.written(model.questions).utf8))
      },
      .file("/courses/{course}/{lesson}/questions.zip", for: .staff) { visit in
        let model = try questionsAway(visit)
        return .file(
          .zip, named: model.fileName("zip"), try model.qti.package(model.questions))
      },
      .file("/courses/{course}/{lesson}/questions.h5p", for: .staff) { visit in
        let model = try questionsAway(visit)
        return .file(
          .zip, named: model.fileName("h5p"), try model.h5p.package(model.questions))
      },
    ]
  }

  private func questionsAway(_ visit: Visit) throws -> QuestionsAwayModel {
    let course = try courseOfPath(visit)
    guard let place = course.quizPlace(try visit.text("lesson")), !place.quiz.questions.isEmpty
    else { throw DomainError.notFound }
    let language = visit.contentLanguage
    return QuestionsAwayModel(
      course: course, place: place, language: language, words: visit.environment.catalog[language])
  }
}
