import Core
import Localization
import Markup
import Web

/// A practice in the words of the village.
struct VillagePracticePage: Page {
  let model: VillagePracticeModel
  let state: FormState
  let visit: Visit

  private var practice: VillagePractice { model.practice }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .culture }
  var title: String { practice.text.title.text(visit.language) }
  var script: String? { model.isHers ? "proposing.js" : nil }
  var usesMicrophone: Bool { model.isHers }
  var keptFiles: [URLPath] {
    keeps.isEmpty
      ? []
      : model.files.map {
        visit.culture.village(practice.id, "files").appending($0.id.description)
      }
  }
  var keeps: [URLPath] { practice.stage == .shown ? [visit.culture.village(practice.id)] : [] }

  var body: Markup {
    p { a(.href(visit.culture.home)) { say("culture.title") } }
    h1 { Said(practice.text.title, words) }
    p { PracticeTags(practice: practice, words: words) }
    FaultSummary(state, words)
    if practice.stage == .waiting { p(.class("notice")) { say("culture.waiting.text") } }
    if practice.stage == .hidden {
      div(.class("notice")) {
        p { say("culture.hidden.text") }
        p { strong { words(Message("culture.reason", .text(practice.reason))) } }
      }
    }
    if !practice.isEndorsed { p(.class("notice plain")) { say("culture.own-words") } }
    media(isSound: true)
    article(.class("prose")) {
      for (heading, text) in parts where !text.isEmpty {
        h2 { say(heading) }
        prose(text, visit.language)
      }
    }
    media(isSound: false)
    p(.class("muted")) { "\(practice.authorName), \(words.date(practice.madeAt))" }
    others
    EndorsementPart(model: model, state: state, visit: visit)
    if model.isHers { own }
    if visit.viewer.may(.staff) && practice.author != visit.viewer.person { looking }
  }

  private var parts: [(String, Translated)] {
    [
      ("culture.about", practice.text.about), ("culture.uses", practice.text.uses),
      ("culture.care", practice.text.care),
    ]
  }

  @MarkupBuilder private func prose(_ text: Translated, _ language: Language) -> Markup {
    if let best = text.best(language) {
      div(.lang(best.language.tag)) { PlainWords(text: best.text) }
    }
  }

  @MarkupBuilder private func media(isSound: Bool) -> Markup {
    for file in model.files where file.kind.isSound == isSound {
      MediaView(
        visit.culture.village(practice.id, "files").appending(file.id.description), file.kind,
        alt: file.words, words)
    }
  }

  /// The same side by side in every language, with what is missing named.
  private var others: Markup {
    details {
      summary { say("culture.languages") }
      div(.class("side-by-side")) {
        for language in Language.allCases { column(language) }
      }
    }
  }

  private func column(_ language: Language) -> Markup {
    section(.class("card")) {
      h3(.lang(language.tag)) { language.endonym }
      if practice.text.missing.contains(language) {
        p { span(.class("tag warn")) { say("culture.missing.here") } }
      } else {
        div(.lang(language.tag)) {
          p { strong { practice.text.title[language] ?? "" } }
          for (_, text) in parts {
            PlainWords(text: text[language] ?? "")
          }
        }
      }
    }
  }

  private var own: Markup {
    section(.id("own"), .class("not-in-copy")) {
      h2 { say("culture.own") }
      p {
        a(.class("button quiet"), .href(visit.culture.village(practice.id, "text"))) {
          say("culture.rewrite")
        }
      }
      MediaTools(
        model.files, state, at: visit.culture.village(practice.id, "files"), visit: visit)
    }
  }

  private var looking: Markup {
    section(.id("looking"), .class("not-in-copy")) {
      h2 { say("culture.looking") }
      if practice.stage != .shown {
        CommandForm(visit.culture.village(practice.id, "showing"), visit: visit) {
          button(.class("button"), .type("submit")) { say("culture.show") }
        }
      }
      if practice.stage != .hidden {
        CommandForm(visit.culture.village(practice.id, "hiding"), visit: visit) {
          TextField("reason", Message("culture.hide.reason"), state, words)
          button(.class("danger"), .type("submit")) { say("culture.hide") }
        }
      }
    }
  }
}
