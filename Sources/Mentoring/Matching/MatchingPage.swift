import Core
import Localization
import Markup
import Web

/// Where a facilitator decides who is proposed to whom.
struct MatchingPage: Page {
  let model: MatchingModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.matching.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    p { words(Message("mentoring.matching.intro")) }
    if model.paging.total > 1 {
      p {
        a(.class("button quiet"), .href(MentoringPath.group(page: 1, visit))) {
          words(Message("mentoring.matching.group"))
        }
      }
    }
    FaultSummary(state, words)
    if model.rows.isEmpty {
      p(.class("notice plain")) { words(Message("mentoring.matching.none")) }
    }
    for row in model.rows { MatchingCard(row: row, isShort: true, visit: visit) }
    Pager(model.paging, words) { page in MentoringPath.list("matching", page: page, visit) }
  }
}

/// One who asks, on a page of her own.
struct RequestMatchingPage: Page {
  let model: RequestMatchingModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { model.row.name }
  var patch: Patch { .mentoring }

  var body: Markup {
    p {
      a(.href(MentoringPath.part("matching", visit))) {
        words(Message("mentoring.matching.title"))
      }
    }
    h1 { title }
    FaultSummary(state, words)
    MatchingCard(row: model.row, isShort: false, visit: visit)
    Pager(model.paging, words) { page in
      MentoringPath.request(model.row.request, page: page, visit)
    }
  }
}

/// Several women with one mentor.
struct GroupMatchingPage: Page {
  let model: GroupMatchingModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.matching.group")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p {
      a(.href(MentoringPath.part("matching", visit))) {
        words(Message("mentoring.matching.title"))
      }
    }
    h1 { title }
    FaultSummary(state, words)
    if model.women.isEmpty || model.mentors.isEmpty {
      p(.class("notice plain")) {
        words(
          Message(
            model.women.isEmpty ? "mentoring.matching.none" : "mentoring.mentors.none"))
      }
    } else {
      choice
    }
    Pager(model.paging, words) { page in MentoringPath.group(page: page, visit) }
  }

  private var choice: Markup {
    CommandForm(MentoringPath.part("matching", visit), visit: visit) {
      TextField("title", Message("mentoring.matching.group-title"), state, words)
      SelectField(
        "mentor", Message("mentoring.mentor"),
        choices: model.mentors.map { ($0.person.description, $0.name) }, state, words)
      fieldset(.class("field")) {
        legend { words(Message("mentoring.matching.members")) }
        for woman in model.women {
          CheckField(
            "request", value: woman.request.description, woman.name,
            isOn: state.has("request", woman.request.description))
        }
      }
      button(.class("button"), .type("submit")) { words(Message("mentoring.matching.propose")) }
    }.body
  }
}
