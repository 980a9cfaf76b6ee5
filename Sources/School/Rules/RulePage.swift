import Core
import Localization
import Markup
import Web

/// Asks for a rule, shows what it would change for whom, and only then takes it.
struct RulePage: Page {
  let model: RuleModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { say("rule.title") }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    RuleSentence(rule: model.cohort.plan.rule, words: visit.words)
    if let proposed = model.proposed { preview(proposed) }
    FaultSummary(state, visit.words)
    form(.method("get"), .action(visit.school.rule(model.cohort.id)), .class("form"), .novalidate) {
      RuleFields(
        state: state.or((model.proposed ?? model.cohort.plan.rule).formValues),
        words: visit.words)
      button(.class(model.proposed == nil ? "button" : "button quiet"), .type("submit")) {
        say("rule.preview")
      }
    }
  }

  private func preview(_ rule: CertificateRule) -> Markup {
    section(.class("card")) {
      h2 { say("rule.preview.title") }
      RuleSentence(rule: rule, words: visit.words)
      if model.certified > 0 {
        p { visit.words(Message("rule.preview.certified", .number(model.certified))) }
      }
      people("rule.preview.ready", model.effects.filter(\.isReadyNow))
      people("rule.preview.no-more", model.effects.filter(\.isReadyNoMore))
      people(
        "rule.preview.other", model.effects.filter { !$0.isReadyNow && !$0.isReadyNoMore })
      p(.class("muted")) {
        visit.words(
          Message(
            "rule.preview.same",
            .number(model.people - model.certified - model.effects.count)))
      }
      if rule == model.cohort.plan.rule {
        p { say("rule.error.same") }
      } else {
        CommandForm(visit.school.rule(model.cohort.id), visit: visit) {
          for (name, value) in rule.formValues.sorted(by: { $0.key < $1.key }) {
            input(.type("hidden"), .name(name), .value(value))
          }
          button(.class("button"), .type("submit")) { say("rule.take") }
        }
      }
    }
  }

  @MarkupBuilder private func people(_ key: String, _ effects: [RuleModel.Effect]) -> Markup {
    if !effects.isEmpty {
      h3 { visit.words(Message(key, .number(effects.count))) }
      ul {
        for effect in effects.prefix(200) {
          li {
            effect.name
            let needs = RuleWords(words: visit.words).needs(of: effect.after, to: .staff)
            if !needs.isEmpty { span(.class("muted")) { ": \(needs.joined(separator: "; "))" } }
          }
        }
      }
    }
  }
}
