import Core
import Localization
import Markup
import Web

/// The applications to a cohort, and the criteria above them.
struct SelectionPage: Page {
  let model: SelectionModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.applications") }
  private var words: Localizer { visit.words }
  private var id: ID<Cohort> { model.cohort.id }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.school.cohort(id))) { model.cohort.plan.title.text(visit.language) } }
    h1 { title }
    SeatsLine(seats: model.seats, words: words)
    p(.class("button-row")) {
      a(.class("button"), .href(visit.school.newApplication(id))) { say("cohorts.apply.type") }
      a(.class("button quiet"), .href(visit.school.door(id))) { say("cohorts.door") }
    }
    states
    list
    CriteriaPart(model: model, state: state, visit: visit)
  }

  private var states: Markup {
    nav(.class("button-row"), .ariaLabel(title)) {
      for one in Application.State.allCases where one != .withdrawn {
        let text = "\(words(one.title)): \(words.number(model.counts[one] ?? 0))"
        if one == model.state {
          strong(.ariaCurrent("page")) { text }
        } else {
          a(.href(visit.school.applications(id, one))) { text }
        }
      }
    }
  }

  @MarkupBuilder private var list: Markup {
    if model.lines.isEmpty {
      p(.class("muted")) { say("cohorts.applications.none") }
    } else {
      ul(.class("plain-list")) { for line in model.lines { item(line) } }
    }
    Pager(model.paging, words) { page in visit.school.applications(id, model.state, page: page) }
  }

  private func item(_ line: SelectionModel.Line) -> Markup {
    li {
      a(.href(visit.school.application(line.application.id))) { line.application.words.name }
      if line.application.source == .code {
        span(.class("tag")) { say("cohorts.application.by-code") }
      }
      p(.class("muted")) {
        [line.application.words.village, line.application.madeOn.dotted, points(line.score)]
          .filter { !$0.isEmpty }.joined(separator: " · ")
      }
    }
  }

  private func points(_ score: SelectionScore) -> String {
    model.criteria.isEmpty ? "" : score.text(words)
  }
}

extension SelectionScore {
  /// `7 of 12 points`, and what is lacking.
  func text(_ words: Localizer) -> String {
    var texts = [words(Message("cohorts.points", .number(points), .number(most)))]
    if lacks > 0 { texts.append(words(Message("cohorts.points.lacks", .number(lacks)))) }
    if !isWhole { texts.append(words(Message("cohorts.points.not-whole"))) }
    return texts.joined(separator: ", ")
  }
}
