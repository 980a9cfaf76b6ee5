import Core
import HTTP
import Web

/// What a cohort's certificate asks for, and changing it with open eyes.
extension School {
  var ruleEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/rule", for: .staff, answers: RuleModel.self) { visit in
        guard visit.form["attendance"] != nil else { return try rule(visit, FormState()) }
        return try visit.submit(otherwise: { state in try rule(visit, state) }) { form in
          let proposed = form.rule()
          try form.finish()
          return try rule(visit, FormState(), proposing: proposed)
        }
      },
      .form("/cohorts/{cohort}/rule", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try rule(visit, state) }) { form in
          let rule = form.rule()
          try form.finish()
          return visit.done(
            try visit.perform(ChangeRule(cohort: id, rule: rule)),
            backTo: visit.school.cohort(id))
        }
      },
    ]
  }

  private func rule(
    _ visit: Visit, _ state: FormState, proposing rule: CertificateRule? = nil
  ) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let model = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      return try RuleModel.find(
        cohort, proposing: rule, course(of: cohort, community: community, in: tx),
        mentoring: mentoring,
        community: community, in: tx)
    }
    return visit.seen(model, as: RulePage(model: model, state: state, visit: visit))
  }
}
