/// The findings of a survey as tables or as JSON.
package struct SurveyReport: Sendable {
  private let findings: [ItemFindings]
  private let holm: [Double?]
  private let least: Int

  /// Computes every item and Holm's adjustment over those that have a p-value.
  package init(_ answers: SurveyAnswers, least: Int) throws(SurveyError) {
    var findings: [ItemFindings] = []
    for place in answers.items.indices {
      findings.append(try ItemFindings(place, of: answers, least: least))
    }
    var adjusted = try SurveyDesign.holm(findings.compactMap(\.p))[...]
    holm = findings.map { $0.p == nil ? nil : adjusted.popFirst() }
    (self.findings, self.least) = (findings, least)
  }

  private static let note = """
    Shares: Wilson, 95 %. Change among the same people: Newcombe 1998, method 10; McNemar's mid-p \
    and exact test. Scales: Wilcoxon with zeros by Pratt, exact where few changed. Villages: \
    Student's t and the exact sign-flip test, under 10 villages the sign-flip test alone. Several \
    items: Holm. No step draws lots.
    """

  package var json: String {
    let items = zip(findings, holm).map { item($0, $1) }
    var text = ""
    JSONText.object([
      ("least_count", .number(least)), ("items", .list(items)), ("method", .text(Self.note)),
    ]).write(into: &text)
    return text + "\n"
  }

  private func item(_ finding: ItemFindings, _ holm: Double?) -> JSONText {
    let people = finding.people
    return .object([
      ("item", .text(finding.item.name)), ("scale", .flag(finding.item.isScale)),
      ("invited", count(people.invited)), ("baseline_n", count(people.baseline)),
      ("endline_n", count(people.endline)), ("paired_n", count(people.paired)),
      ("baseline", interval(finding.baseline)), ("endline", interval(finding.endline)),
      ("change", interval(finding.change)), ("mid_p", decimal(finding.mcNemar?.midP)),
      ("exact_p", decimal(finding.mcNemar?.exact ?? finding.wilcoxon?.exact)),
      ("pratt_p", decimal(finding.wilcoxon?.normal)),
      ("rank_biserial", decimal(finding.wilcoxon?.rankBiserial)), ("holm_p", decimal(holm)),
      ("village_change", interval(finding.villageInterval)),
      ("village_t_p", decimal(finding.villages.flatMap { $0.isSignFlipOnly ? nil : $0.p })),
      ("village_sign_flip_p", decimal(finding.villages?.signFlip)),
      ("design_effect", decimal(finding.designEffect)),
      ("verdict", .text(finding.verdict.rawValue)),
      ("answers", table(finding.stacked.map { (["baseline", "endline"], $0) }, finding.item)),
      ("by_sex", table(finding.bySex, finding.item)),
      ("by_village", table(finding.byVillage, finding.item)),
    ])
  }

  private func count(_ value: Int) -> JSONText { value < least ? .nothing : .number(value) }
  private func decimal(_ value: Double?) -> JSONText { value.map { .decimal($0) } ?? .nothing }

  private func interval(_ value: Interval?) -> JSONText {
    value.map { .list([.decimal($0.estimate), .decimal($0.lower), .decimal($0.upper)]) } ?? .nothing
  }

  private func table(
    _ group: (rows: [String], table: SafeTable)?, _ item: SurveyAnswers.Item
  ) -> JSONText {
    guard let group else { return .nothing }
    return .object(
      group.rows.enumerated().map { row, name in
        let cells = item.answers.indices.enumerated().map { column, _ in
          group.table.shown(row: row, column: column).map { JSONText.number($0) } ?? .nothing
        }
        return (name, .list(cells))
      })
  }

  package var table: String {
    var text = ""
    for (finding, holm) in zip(findings, holm) {
      let people = finding.people
      let counts = [people.invited, people.baseline, people.endline, people.paired]
        .map { $0 < least ? "<\(least)" : "\($0)" }
      text += "\(finding.item.name)\n"
      text +=
        "  invited \(counts[0]), baseline \(counts[1]), endline \(counts[2]), both \(counts[3])\n"
      text += line("baseline", finding.baseline) + line("endline", finding.endline)
      text += line("change", finding.change) + line("villages", finding.villageInterval)
      text += line("mid-p", finding.mcNemar?.midP) + line("exact p", finding.mcNemar?.exact)
      text += line("Pratt p", finding.wilcoxon?.normal) + line("exact p", finding.wilcoxon?.exact)
      text += line("rank-biserial", finding.wilcoxon?.rankBiserial) + line("Holm p", holm)
      text += line("sign-flip p", finding.villages?.signFlip)
      text +=
        line("design effect", finding.designEffect) + "  change: \(finding.verdict.rawValue)\n\n"
    }
    return text + Self.note + "\n"
  }

  private func line(_ name: String, _ value: Double?) -> String {
    value.map { "  \(name) \(Self.rounded($0))\n" } ?? ""
  }

  private func line(_ name: String, _ value: Interval?) -> String {
    guard let value else { return "" }
    let (low, high) = (Self.rounded(value.lower), Self.rounded(value.upper))
    return "  \(name) \(Self.rounded(value.estimate)) (\(low) to \(high))\n"
  }

  private static func rounded(_ value: Double) -> String {
    "\((value * 10_000).rounded() / 10_000)"
  }
}
