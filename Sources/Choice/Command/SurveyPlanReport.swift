/// How many to ask, as a table or as JSON.
package struct SurveyPlanReport: Sendable {
  private let plan: SurveyPlan
  private let effect: Double
  private let needed: Int?
  private let pairs: Int?
  private let effective: Double?

  /// Works everything out that the plan allows; throws what its figures throw, constant time.
  package init(_ plan: SurveyPlan) throws(SurveyError) {
    self.plan = plan
    effect = try plan.effect()
    needed = try plan.needed()
    pairs = try plan.pairs()
    effective = try plan.effective()
  }

  /// One object; what was not asked for is null.
  package var json: String {
    func number(_ value: Int?) -> JSONText { value.map { .number($0) } ?? .nothing }
    func decimal(_ value: Double?) -> JSONText { value.map { .decimal($0) } ?? .nothing }
    var text = ""
    JSONText.object([
      ("people", number(plan.people)), ("margin", decimal(plan.margin)),
      ("share", .decimal(plan.share)), ("design_effect", .decimal(effect)),
      ("answers_needed", number(needed)), ("gained", decimal(plan.gained)),
      ("lost", decimal(plan.lost)), ("power", .decimal(plan.power)),
      ("pairs_needed", number(pairs)), ("answers", number(plan.answers)),
      ("effective_answers", decimal(effective)),
    ]).write(into: &text)
    return text + "\n"
  }

  /// One line for each figure, to be read.
  package var table: String {
    let all = plan.people.map { " of \($0) people" } ?? ""
    let rows = [
      ["design effect", effect.rounded(places: 2), "so many answers tell as much as one alone"],
      needed.map {
        [
          "answers", "\($0)",
          "to know a share near \(percent(plan.share)) % within "
            + "\(percent(plan.margin ?? 0)) points\(all), in 95 of 100 cases",
        ]
      },
      pairs.map {
        [
          "pairs", "\($0)",
          "to see \(percent(plan.gained ?? 0)) % change to yes and \(percent(plan.lost ?? 0)) % to "
            + "no, in \(percent(plan.power)) of 100 cases",
        ]
      },
      effective.map {
        ["effective", $0.rounded(places: 1), "independent answers, of \(plan.answers ?? 0)"]
      },
    ]
    return TextTable.lines(rows.compactMap(\.self), right: [1]).joined(separator: "\n") + "\n"
  }

  private func percent(_ share: Double) -> String {
    let text = (share * 100).rounded(places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
