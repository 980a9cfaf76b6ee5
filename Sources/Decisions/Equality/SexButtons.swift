import Core
import Localization
import Markup
import Web

/// Two buttons by which a clerk notes who is a woman or a man; the one that is set takes it back.
struct SexButtons: Component {
  let entry: RegisterModel.Entry
  let query: String
  let target: URLPath
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    CommandForm(target, visit: visit, class: "inline") {
      input(.type("hidden"), .name("person"), .value(entry.id.description))
      input(.type("hidden"), .name("q"), .value(query))
      for sex in Sex.allCases {
        let isSet = entry.sex == sex
        button(
          .class("quiet"), .type("submit"), .name("sex"), .value(isSet ? "" : sex.rawValue),
          .ariaLabel("\(words(sex.title)): \(entry.name)"),
          .init("aria-pressed", isSet ? "true" : "false")
        ) { (isSet ? "✓ " : "") + words(sex.title) }
        " "
      }
    }
  }
}
