import Core
import Localization
import Markup
import Web

/// What the authors of a proposal may do with it.
struct AuthorTools: Component {
  let model: ProposalModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Proposal> { model.proposal.id }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private func path(_ part: String) -> URLPath { visit.proposals.proposal(id, part) }
  private var isFirst: Bool { model.proposal.author == visit.viewer.person }
  private var isAlive: Bool { [.waiting, .open, .hidden].contains(model.proposal.stage) }
  private var mayWrite: Bool {
    isAlive
      && (model.process.opens(.propose, on: model.today)
        || model.process.opens(.amend, on: model.today))
  }

  var body: Markup {
    if isAlive {
      section(.id("own")) {
        h2 { say("proposals.own") }
        if mayWrite {
          p {
            a(.class("button quiet"), .href(path("text"))) { say("proposals.rewrite") }
          }
          files
        }
        if model.proposal.stage != .hidden { group }
        if isFirst { withdrawing } else { leaving }
      }
    }
  }

  private var files: Markup {
    details {
      summary { say("web.files") }
      for file in model.files where file.report == nil { line(file) }
      if model.proposal.stage != .hidden {
        CommandForm(path("files"), visit: visit, isUpload: true) {
          MediaFields(state, words)
          button(.class("button quiet"), .type("submit")) { say("web.files.add") }
        }
      }
    }
  }

  private func line(_ file: ProposalFile) -> Markup {
    let name = file.kind.isSound ? say("web.sound") : file.words
    return CommandForm(
      visit.proposals.proposal(id, "files", file.id.description, "removal"), visit: visit,
      class: "inline"
    ) {
      button(.class("danger"), .type("submit")) { "\(say("web.remove")): \(name)" }
    }.body
  }

  private var group: Markup {
    details(state.fault("name") == nil ? .class("more") : .open) {
      summary { say("proposals.group") }
      p { say("proposals.group.intro") }
      if !model.asked.isEmpty {
        p { words(Message("proposals.group.asked", .text(model.asked.joined(separator: ", ")))) }
      }
      CommandForm(path("coauthors"), visit: visit) {
        TextField("name", Message("proposals.group.name"), state, words)
        button(.class("button quiet"), .type("submit")) { say("proposals.group.ask") }
      }
    }
  }

  private var withdrawing: Markup {
    details {
      summary { say("proposals.withdraw") }
      p { say("proposals.withdraw.text") }
      CommandForm(path("withdrawal"), visit: visit) {
        TextField(
          "withdraw-reason", Message("proposals.withdraw.reason"), state, words,
          isRequired: false)
        button(.class("danger"), .type("submit")) { say("proposals.withdraw") }
      }
    }
  }

  private var leaving: Markup {
    CommandForm(path("leaving"), visit: visit) {
      button(.class("danger"), .type("submit")) { say("proposals.group.leave") }
    }.body
  }
}
