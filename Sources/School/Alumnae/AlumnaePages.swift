import Core
import HTTP
import Localization
import Markup
import Web

/// A number of women as a bar, the number beside it.
struct StepBars: Component {
  struct Bar {
    let label: String
    let count: Int
    let said: String
  }

  let heading: String
  let bars: [Bar]
  let words: Localizer

  var body: Markup {
    let most = max(1, bars.map(\.count).max() ?? 1)
    div(.class("scroll")) {
      Markup.element(
        "table", [],
        .group([
          caption { heading },
          thead {
            tr {
              th(.scope("col")) { words(Message("alumnae.what")) }
              th(.scope("col")) { words(Message("alumnae.women")) }
            }
          },
          tbody {
            for bar in bars {
              tr {
                th(.scope("row")) { bar.label }
                td { ShareBar(bar.count, of: most, bar.said) }
              }
            }
          },
        ]))
    }
  }
}

/// Where graduates are, for anybody: named where they agreed, counted where they are enough.
struct AlumnaePage: Page {
  let model: AlumnaeModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("alumnae.title") }

  var body: Markup {
    h1 { title }
    p { say("alumnae.intro") }
    if model.figures.whole == .init(named: 0, others: nil) {
      p(.class("muted")) { say("alumnae.none") }
    } else {
      bars("alumnae.by-role", model.figures.roles.map { (visit.words($0.role.title), $0.cell) })
      bars("alumnae.by-year", model.figures.years.map { (String($0.year), $0.cell) })
      p(.class("hint")) { visit.words(Message("alumnae.hidden", .number(AlumnaeFigures.least))) }
    }
    if !model.steps.isEmpty { named }
    if visit.viewer.person != nil {
      p { a(.class("button"), .href(visit.path("alumnae", "mine"))) { say("alumnae.tell") } }
    }
  }

  /// Lines with something to tell.
  ///
  /// Which of the others are nobody and which only too few is not said: a nought that is known lets
  /// one work out its neighbour.
  @MarkupBuilder private func bars(
    _ heading: String, _ lines: [(label: String, cell: AlumnaeFigures.Cell)]
  ) -> Markup {
    let told = lines.filter { $0.cell.isTold }
    if !told.isEmpty {
      StepBars(
        heading: say(heading), bars: told.map { bar($0.label, $0.cell) }, words: visit.words)
    }
    let untold = lines.filter { !$0.cell.isTold }.map(\.label)
    if !untold.isEmpty {
      p(.class("hint")) {
        visit.words(
          Message(
            "alumnae.untold", .number(AlumnaeFigures.least),
            .text(untold.joined(separator: ", "))))
      }
    }
  }

  private func bar(_ label: String, _ cell: AlumnaeFigures.Cell) -> StepBars.Bar {
    let count = cell.named + (cell.others ?? 0)
    let said = cell.others == nil ? "\(visit.words.number(count)) + …" : visit.words.number(count)
    return StepBars.Bar(label: label, count: count, said: said)
  }

  @MarkupBuilder private var named: Markup {
    h2 { say("alumnae.named") }
    ul(.class("plain-list")) {
      for step in model.steps {
        li {
          strong { step.name }
          " · \(step.what.said(visit.words))"
          p(.class("muted")) { step.time(visit.words) }
        }
      }
    }
    Pager(model.paging, visit.words) { page in
      visit.path("alumnae", query: [("page", String(page))])
    }
  }
}

extension AlumnaStep {
  /// Since when, and until when if it is over.
  func time(_ words: Localizer) -> String {
    guard let until else { return words(Message("alumnae.since", .text(words.date(what.since)))) }
    return "\(words.date(what.since)) – \(words.date(until))"
  }
}

/// The fields of a step.
struct StepFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    SelectField(
      "role", Message("alumnae.what"),
      choices: AlumnaStep.Role.allCases.map { ($0.rawValue, words($0.title)) }, state, words)
    SelectField(
      "level", Message("alumnae.level"),
      choices: [("", words(Message("alumnae.level.none")))]
        + AlumnaStep.Level.allCases.map { ($0.rawValue, words($0.title)) }, state, words,
      hint: Message("alumnae.level-hint"))
    TextField(
      "words", Message("alumnae.words"), state, words, hint: Message("alumnae.words-hint"),
      isRequired: false)
    TextField("since", Message("alumnae.since-field"), state, words, type: "date")
    SelectField(
      "openness", Message("alumnae.openness"),
      choices: AlumnaStep.Openness.allCases.reversed().map {
        ($0.rawValue, words(Message("alumnae.openness.\($0.rawValue)")))
      }, state, words)
  }
}

extension FormReader {
  mutating func step() -> AlumnaStep.What {
    let role: AlumnaStep.Role? = choice("role")
    let level = form["level"].flatMap(AlumnaStep.Level.init(rawValue:))
    return AlumnaStep.What(
      role ?? .other, level, words: line("words", in: 0...200), since: day("since"))
  }
}

/// Where she is now: hers to tell, to end and to take back.
struct OwnStepsPage: Page {
  let model: StepsModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("alumnae.mine") }

  var body: Markup {
    p { a(.href(visit.path("alumnae"))) { say("alumnae.title") } }
    h1 { title }
    p { say("alumnae.mine.intro") }
    FaultSummary(state, visit.words)
    ul(.class("plain-list")) { for step in model.steps { line(step) } }
    section(.class("card")) {
      h2 { say("alumnae.tell") }
      CommandForm(visit.path("alumnae", "mine"), visit: visit) {
        StepFields(state: state, words: visit.words)
        button(.class("button"), .type("submit")) { say("school.save") }
      }
    }
  }

  private func line(_ step: AlumnaStep) -> Markup {
    li {
      p {
        strong { step.what.said(visit.words) }
        " "
        span(.class("tag")) { say("alumnae.openness.\(step.openness.rawValue)") }
      }
      p(.class("muted")) { step.time(visit.words) }
      if step.until == nil {
        way(step, "end") {
          input(.type("hidden"), .name("until"), .value(visit.now.day.iso))
          button(.class("quiet"), .type("submit")) { say("alumnae.end") }
        }
      }
      way(step, "openness") {
        let other: AlumnaStep.Openness = step.openness == .named ? .counted : .named
        input(.type("hidden"), .name("openness"), .value(other.rawValue))
        button(.class("quiet"), .type("submit")) { say("alumnae.make.\(other.rawValue)") }
      }
      way(step, "removal") {
        button(.class("danger"), .type("submit")) { say("alumnae.remove") }
      }
    }
  }

  private func way(
    _ step: AlumnaStep, _ part: String, @MarkupBuilder content: () -> Markup
  ) -> Markup {
    .group([
      CommandForm(
        visit.path("alumnae", "steps", step.id.description, part), visit: visit, class: "inline",
        content: content
      ).body,
      .text(" "),
    ])
  }
}

/// The women of a cohort on their way, for whoever runs it.
struct CohortAlumnaePage: Page {
  let model: StepsModel
  let cohort: Cohort
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String {
    visit.words(Message("alumnae.of", .text(cohort.plan.title.text(visit.language))))
  }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) }
    }
    h1 { title }
    p {
      visit.words(
        Message("alumnae.on-the-way", .number(model.onTheWay), .number(model.graduates.count)))
    }
    StepBars(
      heading: say("alumnae.now"),
      bars: zip(AlumnaStep.Role.allCases, model.now).map { role, line in
        .init(
          label: visit.words(role.title), count: line.cell.named,
          said: visit.words.number(line.cell.named))
      }, words: visit.words)
    if !model.shown.isEmpty {
      h2 { say("alumnae.named") }
      ul {
        for step in model.shown {
          li { "\(step.name) · \(step.what.said(visit.words)) · \(step.time(visit.words))" }
        }
      }
    }
    note
  }

  private var note: Markup {
    section(.class("card")) {
      h2 { say("alumnae.note") }
      p { say("alumnae.note.how") }
      CommandForm(visit.path("cohorts", cohort.id.description, "alumnae"), visit: visit) {
        FaultSummary(state, visit.words)
        SelectField(
          "graduate", Message("learning.progress.person"),
          choices: model.graduates.map { ($0.id.description, $0.name) }, state, visit.words)
        StepFields(state: state, words: visit.words)
        TextField(
          "purpose", Message("alumnae.purpose"), state, visit.words,
          hint: Message("alumnae.purpose-hint"))
        TextField(
          "consent-day", Message("alumnae.consent-day"), state, visit.words, type: "date")
        button(.class("button"), .type("submit")) { say("school.save") }
      }
    }
  }
}
