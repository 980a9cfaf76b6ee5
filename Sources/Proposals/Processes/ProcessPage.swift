import Core
import Equality
import HTTP
import Localization
import Markup
import Web

/// A process: where it stands, what is open to whom, what belongs to it.
struct ProcessPage: Page {
  let model: ProcessModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var process: JointProcess { model.process }
  private var isMaker: Bool { visit.viewer.may(JointProcess.makers) }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { process.title.text(visit.language) }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { say("proposals.title") } }
    h1 { title }
    p {
      words(process.template.title)
      " "
      StandingTag(standing: Standing(of: process, on: model.today), words: words)
    }
    if !process.isPublic { draft }
    if let purpose = process.purpose.best(visit.language) {
      p(.lang(purpose.language.tag)) { purpose.text }
    }
    PhaseDrawing(process: process, today: model.today)
    DraftCard(process: process, latest: model.draft, visit: visit)
    if process.isPublic { proposals }
    EqualityCard(model.equality, words)
    phases
    answering
    SharesCard(model.shares, words)
    handing
    belonging
    ways
  }

  private var draft: Markup {
    div(.class("notice")) {
      if !state.general.isEmpty { FaultSummary(state, words) }
      p { say("proposals.process.draft") }
      if process.template.asksEquality {
        p {
          EqualityLink(
            model.equality, to: visit.proposals.process(process.id, "equality"), words)
        }
      }
      CommandForm(visit.proposals.process(process.id, "publication"), visit: visit, class: "inline")
      {
        button(.class("button"), .type("submit")) { say("proposals.process.publish") }
      }
    }
  }

  private var proposals: Card {
    Card(say("proposals.list")) {
      p { words(Message("proposals.process.count", .number(model.shown))) }
      if model.late > 0 {
        p(.class("notice")) { words(Message("proposals.process.late", .number(model.late))) }
      }
      p(.class("button-row")) {
        if process.opens(.propose, on: model.today) {
          a(.class("button"), .href(visit.proposals.process(process.id, "write"))) {
            say("proposals.write")
          }
        }
        a(.class("button quiet"), .href(visit.proposals.listing(process.id))) {
          say("proposals.list.see")
        }
        a(.class("button quiet"), .href(visit.proposals.process(process.id, "board.pdf"))) {
          say("proposals.board.list")
        }
        if process.phases.contains(where: { $0.opens.contains(.propose) }) { papers }
        if visit.viewer.may(JointProcess.council) {
          a(.class("button quiet"), .href(visit.proposals.desk("answers"))) {
            say("proposals.answers")
          }
        }
        if isMaker || visit.viewer.may(.staff), model.tally[.unseen] ?? 0 > 0 {
          a(.class("button quiet"), .href(visit.proposals.desk("moderation"))) {
            say("proposals.moderation")
          }
        }
      }
    }
  }

  /// Whoever has no phone fills in a form, and a clerk types it in.
  @MarkupBuilder private var papers: Markup {
    a(.class("button quiet"), .href(visit.proposals.process(process.id, "form.pdf"))) {
      say("proposals.paper.print")
    }
    if visit.viewer.may(EnterProposal.access) {
      a(.class("button quiet"), .href(visit.proposals.process(process.id, "entry"))) {
        say("proposals.entry")
      }
    }
  }

  /// The clock does it when the phase of answers begins; whoever answers sooner need not wait.
  @MarkupBuilder private var handing: Markup {
    if isMaker, process.isPublic, model.tally[.open] ?? 0 > 0 {
      details {
        summary { say("proposals.hand-over") }
        p { words(Message("proposals.hand-over.text", .number(process.answerDays))) }
        CommandForm(visit.proposals.process(process.id, "handing-over"), visit: visit) {
          button(.class("button"), .type("submit")) { say("proposals.hand-over") }
        }
      }
    }
  }

  private var phases: Markup {
    section {
      h2 { say("proposals.phases") }
      ol(.class("steps")) {
        for phase in process.phases {
          li { PhaseItem(phase: phase, today: model.today, visit: visit) }
        }
      }
    }
  }

  private var answering: Card {
    Card(say("proposals.answering")) {
      dl(.class("facts")) {
        dt { say("proposals.answered-by") }
        dd { process.answeredBy }
        dt { say("proposals.answer-days") }
        dd { words(Message("proposals.working-days", .number(process.answerDays))) }
        if !process.passedTo.isEmpty {
          dt { say("proposals.passed-to") }
          dd { ol { for body in process.passedTo { li { body } } } }
        }
        dt { say("proposals.moderation") }
        dd { say("proposals.moderation.\(process.isModeratedBefore ? "before" : "after")") }
      }
    }
  }

  @MarkupBuilder private var belonging: Markup {
    if isMaker || !model.links.isEmpty {
      section(.id("links")) {
        h2 { say("proposals.links") }
        ul(.class("plain-list")) { for link in model.links { li { item(link) } } }
        if isMaker && model.links.count < ProcessLink.most { linking }
      }
    }
  }

  @MarkupBuilder private func item(_ link: ProcessLink) -> Markup {
    p {
      span(.class("tag")) { words(link.kind) }
      a(.href(link.path(in: visit.language))) { link.title }
    }
    if isMaker {
      CommandForm(
        visit.proposals.removal(of: link.id, from: process.id), visit: visit, class: "inline"
      ) {
        button(
          .class("danger"), .type("submit"), .ariaLabel("\(say("web.remove")): \(link.title)")
        ) { say("web.remove") }
      }
    }
  }

  private var linking: Markup {
    // What was typed into another form of the page is not this one's.
    let state = visit.form["address"] == nil ? FormState() : state
    return details(state.isTyped ? .open : .class("more")) {
      summary { say("proposals.links.add") }
      CommandForm(visit.proposals.process(process.id, "links"), visit: visit) {
        FaultSummary(state, words)
        TextField("title", Message("proposals.links.title"), state, words)
        TextField(
          "address", Message("proposals.links.address"), state, words,
          hint: Message("proposals.links.address.hint"))
        button(.class("button quiet"), .type("submit")) { say("proposals.links.add") }
      }
    }
  }

  private var ways: Markup {
    div(.class("button-row")) {
      if process.isPublic {
        a(.class("button quiet"), .href(visit.proposals.process(process.id, "calendar.ics"))) {
          say("proposals.calendar")
        }
        a(.class("button quiet"), .href(visit.path("shares", "processes", process.id.description)))
        {
          say("equality.shares.title")
        }
      }
      a(.class("button quiet"), .href(visit.proposals.process(process.id, "notice.pdf"))) {
        say("proposals.notice")
      }
      if isMaker {
        a(.class("button quiet"), .href(visit.proposals.process(process.id, "plan"))) {
          say("proposals.process.change")
        }
      }
    }
  }
}

/// A phase in words: its days, what happens, what is open to whom.
struct PhaseItem: Component {
  let phase: Phase
  let today: Day
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    h3 {
      words(phase.kind.title)
      " "
      if phase.days.contains(today) {
        span(.class("tag good")) { words(Message("proposals.phase.now")) }
      } else if phase.isOver(on: today) {
        span(.class("tag")) { words(Message("proposals.phase.past")) }
      }
    }
    p { "\(words.date(phase.firstDay)) – \(words.date(phase.lastDay))" }
    p(.class("muted")) { words(phase.kind.about) }
    if !phase.opens.isEmpty {
      p {
        words(
          Message(
            "proposals.phase.open-to",
            .text(phase.opens.inOrder.map { words($0.title) }.joined(separator: ", "))))
      }
    }
  }
}

/// Where a process stands, in a word or two.
struct StandingTag: Component {
  let standing: Standing
  let words: Localizer

  var body: Markup {
    switch standing {
    case .draft: span(.class("tag warn")) { words(Message("proposals.standing.draft")) }
    case .before(let day):
      span(.class("tag")) {
        words(Message("proposals.standing.before", .text(words.date(day))))
      }
    case .now(let phase, let left):
      span(.class("tag good")) {
        words(Message("proposals.standing.now", .message(phase.kind.title), .number(left)))
      }
    case .over: span(.class("tag")) { words(Message("proposals.standing.over")) }
    }
  }
}

/// The line of phases: what is behind filled, what is now large, what is to come open.
///
/// The list below it says the same in words.
struct PhaseDrawing: Component {
  let process: JointProcess
  let today: Day

  var body: Markup {
    let count = max(process.phases.count, 1)
    let step = 600 / count
    return svg(.class("phases"), .viewBox("0 0 600 56"), .ariaHidden("true")) {
      line(
        .class("phase-line"), .x1(String(step / 2)), .y1("28"), .x2(String(600 - step / 2)),
        .y2("28"))
      for (place, phase) in process.phases.enumerated() {
        patch(phase, number: place + 1, x: step / 2 + place * step)
      }
    }
  }

  private func patch(_ phase: Phase, number: Int, x: Int) -> Markup {
    let isNow = process.isPublic && phase.days.contains(today)
    let isPast = process.isPublic && phase.isOver(on: today)
    let half = isNow ? 24 : 16
    let look = isNow ? "phase now" : isPast ? "phase past" : "phase"
    return g(.class(look)) {
      rect(
        .x(String(x - half)), .y(String(28 - half)), .width(String(half * 2)),
        .height(String(half * 2)))
      svgText(.x(String(x)), .y("34"), .textAnchor("middle"), .fontSize("18")) { String(number) }
    }
  }
}
