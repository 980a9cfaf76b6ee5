import Core
import Localization
import Markup
import Web

/// The page of a gathering: the invitation for everybody, and the way on for whoever leads it.
struct GatheringPage: Page {
  let model: GatheringModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String { gathering.plan.title.text(visit.language) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p { a(.href(GatheringsPath.list(visit))) { words(Message("gatherings.title")) } }
    h1 { Said(gathering.plan.title, words) }
    p {
      StateTag(gathering.state, words)
      words(gathering.plan.kind.title)
    }
    if visit.viewer.may(.conveners) {
      ConvenersWay(model: model, state: state, visit: visit)
    }
    if gathering.state == .adjourned {
      p(.class("notice")) { words(Message("gatherings.adjourned")) }
    }
    Invitation(gathering: gathering, words: words)
    Card(words(Message("gatherings.agenda"))) {
      AgendaList(items: model.items, minute: gathering.plan.minute, words: words)
    }
    if !model.motions.isEmpty {
      Card(words(Message("gatherings.way.motions"))) {
        MotionList(
          motions: model.motions, gathering: gathering.id, isWhole: false, visit: visit)
      }
    }
    if model.hasMinutes || !model.resolutions.isEmpty { outcome }
    if let figures = model.figures {
      VoicesCard(figures: figures, population: gathering.plan.population, words: words)
    }
    if gathering.state != .draft { papers }
  }

  private var outcome: Markup {
    Card(words(Message("gatherings.outcome"))) {
      if model.hasMinutes {
        p {
          a(.href(GatheringsPath.part(gathering.id, "minutes", visit))) {
            words(Message("gatherings.minutes.read"))
          }
        }
      }
      ResolutionList(resolutions: model.resolutions, gathering: gathering.id, visit: visit)
    }.body
  }

  private var papers: Markup {
    p(.class("button-row")) {
      link("notice.pdf", "gatherings.notice")
      link("agenda.pdf", "gatherings.agenda.print")
      link("gathering.ics", "gatherings.calendar")
    }
  }

  private func link(_ part: String, _ key: String) -> Markup {
    a(.class("button quiet"), .href(GatheringsPath.part(gathering.id, part, visit))) {
      words(Message(key: key, arguments: []))
    }
  }
}

/// What, when, where, who leads, and how many have to come.
struct Invitation: Component {
  let gathering: Gathering
  let words: Localizer

  private var plan: GatheringPlan { gathering.plan }

  var body: Markup {
    if !plan.invitation.isEmpty { p { Said(plan.invitation, words) } }
    dl(.class("facts")) {
      for fact in GatheringFacts(gathering: gathering, words: words).lines {
        dt { fact.label }
        dd { fact.value }
      }
    }
  }
}

/// The facts of a gathering as lines of a label and a value, for the page and for the paper.
struct GatheringFacts {
  let gathering: Gathering
  let words: Localizer

  var lines: [(label: String, value: String)] {
    let plan = gathering.plan
    let when = WhenAndWhere(plan, words)
    var lines = [line("when", when.when), line("place", when.place)]
    lines.append(line("quorum", plan.quorum.text(words)))
    if !gathering.officers.chair.isEmpty {
      lines.append(line("chair", gathering.officers.chair))
    }
    if !gathering.officers.secretary.isEmpty {
      lines.append(line("secretary", gathering.officers.secretary))
    }
    return lines
  }

  private func line(_ name: String, _ value: String) -> (label: String, value: String) {
    (words(Message(key: "gatherings.fact.\(name)", arguments: [])), value)
  }
}

/// The agenda with the time at which each item begins, if all before it keep theirs.
struct AgendaList: Component {
  let items: [AgendaItem]
  let minute: Int
  let words: Localizer

  var body: Markup {
    if items.isEmpty {
      p { words(Message("gatherings.agenda.none")) }
    } else {
      ol(.class("steps")) {
        for (item, start) in zip(items, items.starts(from: minute)) {
          li {
            p { Said(item.title, words) }
            p(.class("hint")) { about(item, start) }
          }
        }
      }
      p(.class("hint")) {
        words(
          Message(
            "gatherings.agenda.until", .text(TimeOfDay.text(minute + items.length)),
            .number(items.length)))
      }
    }
  }

  private func about(_ item: AgendaItem, _ start: Int) -> String {
    let time = words(
      Message("gatherings.item.time", .text(TimeOfDay.text(start)), .number(item.minutes)))
    return item.reporter.isEmpty
      ? time
      : "\(time) · \(words(Message("gatherings.item.reports", .text(item.reporter))))"
  }
}
