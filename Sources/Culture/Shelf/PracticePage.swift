import Content
import Core
import Localization
import Markup
import Web

/// A practice to read: what it is, what it can do, how it is used, what to be careful with.
struct PracticePage: Page {
  let model: PracticeModel
  let visit: Visit

  private var text: PracticeText { model.text }

  var patch: Patch { .culture }
  var title: String { text.title }
  var keeps: [URLPath] { [visit.culture.practice(model.practice)] }

  var body: Markup {
    p { a(.href(visit.culture.home)) { visit.words(Message("culture.title")) } }
    h1(.lang(text.language.tag)) { title }
    p(.class("question"), .lang(text.language.tag)) { text.gist }
    if model.practice.evidence == .told {
      p(.class("notice")) { visit.words(Message("culture.told")) }
    }
    DraftNotice(text.translation, visit: visit)
    article(.class("prose"), .lang(text.language.tag)) { text.prose }
    p(.class("button-row")) {
      a(.class("button quiet"), .href(visit.culture.paper(model.practice))) {
        visit.words(Message("culture.print"))
      }
    }
    if !model.practice.sources.isEmpty { SourceList(model.practice.sources, visit: visit) }
  }
}
