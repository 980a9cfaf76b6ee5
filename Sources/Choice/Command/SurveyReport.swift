/// The findings of a survey as tables or as JSON.
package struct SurveyReport: Sendable {
  private let findings: [ItemFindings]
  private let holm: [Double?]
  private let least: Int

  /// Computes every item and Holm's adjustment over those that have a p-value.
  ///
  /// Throws what the figures throw. Time linear in people times items besides the figures' own.
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
    Shares: Wilson, 95 %. Change among the same people: Newcombe 1998, method 10, \
    paired, and unpaired where too few answered both times; McNemar's mid-p and exact test. Scales: Wilcoxon with zeros by Pratt, exact where few changed. Villages: \
    Student's t and the exact sign-flip test, under 10 villages the sign-flip test alone. Several \
    items: Holm. No step draws lots.
    """

  /// One object, every figure in full: shares and changes lie in -1...1, what is hidden is null.
  ///
  /// Time linear in the items and the cells of their tables.
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
      ("change", interval(finding.change)), ("unpaired_change", interval(finding.unpaired)),
      ("changed_to_yes", finding.moves.map { .number($0.toYes) } ?? .nothing),
      ("changed_to_no", finding.moves.map { .number($0.toNo) } ?? .nothing),
      ("mid_p", decimal(finding.mcNemar?.midP)),
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

  /// Sentences to be read, shares in percent, and under them the answers as tables.
  ///
  /// Time linear in the items and the cells of their tables.
  package var table: String {
    let areSeveral = holm.count { $0 != nil } > 1
    return zip(findings, holm).map { finding, holm in
      let sentences = SurveySentences(
        finding, holm: areSeveral ? holm : nil, least: least
      ).all
      let tables = SurveyTables(finding).lines
      return "\(finding.item.name)\n" + (sentences + tables).map { "  \($0)\n" }.joined() + "\n"
    }.joined() + (findings.contains { SurveyTables($0).hides } ? SurveyTables.note + "\n" : "")
      + Self.note + "\n"
  }
}
