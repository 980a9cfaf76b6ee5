/// A finished count with all that is needed to publish it.
package struct CountReport: Sendable {
  let election: Election
  let rule: BudgetRule
  let parameters: EqualSharesParameters
  let outcome: Outcome
  let remarks: [Remark]
  let showsPayments: Bool

  /// Puts together what was counted, how, and what came of it; throws nothing, constant time.
  package init(
    election: Election, rule: BudgetRule = .equalShares, parameters: EqualSharesParameters,
    outcome: Outcome,
    remarks: [Remark] = [], showsPayments: Bool = false
  ) {
    self.election = election
    self.rule = rule
    self.parameters = parameters
    self.outcome = outcome
    self.remarks = remarks
    self.showsPayments = showsPayments
  }
}
