import Core
import Localization
import Markup
import Web

/// Names with their reasons in words, and the way to note that somebody spoke with her.
struct SlippingList: Component {
  let model: SlippingModel
  let cohort: ID<Cohort>
  /// So many at most; the whole list has a page of its own.
  let limit: Int
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.\(key)")) }

  var body: Markup {
    if model.rows.isEmpty {
      p(.class("muted")) { say("slipping.none") }
    } else {
      p(.class("hint")) { say("slipping.do") }
      list(model.waiting.prefix(limit))
      if !model.spokenWith.isEmpty {
        p { strong { say("slipping.spoken-with") } }
        list(model.spokenWith.prefix(limit))
      }
      if max(model.waiting.count, model.spokenWith.count) > limit {
        p {
          a(.href(visit.attending.slipping(cohort))) {
            visit.words(Message("attendance.slipping.all", .number(model.rows.count)))
          }
        }
      }
    }
  }

  private func list(_ rows: ArraySlice<SlippingModel.Row>) -> Markup {
    ul(.class("plain-list")) {
      for row in rows {
        li {
          a(.href(visit.attending.outreach(row.person, in: cohort))) { row.name }
          for reason in row.reasons {
            " "
            span(.class("tag warn")) { visit.words(Message(reason.title)) }
          }
          if let day = row.lastTalk {
            " "
            span(.class("tag good")) {
              visit.words(Message("attendance.outreach.on", .text(day.dotted)))
            }
          }
        }
      }
    }
  }
}

/// Everybody of a cohort who may need a word, and the rule by which she stands here.
struct SlippingPage: Page {
  let model: SlippingModel
  let cohort: Cohort
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.\(key)")) }

  var patch: Patch { .school }
  var title: String { say("slipping") }

  var body: Markup {
    p { a(.href(visit.school.cohort(cohort.id))) { cohort.plan.title.text(visit.language) } }
    h1 { title }
    SlippingList(model: model, cohort: cohort.id, limit: 100, visit: visit)
    SlippingRule(visit: visit)
  }
}

/// The rule in words: nobody stands on a list without knowing by what.
struct SlippingRule: Component {
  let visit: Visit

  var body: Markup {
    details {
      summary { visit.words(Message("attendance.slipping.rule")) }
      ul {
        for reason in Slipping.allCases {
          li { visit.words(Message("\(reason.title).rule")) }
        }
      }
      p(.class("hint")) { visit.words(Message("attendance.slipping.who-sees")) }
    }
  }
}
