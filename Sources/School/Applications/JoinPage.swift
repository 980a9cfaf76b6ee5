import Core
import Database
import Localization
import Markup
import Web

/// Where the code from the wall is typed; whoever is signed in sees here what she asked for.
struct JoinPage: Page {
  struct Own: Sendable {
    let application: Application
    let title: Translated
  }

  let state: FormState
  let own: [Own]
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.join") }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    h1 { title }
    p { say("cohorts.join.how") }
    CommandForm(visit.path("join"), visit: visit) {
      FaultSummary(state, visit.words)
      TextField(
        "code", Message("cohorts.join.code"), state, visit.words,
        more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
      TextField(
        "name", Message("cohorts.apply.name"), state, visit.words,
        hint: Message("school.enrol.name-hint"), more: .autocomplete("name"))
      TextField(
        "reach", Message("cohorts.apply.reach"), state, visit.words,
        hint: Message("cohorts.apply.reach-hint"), isRequired: false)
      p(.class("hint")) { say("cohorts.join.promise") }
      button(.class("button"), .type("submit")) { say("cohorts.join.send") }
    }
    if !own.isEmpty { list }
  }

  private var list: Markup {
    section {
      h2 { say("cohorts.join.own") }
      ul(.class("plain-list")) {
        for one in own {
          li {
            strong { one.title.text(visit.language) }
            " "
            span(.class("tag")) { visit.words(one.application.state.title) }
            if !one.application.reply.isEmpty { p { one.application.reply } }
          }
        }
      }
    }
  }
}

extension JoinPage.Own {
  static func all(
    of person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [JoinPage.Own] {
    try Application.own(person, community: community, in: tx).map { application in
      JoinPage.Own(
        application: application,
        title: try Cohort.find(application.cohort, community: community, in: tx).plan.title)
    }
  }
}
