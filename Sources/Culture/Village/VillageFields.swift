import Core
import Localization
import Markup
import Web

extension FormReader {
  mutating func villageText() -> VillageText {
    let title = translated("title", limit: VillageText.mostTitle, isRequired: false)
    var long: [Translated] = []
    for name in ["about", "uses", "care"] {
      var found: [Language: String] = [:]
      for language in Language.allCases {
        found[language] = text("\(name).\(language.rawValue)", in: 0...VillageText.mostWords)
      }
      long.append(Translated(found))
    }
    return VillageText(title: title, about: long[0], uses: long[1], care: long[2])
  }
}

/// The four languages side by side, each with all its fields; what is missing is named.
struct VillageFields: Component {
  let text: VillageText?
  let state: FormState
  let words: Localizer

  var body: Markup {
    div(.class("side-by-side")) {
      for language in [words.language] + Language.allCases.filter({ $0 != words.language }) {
        column(language)
      }
    }
  }

  private func column(_ language: Language) -> Markup {
    fieldset {
      legend { language.endonym }
      if let text, text.missing.contains(language) {
        p { span(.class("tag warn")) { words(Message("culture.missing.here")) } }
      }
      TextField(
        "title.\(language.rawValue)", Message("culture.name"), state, words,
        isRequired: language == words.language && text == nil, more: .lang(language.tag))
      for name in ["about", "uses", "care"] {
        TextArea(
          "\(name).\(language.rawValue)", Message(key: "culture.\(name)", arguments: []), state,
          words, hint: Message(key: "culture.\(name).hint", arguments: []),
          rows: name == "about" ? 6 : 4)
      }
    }
  }
}

extension VillagePractice {
  /// What a form that writes it anew begins with.
  var values: [String: String] {
    var values = ["base": String(version)]
    for language in Language.allCases {
      for (name, part) in [
        ("title", text.title), ("about", text.about), ("uses", text.uses), ("care", text.care),
      ] {
        values["\(name).\(language.rawValue)"] = part[language] ?? ""
      }
    }
    return values
  }
}

/// The form of a practice, new or known.
struct WritePracticePage: Page {
  let practice: VillagePractice?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .culture }
  var title: String { say(practice == nil ? "culture.new" : "culture.rewrite") }
  var script: String? { practice == nil ? "proposing.js" : nil }
  var usesMicrophone: Bool { practice == nil }

  var body: Markup {
    p { a(.href(visit.culture.home)) { say("culture.title") } }
    h1 { title }
    p { say("culture.new.intro") }
    CommandForm(
      practice.map { visit.culture.village($0.id, "text") } ?? visit.culture.new, visit: visit,
      isUpload: practice == nil, waits: true
    ) {
      FaultSummary(state, words)
      if practice != nil { input(.type("hidden"), .name("base"), .value(state.value("base"))) }
      VillageFields(text: practice?.text, state: state, words: words)
      if practice == nil { MediaFields(state, words) }
      p(.class("hint")) { say("culture.new.looked") }
      button(.class("button"), .type("submit")) { say("culture.send") }
    }
  }
}
