import Core
import Localization
import Markup
import Web

/// The door of the room.
struct ProcessListPage: Page {
  let model: ProcessListModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.title") }

  var body: Markup {
    h1 { title }
    p { say("proposals.intro") }
    p(.class("button-row")) {
      if visit.viewer.may(JointProcess.makers) {
        a(.class("button"), .href(visit.proposals.templates)) { say("proposals.process.new") }
      }
      if visit.viewer.person != nil { way("news", "proposals.news") }
      if visit.viewer.may(JointProcess.council) { way("answers", "proposals.answers") }
      if visit.viewer.may(.staff) { way("moderation", "proposals.moderation") }
      way("open-data", "proposals.open")
    }
    if model.processes.isEmpty { p(.class("notice plain")) { say("proposals.none") } }
    div(.class("cards")) { for process in model.processes { card(process) } }
    Pager(model.paging, words) { page in visit.proposals.list(page: page) }
  }

  private func way(_ desk: String, _ key: String) -> Markup {
    a(.class("button quiet"), .href(visit.proposals.desk(desk))) { say(key) }
  }

  private func card(_ process: JointProcess) -> Markup {
    section(.class("card")) {
      h2 { a(.href(visit.proposals.process(process.id))) { process.title.text(visit.language) } }
      p { words(process.template.title) }
      p { StandingTag(standing: Standing(of: process, on: model.today), words: words) }
      PhaseDrawing(process: process, today: model.today)
      p(.class("muted")) { "\(words.date(process.firstDay)) – \(words.date(process.lastDay))" }
    }
  }
}
