import Core
import Localization
import Markup
import People
import Web

/// Who gives the room, who speaks, who pays and who signs, with each host's yes.
struct AgreementPage: Page {
  let model: AgreementModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { say("cohorts.agreement") }
  private var id: ID<Cohort> { model.cohort.id }
  private var isStaff: Bool { visit.viewer.may(.staff) }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    let name = model.cohort.plan.title.text(visit.language)
    if isStaff {
      p { a(.href(visit.school.cohort(id))) { name } }
    } else {
      p { name }
    }
    h1 { title }
    p { say("cohorts.agreement.intro") }
    FaultSummary(state, visit.words)
    if model.hosts.isEmpty { p(.class("muted")) { say("cohorts.agreement.none") } }
    for host in model.hosts { card(host) }
    if !model.hosts.isEmpty {
      p {
        a(.class("button quiet"), .href(visit.school.agreementPaper(id))) {
          say("cohorts.agreement.print")
        }
      }
    }
    if isStaff { adding }
  }

  private func card(_ host: CohortHost) -> Markup {
    section(.class("card"), .id(host.host.description)) {
      h2 { host.name.text(visit.language) }
      HostTermLines(host: host, words: visit.words)
      if host.isShown { p { span(.class("tag")) { say("cohorts.host.shown") } } }
      if host.agreedOn != nil {
        p(.class("notice good")) {
          visit.words(Message("cohorts.host.agreed-by", .text(host.agreedBy)))
        }
      } else {
        agreeing(host)
      }
      if isStaff {
        details {
          summary { say("school.change") }
          terms(host)
          dropping(host)
        }
      }
    }
  }

  private func agreeing(_ host: CohortHost) -> Markup {
    CommandForm(visit.school.host(host.host, of: id, "agree"), visit: visit) {
      let isThis = state.value("host") == host.host.description
      input(.type("hidden"), .name("host"), .value(host.host.description))
      OwnField(
        name: "by", id: "by-\(host.host)", label: say("cohorts.host.by"),
        value: isThis ? state.value("by") : "",
        fault: isThis ? state.fault("by").map { visit.words($0) } : nil)
      button(.class("button"), .type("submit")) { say("cohorts.host.agree") }
    }.body
  }

  private func terms(_ host: CohortHost) -> Markup {
    CommandForm(visit.school.hosts(id), visit: visit) {
      input(.type("hidden"), .name("host"), .value(host.host.description))
      TermFields(terms: host.terms, prefix: host.host.description, visit: visit)
      button(.class("button quiet"), .type("submit")) { say("school.save") }
    }.body
  }

  private func dropping(_ host: CohortHost) -> Markup {
    CommandForm(visit.school.host(host.host, of: id, "drop"), visit: visit, class: "inline") {
      button(.class("danger"), .type("submit")) { say("cohorts.drop") }
    }.body
  }

  @MarkupBuilder private var adding: Markup {
    section(.id("add")) {
      h2 { say("cohorts.host.add") }
      if !model.others.isEmpty {
        CommandForm(visit.school.hosts(id), visit: visit) {
          SelectField(
            "host", Message("cohorts.host"),
            choices: model.others.map { ($0.id.description, $0.name.text(visit.language)) },
            state, visit.words)
          TermFields(terms: CohortHost.Terms(), prefix: "new", visit: visit)
          button(.class("button"), .type("submit")) { say("cohorts.host.add") }
        }
      }
      details {
        summary { say("cohorts.host.another") }
        CommandForm(visit.school.newHost(id), visit: visit) {
          SelectField(
            "kind", Message("cohorts.host.kind"),
            choices: HostRecord.Kind.allCases.map {
              ($0.rawValue, visit.words(Message(key: "people.host.\($0.rawValue)", arguments: [])))
            }, state, visit.words)
          TranslatedField("name", Message("cohorts.host.name"), state, visit.words)
          button(.class("button quiet"), .type("submit")) { say("school.save") }
        }
      }
    }
  }
}

/// What a host gives, as a reader sees it.
struct HostTermLines: Component {
  let host: CohortHost
  let words: Localizer

  var body: Markup {
    for line in host.lines(words) {
      p {
        span(.class("muted")) { "\(line.label): " }
        line.value
      }
    }
  }
}
