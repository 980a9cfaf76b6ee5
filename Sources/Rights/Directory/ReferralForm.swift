import Core
import HTTP
import Localization
import Markup
import Web

extension FormReader {
  mutating func referralText() -> LocalReferralText {
    let kind = choice("kind", ReferralKind.self) ?? .other
    let name = translated("name", limit: LocalReferralText.mostName, isRequired: false)
    let help = translated("help", limit: LocalReferralText.mostHelp, isRequired: false)
    let phones = line("phones", in: 0...LocalReferralText.mostLine)
      .split { ",;".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
    return LocalReferralText(
      kind, name: name, help: help, phones: phones,
      hours: line("hours", in: 0...LocalReferralText.mostLine),
      place: line("place", in: 0...LocalReferralText.mostLine),
      languages: Set(form.all("language").compactMap(Language.init(rawValue:))))
  }
}

extension LocalReferral {
  /// What the form that corrects it begins with.
  var values: [String: String] {
    var values = [
      "kind": text.kind.rawValue, "phones": text.phones.joined(separator: ", "),
      "hours": text.hours, "place": text.place, "base": String(version),
    ]
    for language in Language.allCases {
      values["name.\(language.rawValue)"] = text.name[language] ?? ""
      values["help.\(language.rawValue)"] = text.help[language] ?? ""
    }
    return values
  }
}

/// The form of somebody nearby, new or known.
struct ReferralFormPage: Page {
  /// Nothing where it is written down for the first time.
  let referral: LocalReferral?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private var path: URLPath {
    visit.phonesPath.appending(referral.map { $0.id.description } ?? "new")
  }

  var patch: Patch { .rights }
  var title: String { say(referral == nil ? "rights.phones.add" : "rights.phones.change") }

  var body: Markup {
    p { a(.href(visit.phonesPath)) { say("rights.safety.tab") } }
    h1 { title }
    p { say("rights.phones.by-role") }
    CommandForm(path, visit: visit) {
      FaultSummary(state, words)
      if referral != nil { input(.type("hidden"), .name("base"), .value(state.value("base"))) }
      fields
      languages
      CheckField("verified", say("rights.phones.called"), isOn: state.has("verified", "yes"))
      button(.class("button"), .type("submit")) { say("rights.phones.save") }
    }
    if referral != nil { removal }
  }

  @MarkupBuilder private var fields: Markup {
    SelectField(
      "kind", Message("rights.phones.kind"),
      choices: ReferralKind.allCases.map { ($0.rawValue, words($0.title)) }, state, words)
    TextField(
      "phones", Message("rights.phones.phones"), state, words, type: "text",
      hint: Message("rights.phones.phones.hint"), isRequired: false, more: .inputmode("tel"))
    TextField("hours", Message("rights.phones.hours"), state, words, isRequired: false)
    TextField("place", Message("rights.phones.place"), state, words, isRequired: false)
    TranslatedField(
      "name", Message("rights.phones.name"), state, words,
      hint: Message("rights.phones.name.hint"))
    TranslatedField("help", Message("rights.phones.help"), state, words)
  }

  private var languages: Markup {
    fieldset {
      legend { say("rights.phones.languages") }
      for language in Language.allCases {
        CheckField(
          "language", value: language.rawValue, language.endonym,
          isOn: state.isTyped
            ? state.has("language", language.rawValue)
            : referral?.text.languages.contains(language) ?? false)
      }
    }
  }

  private var removal: Markup {
    details {
      summary { say("rights.phones.remove") }
      p { say("rights.phones.remove.what") }
      CommandForm(path.appending("removal"), visit: visit) {
        button(.class("danger"), .type("submit")) { say("rights.phones.remove") }
      }
    }
  }
}
