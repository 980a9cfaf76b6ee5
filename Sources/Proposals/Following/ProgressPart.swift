import Core
import HTTP
import Localization
import Markup
import Web

/// The way from a yes to a thing that is there: steps, reports with pictures, the money.
struct ProgressPart: Component {
  let model: ProposalModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Proposal> { model.proposal.id }
  private var mayReport: Bool {
    model.proposal.stage.isGoingOn && visit.viewer.may(JointProcess.council)
  }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var body: Markup {
    if mayReport || !model.milestones.isEmpty || !model.reports.isEmpty {
      section(.id("progress")) {
        h2 { say("proposals.progress") }
        money
        steps
        for report in model.reports { show(report) }
        if mayReport { forms }
      }
    }
  }

  @MarkupBuilder private var money: Markup {
    if let cost = model.answer?.cost, cost > 0 {
      p {
        ShareBar(
          model.spent, of: cost,
          words(
            Message("proposals.spent.of", .text(words.som(model.spent)), .text(words.som(cost)))))
      }
    } else if model.spent > 0 {
      p { say("proposals.spent") + ": " + words.som(model.spent) }
    }
  }

  @MarkupBuilder private var steps: Markup {
    if !model.milestones.isEmpty {
      h3 { say("proposals.milestones") }
      ul(.class("plain-list")) { for step in model.milestones { li { show(step) } } }
    }
  }

  @MarkupBuilder private func show(_ step: Milestone) -> Markup {
    p {
      strong { step.title }
      " "
      if let done = step.doneOn {
        span(.class("tag good")) {
          words(Message("proposals.milestone.done-on", .text(words.date(done))))
        }
      } else {
        span(.class(step.dueOn < model.today ? "tag bad" : "tag")) {
          words(Message("proposals.milestone.until", .text(words.date(step.dueOn))))
        }
      }
    }
    if mayReport && step.doneOn == nil {
      CommandForm(
        visit.proposals.proposal(id, "milestones", step.id.description, "done"), visit: visit,
        class: "inline"
      ) {
        button(
          .class("quiet"), .type("submit"),
          .ariaLabel("\(say("proposals.milestone.is-done")): \(step.title)")
        ) { say("proposals.milestone.is-done") }
      }
    }
  }

  private func show(_ report: ProgressReport) -> Markup {
    section(.class("card")) {
      p {
        strong { words.date(report.day) }
        if let ending = report.ending {
          " "
          span(.class(ending.stage.look)) { words(ending.stage.title) }
        }
      }
      PlainWords(text: report.words)
      if report.spent > 0 { p { say("proposals.spent") + ": " + words.som(report.spent) } }
      for file in model.files where file.report == report.id {
        figure {
          img(
            .src(visit.proposals.proposal(id, "files", file.id.description)), .alt(file.words),
            .class("photo"), .init("loading", "lazy"))
          figcaption { file.words }
        }
      }
    }
  }

  @MarkupBuilder private var forms: Markup {
    details(state.fault("step") == nil ? .class("more") : .open) {
      summary { say("proposals.milestone.add") }
      CommandForm(visit.proposals.proposal(id, "milestones"), visit: visit) {
        TextField("step", Message("proposals.milestone.title"), state, words)
        TextField("step-due", Message("proposals.milestone.due"), state, words, type: "date")
        button(.class("button quiet"), .type("submit")) { say("proposals.milestone.add") }
      }
    }
    details(state.fault("report") == nil ? .class("more") : .open) {
      summary { say("proposals.report.add") }
      CommandForm(
        visit.proposals.proposal(id, "reports"), visit: visit, isUpload: true, waits: true
      ) {
        TextArea("report", Message("proposals.report.words"), state, words, rows: 3)
        TextField(
          "spent", Message("proposals.report.spent"), state, words, isRequired: false,
          more: .init("inputmode", "numeric"))
        PictureField(state, words)
        SelectField(
          "ending", Message("proposals.report.ending"),
          choices: [("", say("proposals.report.goes-on"))]
            + ProgressReport.Ending.allCases.map { ($0.rawValue, words($0.stage.title)) }, state,
          words)
        button(.class("button"), .type("submit")) { say("proposals.report.send") }
      }
    }
  }
}
