import Core
import Web

/// What somebody decides of a process before it begins.
package struct ProcessPlan: Sendable, Equatable {
  package var template: ProcessTemplate
  package var title: Translated
  package var purpose: Translated
  /// Whether a proposal is looked at before others see it, or afterwards.
  package var isModeratedBefore: Bool
  /// So many working days the body that answers has.
  package var answerDays: Int
  package var answeredBy: String
  /// To whom a silence goes up, one after the other.
  package var passedTo: [String]
  package var firstDay: Day
  package var phases: [PhasePlan]

  /// The same number as the term of the law on appeals of citizens as it was last read; a bill to
  /// shorten it was on its way, so it can be set.
  package static let usualAnswerDays = 14
  static let mostDays = 1000
  /// A silence that went up further would be forgotten on the way.
  static let mostBodies = 5

  package init(
    _ template: ProcessTemplate, title: Translated, purpose: Translated = Translated(),
    firstDay: Day, answeredBy: String, passedTo: [String], isModeratedBefore: Bool = false,
    answerDays: Int = ProcessPlan.usualAnswerDays, phases: [PhasePlan]? = nil
  ) {
    self.template = template
    self.title = title
    self.purpose = purpose
    self.isModeratedBefore = isModeratedBefore
    self.answerDays = answerDays
    self.answeredBy = answeredBy
    self.passedTo = passedTo
    self.firstDay = firstDay
    self.phases = phases ?? template.phases
  }

  /// The phases with their days, one after the other.
  var dated: [Phase] {
    var day = firstDay
    return phases.filter { $0.days > 0 }.sorted { $0.kind.position < $1.kind.position }.map {
      plan in
      let last = day.advanced(by: plan.days - 1)
      defer { day = last.advanced(by: 1) }
      return Phase(kind: plan.kind, firstDay: day, lastDay: last, opens: plan.opens)
    }
  }

  func check() throws {
    var faults: [Fault] = []
    if title.isEmpty { faults.append(Fault("title.ky", Message("web.fault.one-language"))) }
    if answeredBy.isEmpty { faults.append(Fault("answered-by", Message("web.fault.required"))) }
    if let fault = passingFault { faults.append(Fault("passed-to", fault)) }
    if !(1...90).contains(answerDays) {
      faults.append(Fault("answer-days", Message("web.fault.range", .number(1), .number(90))))
    }
    if dated.isEmpty { faults.append(Fault("days-propose", Message("proposals.fault.no-phase"))) }
    if Set(phases.map(\.kind)).count < phases.count
      || phases.contains(where: { !(0...Self.mostDays).contains($0.days) })
    {
      faults.append(
        Fault("days-propose", Message("web.fault.range", .number(0), .number(Self.mostDays))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// A silence has to go somewhere, and to nobody twice.
  private var passingFault: Message? {
    if passedTo.isEmpty { return Message("web.fault.required") }
    if passedTo.contains(where: { $0.unicodeScalars.count > 200 }) {
      return Message("web.fault.too-long", .number(200))
    }
    guard passedTo.count <= Self.mostBodies,
      Set(passedTo + [answeredBy]).count == passedTo.count + 1, !passedTo.contains("")
    else { return Message("proposals.fault.passed-to", .number(Self.mostBodies)) }
    return nil
  }
}
