import Core
import HTTP
import Localization
import Markup
import Web

/// Who needs a word today: what waits first, then who is stuck, then who is almost there.
struct AttentionPage: Page {
  let model: AttentionModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var id: ID<Cohort> { model.cohort.id }

  var patch: Patch { .school }
  var title: String { say("attention.title") }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(id))) { model.cohort.plan.title.text(visit.language) }
    }
    h1 { title }
    if model.isQuiet { p(.class("notice good")) { say("attention.quiet") } }
    waiting
    if !model.slipping.rows.isEmpty {
      h2 { say("attendance.slipping") }
      SlippingList(model: model.slipping, cohort: id, limit: 20, visit: visit)
      SlippingRule(visit: visit)
    }
    women("attention.stuck", model.stuck, more: visit.learning.progress(of: id))
    women("attention.ready", model.ready, more: visit.learning.certificates(of: id))
    women("attention.near", model.near, more: visit.learning.certificates(of: id))
  }

  @MarkupBuilder private var waiting: Markup {
    if model.waiting > 0 || model.unread > 0 {
      ul(.class("plain-list")) {
        if model.waiting > 0 {
          li {
            a(.href(visit.practice.waiting(id))) {
              visit.words(Message("attention.practice", .number(model.waiting)))
            }
          }
        }
        if model.unread > 0 {
          li {
            let said = visit.words(Message("attention.texts", .number(model.unread)))
            // What was written was written to facilitators alone.
            if visit.viewer.may(.roles([.facilitator])) {
              a(.href(visit.path("cohorts", id.description, "writings"))) { said }
            } else {
              said
            }
          }
        }
      }
    }
  }

  @MarkupBuilder private func women(
    _ key: String, _ women: [AttentionModel.Woman], more: URLPath
  ) -> Markup {
    if !women.isEmpty {
      h2 { visit.words(Message(key, .number(women.count))) }
      ul {
        for woman in women.prefix(100) {
          li {
            a(.href(visit.learning.transcript(of: woman.person, in: id))) { woman.name }
            if let standing = woman.standing {
              let needs = RuleWords(words: visit.words).needs(of: standing, to: .staff)
              if !needs.isEmpty { ": \(needs.joined(separator: "; "))" }
            }
          }
        }
      }
      p { a(.href(more)) { say("attention.more") } }
    }
  }
}

extension School {
  var attentionEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/today", for: .staff, answers: AttentionModel.self) { visit in
        let community = try visit.community
        let id: ID<Cohort> = try visit.id("cohort")
        let model = try visit.read { tx in
          let cohort = try Cohort.find(id, community: community, in: tx)
          let course = try course(of: cohort, community: community, in: tx)
          return try AttentionModel.find(
            cohort, course,
            slipping: SlippingModel.find(
              cohort, lessons: course?.lessons.count ?? 0, community: community,
              on: visit.now.day, in: tx),
            mentoring: mentoring, community: community, now: visit.now, in: tx)
        }
        return visit.seen(model, as: AttentionPage(model: model, visit: visit))
      }
    ]
  }
}
