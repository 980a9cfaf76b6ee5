import Core
import Decisions
import Localization
import Markup
import Proposals
import Web

/// Where whoever prepares a decision takes proposals over as ideas: first the process, then which.
struct TakeProposalsPage: Page {
  let model: TakeProposalsModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private var here: URLPath { VotingPath.take(model.draft.id, visit) }

  var patch: Patch { .decisions }
  var title: String { say("proposals.take") }

  var body: Markup {
    p {
      a(.href(visit.path("decisions", model.draft.id.description))) {
        Said(model.draft.title, words)
      }
    }
    h1 { title }
    p { say("proposals.take.intro") }
    if let process = model.process { choose(in: process) } else { processes }
  }

  @MarkupBuilder private var processes: Markup {
    if model.processes.isEmpty { p(.class("notice plain")) { say("proposals.none") } }
    ul(.class("plain-list")) {
      for process in model.processes {
        li {
          a(.href(VotingPath.take(model.draft.id, from: process.id, visit))) {
            Said(process.title, words)
          }
        }
      }
    }
  }

  @MarkupBuilder private func choose(in process: JointProcess) -> Markup {
    h2 { Said(process.title, words) }
    p { a(.href(here)) { say("proposals.take.other") } }
    if model.wishes.isEmpty { p(.class("notice plain")) { say("proposals.list.none") } }
    if !model.wishes.isEmpty {
      CommandForm(here, visit: visit) {
        FaultSummary(state, words)
        input(.type("hidden"), .name("process"), .value(process.id.description))
        if let fault = state.fault("proposal") { p(.class("fault")) { words(fault) } }
        for wish in model.wishes { line(wish) }
        button(.class("button"), .type("submit")) { say("proposals.take") }
      }
    }
  }

  @MarkupBuilder private func line(_ wish: Wish) -> Markup {
    if model.isTaken(wish) {
      p {
        span(.class("tag good")) { say("proposals.take.taken") }
        " "
        name(wish)
      }
    } else {
      CheckField(
        "proposal", value: wish.id.description, name(wish),
        isOn: state.has("proposal", wish.id.description))
    }
  }

  private func name(_ wish: Wish) -> String {
    let cost = wish.cost.map { words.som($0) } ?? say("proposals.take.no-cost")
    let liked = words(Message("proposals.supporters", .number(wish.supporters)))
    return "№ \(wish.number). \(wish.title) · \(liked) · \(cost)"
  }
}

/// Where these pages are.
enum VotingPath {
  static func take(
    _ decision: ID<Decision>, from process: ID<JointProcess>? = nil, _ visit: Visit
  ) -> URLPath {
    visit.path(
      "decisions", decision.description, "proposals",
      query: process.map { [("process", $0.description)] } ?? [])
  }
}
