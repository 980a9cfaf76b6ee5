import Core
import Localization
import Markup
import Web

/// Three files of the same questions, each with what it cannot hold, line by line.
struct QuestionsAwayPage: Page {
  let model: QuestionsAwayModel
  let visit: Visit

  private func say(_ key: String, _ arguments: Message.Argument...) -> String {
    visit.words(Message(key: key, arguments: arguments))
  }

  var patch: Patch { .school }
  var title: String { say("books.away") }

  var body: Markup {
    p {
      a(.href(visit.learning.course(model.course))) {
        model.course.title.text(visit.contentLanguage)
      }
    }
    h1 { title }
    p {
      visit.title(
        of: model.place.isTest ? .test(model.place.slug) : .lesson(model.place.slug),
        model.place.title)
    }
    p { say("books.away.text") }
    part("GIFT", "gift", model.gift.losses(model.questions))
    part("QTI 3", "zip", model.qti.losses(model.questions))
    part("H5P", "h5p", model.h5p.losses(model.questions)) {
      p {
        say(
          "books.away.h5p.libraries",
          .text(model.h5p.libraries(model.questions).map(\.text).joined(separator: ", ")))
      }
    }
  }

  private func part(
    _ name: String, _ ending: String, _ losses: [QuestionLoss],
    @MarkupBuilder _ more: () -> Markup = { .nothing }
  ) -> Markup {
    let more = more()
    return section(.class("card"), .id(ending)) {
      h2 { name }
      p(.class("languages")) {
        for language in Language.allCases {
          a(
            .href(
              visit.learning.questions(model.place.slug, of: model.course, ending, in: language)),
            .ariaLabel("\(name), \(language.endonym)"), .lang(language.tag)
          ) { language.endonym }
          " "
        }
      }
      more
      if losses.isEmpty {
        p(.class("notice good")) { say("books.away.whole") }
      } else {
        ul { for loss in losses { li { loss.text(visit.words) } } }
      }
    }
  }
}
