import Core
import Localization
import Markup
import Web

/// What others would write otherwise, and what the authors said to it.
struct AmendmentPart: Component {
  let model: ProposalModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Proposal> { model.proposal.id }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  private var mayAmend: Bool {
    visit.viewer.person != nil && !model.isAuthor && model.proposal.stage == .open
      && model.process.opens(.amend, on: model.today)
  }

  var body: Markup {
    if mayAmend || !model.amendments.isEmpty {
      section(.id("amendments")) {
        h2 { say("proposals.amendments") }
        for amendment in model.amendments { item(amendment) }
        if mayAmend {
          p {
            a(.class("button quiet"), .href(visit.proposals.proposal(id, "amendment"))) {
              say("proposals.amend")
            }
          }
        }
      }
    }
  }

  private func item(_ amendment: Amendment) -> Markup {
    section(.class("card")) {
      p {
        span(.class(amendment.state == .accepted ? "tag good" : "tag")) {
          say("proposals.amendment.\(amendment.state.rawValue)")
        }
        " "
        words.date(amendment.madeAt)
      }
      p { amendment.why }
      if let base = model.versions.first(where: { $0.number == amendment.base }) {
        DiffView(
          diff: LineDiff(
            from: base.title + "\n" + base.words, to: amendment.title + "\n" + amendment.words),
          language: model.proposal.language, visit: visit)
      }
      if !amendment.reply.isEmpty {
        p { words(Message("proposals.amendment.reply", .text(amendment.reply))) }
      }
      if model.isAuthor && amendment.state == .open && model.proposal.stage == .open {
        answer(amendment)
      }
    }
  }

  private func answer(_ amendment: Amendment) -> Markup {
    CommandForm(
      visit.proposals.proposal(id, "amendments", amendment.id.description), visit: visit
    ) {
      TextField(
        "reply", Message("proposals.amendment.your-reply"), state, words,
        hint: Message("proposals.amendment.your-reply.hint"), isRequired: false)
      div(.class("button-row")) {
        button(.class("button"), .type("submit"), .name("answer"), .value("take")) {
          say("proposals.amendment.take")
        }
        button(.class("danger"), .type("submit"), .name("answer"), .value("refuse")) {
          say("proposals.amendment.refuse")
        }
      }
    }.body
  }
}
