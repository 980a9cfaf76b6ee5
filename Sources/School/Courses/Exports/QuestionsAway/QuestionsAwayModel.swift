import Core
import JSON
import Localization

/// The questions of a lesson or a test, and what of them each format can hold in one language.
struct QuestionsAwayModel: JSONModel {
  let course: Course
  let place: Lesson
  let language: Language
  /// The voice in which the files speak.
  let words: Localizer

  var questions: [Question] { place.quiz.questions }
  var title: String {
    place.isTest ? course.title.text(language) : place.title.text(language)
  }

  var gift: GiftWriting { GiftWriting(language: language, words: words) }
  var qti: QTIWriting { QTIWriting(language: language) }
  var h5p: H5PWriting { H5PWriting(title: title, language: language, words: words) }

  func fileName(_ ending: String) -> String {
    "\(course.slug).\(place.slug).\(language.rawValue).\(ending)"
  }

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.course.slug }, .init("lesson") { $0.place.slug },
    .init("language") { $0.language },
    .init("libraries") { $0.h5p.libraries($0.questions).map(\.text) },
    .init("gift") { $0.gift.losses($0.questions) }, .init("qti") { $0.qti.losses($0.questions) },
    .init("h5p") { $0.h5p.losses($0.questions) },
  ]
}

extension QuestionLoss: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("left") { $0.isLeft },
    .init("reason") { $0.reason.key },
  ]
}
