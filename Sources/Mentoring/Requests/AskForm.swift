import Core
import HTTP
import Localization
import Markup
import Web

/// The form in which a participant asks for a mentor.
struct AskForm: Page {
  let mentors: [MentorProfile]
  let hasRequest: Bool
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.ask.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    p { words(Message("mentoring.ask.intro")) }
    CommandForm(MentoringPath.part("ask", visit), visit: visit) {
      FaultSummary(state, words)
      TextArea(
        "expectation", Message("mentoring.expectation"), state, words,
        hint: Message("mentoring.expectation.hint"))
      LanguageChoice(state: state, words: words)
      TextField("district", Message("mentoring.district"), state, words, isRequired: false)
      CheckField(
        "wants-woman", words(Message("mentoring.wants-woman")),
        isOn: state.has("wants-woman", "yes"))
      choice("wish", "mentoring.wishes", "mentoring.wishes.hint")
      choice("avoid", "mentoring.avoids", "mentoring.avoids.hint")
      button(.class("button"), .type("submit")) { words(Message("mentoring.ask.send")) }
    }
    if hasRequest {
      CommandForm(MentoringPath.part("withdraw", visit), visit: visit) {
        button(.class("button quiet"), .type("submit")) {
          words(Message("mentoring.ask.withdraw"))
        }
      }
    }
  }

  @MarkupBuilder private func choice(_ name: String, _ key: String, _ hint: String) -> Markup {
    if !mentors.isEmpty {
      fieldset(.class(state.fault(name) == nil ? "field" : "field faulty")) {
        legend { words(Message(key: key, arguments: [])) }
        span(.class("hint")) { words(Message(key: hint, arguments: [])) }
        if let fault = state.fault(name) { span(.class("fault")) { words(fault) } }
        for mentor in mentors {
          CheckField(
            name, value: mentor.person.description, mentor.name, isOn: isOn(name, mentor.person))
        }
      }
    }
  }

  private func isOn(_ name: String, _ person: ID<Person>) -> Bool {
    state.isTyped
      ? state.has(name, person.description)
      : [ID<Person>](stored: state.value("\(name)s")).contains(person)
  }
}

extension MentoringRequest.Wish {
  var fields: [String: String] {
    [
      "languages": languages.stored, "district": district,
      "wants-woman": wantsWoman ? "yes" : "", "wishs": wishes.stored, "avoids": avoids.stored,
    ]
  }
}

extension FormReader {
  mutating func mentoringWish() -> MentoringRequest.Wish {
    let wishes = form.all("wish").compactMap { ID<Person>($0) }
    if wishes.count > MentoringRequest.mostWishes {
      fault("wish", Message("mentoring.fault.wishes", .number(MentoringRequest.mostWishes)))
    }
    return MentoringRequest.Wish(
      languages: languages(), district: line("district", in: 0...80),
      wantsWoman: flag("wants-woman"), wishes: wishes,
      avoids: form.all("avoid").compactMap { ID<Person>($0) })
  }
}
