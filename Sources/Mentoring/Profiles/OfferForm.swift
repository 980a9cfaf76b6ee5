import Core
import HTTP
import Localization
import Markup
import Web

/// The form in which a mentor says what she offers.
struct OfferForm: Page {
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.offer.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    CommandForm(MentoringPath.part("offer", visit), visit: visit) {
      FaultSummary(state, words)
      TextArea(
        "offers", Message("mentoring.offers"), state, words,
        hint: Message("mentoring.offers.hint"))
      LanguageChoice(state: state, words: words)
      TextField("district", Message("mentoring.district"), state, words, isRequired: false)
      TextField(
        "reach", Message("mentoring.reach"), state, words,
        hint: Message("mentoring.reach.hint"), isRequired: false)
      TextField(
        "capacity", Message("mentoring.capacity"), state, words, type: "number",
        more: .inputmode("numeric"))
      CheckField("woman", words(Message("mentoring.is-woman")), isOn: state.has("woman", "yes"))
      CheckField("listed", words(Message("mentoring.listed")), isOn: state.has("listed", "yes"))
      button(.class("button"), .type("submit")) { words(Message("mentoring.save")) }
    }
  }
}

/// Boxes for the languages somebody speaks.
struct LanguageChoice: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    fieldset(.class(state.fault("language") == nil ? "field" : "field faulty")) {
      legend { words(Message("mentoring.languages")) }
      if let fault = state.fault("language") { span(.class("fault")) { words(fault) } }
      for language in Language.allCases {
        CheckField(
          "language", value: language.rawValue, language.endonym, isOn: isOn(language))
      }
    }
  }

  private func isOn(_ language: Language) -> Bool {
    state.isTyped
      ? state.has("language", language.rawValue)
      : state.value("languages").split(separator: " ").contains(Substring(language.rawValue))
  }
}

extension MentorProfile.Offer {
  var fields: [String: String] {
    [
      "offers": offers, "languages": languages.stored, "district": district, "reach": reach,
      "capacity": String(capacity), "woman": isWoman ? "yes" : "", "listed": isListed ? "yes" : "",
    ]
  }
}

extension FormReader {
  mutating func mentorOffer() -> MentorProfile.Offer {
    MentorProfile.Offer(
      offers: text("offers", in: 3...600), languages: languages(),
      district: line("district", in: 0...80), reach: line("reach", in: 0...200),
      capacity: number("capacity", in: MentorProfile.capacities), isWoman: flag("woman"),
      isListed: flag("listed"))
  }

  mutating func languages() -> Set<Language> {
    let chosen = Set(form.all("language").compactMap(Language.init(rawValue:)))
    if chosen.isEmpty { fault("language", Message("web.fault.choose")) }
    return chosen
  }
}
