import Core
import Localization
import Markup
import Web

/// What those who look at proposals, and those who answer them, may do.
struct OfficeTools: Component {
  let model: ProposalModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var proposal: Proposal { model.proposal }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private func path(_ part: String) -> URLPath { visit.proposals.proposal(proposal.id, part) }

  var body: Markup {
    if visit.viewer.may(JointProcess.council), !model.isAuthor { answering }
    if visit.viewer.may(JointProcess.council), proposal.stage == .open { estimating }
    if visit.viewer.may(EnterSupports.access), proposal.stage == .open {
      p { a(.class("button quiet"), .href(path("sheet"))) { say("proposals.sheet") } }
    }
    if visit.viewer.may(JointProcess.makers), proposal.stage == .open { merging }
    if visit.viewer.may(.staff), !model.isAuthor { moderation }
  }

  @MarkupBuilder private var answering: Markup {
    if [.open, .accepted, .changed, .refused].contains(proposal.stage) {
      p {
        a(.class("button"), .href(path("answer"))) {
          say(model.answer == nil ? "proposals.answer.give" : "proposals.answer.change")
        }
      }
    }
  }

  private var estimating: Markup {
    details(state.fault("som") == nil ? .class("more") : .open) {
      summary { say("proposals.estimate.give") }
      CommandForm(path("estimate"), visit: visit) {
        TextField(
          "som", Message("proposals.estimate.som"), state.or(estimate), words,
          more: .init("inputmode", "numeric"))
        TextArea(
          "estimate-words", Message("proposals.estimate.words"), state.or(estimate), words,
          rows: 3)
        button(.class("button"), .type("submit")) { say("proposals.save") }
      }
    }
  }

  private var estimate: [String: String] {
    ["som": proposal.estimate.map(String.init) ?? "", "estimate-words": proposal.estimateWords]
  }

  private var merging: Markup {
    details(state.fault("number") == nil ? .class("more") : .open) {
      summary { say("proposals.merge") }
      p { say("proposals.merge.text") }
      CommandForm(path("merging"), visit: visit) {
        TextField(
          "number", Message("proposals.merge.number"), state, words, type: "number",
          more: .min("1"))
        button(.class("danger"), .type("submit")) { say("proposals.merge") }
      }
    }
  }

  @MarkupBuilder private var moderation: Markup {
    if [.waiting, .hidden].contains(proposal.stage) {
      CommandForm(path("passing"), visit: visit) {
        button(.class("button"), .type("submit")) { say("proposals.pass") }
      }
    }
    if [.waiting, .open].contains(proposal.stage) {
      details(state.fault("reason") == nil ? .class("more") : .open) {
        summary { say("proposals.hide") }
        CommandForm(path("hiding"), visit: visit) {
          TextArea(
            "reason", Message("proposals.hide.reason"), state, words,
            hint: Message("proposals.hide.reason.hint"), rows: 3)
          button(.class("danger"), .type("submit")) { say("proposals.hide") }
        }
      }
    }
  }
}
