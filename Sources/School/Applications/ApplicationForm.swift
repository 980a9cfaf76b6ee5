import Core
import HTTP
import Localization
import Markup
import Web

/// The form by which one applies: short, and honest about what becomes of it.
struct ApplicationFormPage: Page {
  let cohort: Cohort
  let door: CohortDoor
  let state: FormState
  /// The facilitator types a sheet of paper in.
  let isPaper: Bool
  /// When what is written is deleted.
  let eraseOn: Day
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say(isPaper ? "cohorts.apply.type" : "cohorts.apply") }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    p { a(.href(back)) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    CommandForm(action, visit: visit) {
      FaultSummary(state, words)
      TextField(
        "name", Message("cohorts.apply.name"), state, words,
        hint: Message("school.enrol.name-hint"), more: .autocomplete("name"))
      TextField(
        "reach", Message("cohorts.apply.reach"), state, words,
        hint: Message("cohorts.apply.reach-hint"), isRequired: !isPaper)
      SelectField(
        "speaks", Message("cohorts.apply.speaks"),
        choices: Language.allCases.map { ($0.rawValue, $0.endonym) }, state, words)
      TextField("village", Message("cohorts.apply.village"), state, words, isRequired: false)
      questions
      ApplicationPromise(eraseOn: eraseOn, words: words)
      button(.class("button"), .type("submit")) { say("cohorts.apply.send") }
    }
  }

  private var questions: Markup {
    .group(
      door.setting.questions.enumerated().filter { !$0.element.isEmpty }.map { place, question in
        AnswerField(
          name: "answer-\(place + 1)", question: question.text(visit.language), state: state,
          words: words
        ).body
      })
  }

  private var action: URLPath {
    isPaper ? visit.school.applications(cohort.id) : visit.school.apply(cohort.id)
  }

  private var back: URLPath {
    isPaper ? visit.school.applications(cohort.id) : visit.school.publicPage(cohort.id)
  }
}

/// Who sees what she wrote, and how long.
struct ApplicationPromise: Component {
  let eraseOn: Day
  let words: Localizer

  var body: Markup {
    p(.class("notice plain")) {
      words(Message("cohorts.apply.promise", .text(words.longDate(eraseOn))))
    }
  }
}

/// The facilitator's own question with room for the answer.
private struct AnswerField: Component {
  let name: String
  let question: String
  let state: FormState
  let words: Localizer

  var body: Markup {
    div(.class(state.fault(name) == nil ? "field" : "field faulty")) {
      Markup.element("label", [.for(name)], .text(question))
      if let fault = state.fault(name) {
        span(.class("fault"), .id("\(name)-fault")) { words(fault) }
      }
      Markup.element(
        "textarea", [.id(name), .name(name), .rows("3")], .text(state.value(name)))
    }
  }
}

extension FormReader {
  mutating func application(needsReach: Bool) -> Application.Words {
    var words = Application.Words()
    words.name = line("name")
    words.reach = line("reach", in: (needsReach ? 1 : 0)...200)
    words.speaks = form["speaks"].flatMap(Language.init(rawValue:)) ?? .ky
    words.village = line("village", in: 0...100)
    words.answers = [text("answer-1", in: 0...1000), text("answer-2", in: 0...1000)]
    return words
  }
}
