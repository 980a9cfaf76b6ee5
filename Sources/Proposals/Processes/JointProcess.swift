import Core
import Database
import JSON
import Web

/// A joint decision on its way, from what people need to what was done.
package struct JointProcess: JSONModel {
  package static let table = Table("joint_process")

  package let id: ID<JointProcess>
  package let template: ProcessTemplate
  package let title: Translated
  package let purpose: Translated
  package let isModeratedBefore: Bool
  package let answerDays: Int
  package let answeredBy: String
  /// To whom a silence goes up, one after the other; nobody in processes of before it was asked.
  package let passedTo: [String]
  package let isPublic: Bool
  package let phases: [Phase]

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("template") { $0.template.rawValue },
    .init("title") { $0.title }, .init("purpose") { $0.purpose },
    .init("moderatedBefore") { $0.isModeratedBefore }, .init("answerDays") { $0.answerDays },
    .init("answeredBy") { $0.answeredBy }, .init("passedTo") { $0.passedTo },
    .init("public") { $0.isPublic }, .init("phases") { $0.phases },
  ]

  package var firstDay: Day { phases.first?.firstDay ?? Day(number: 0) }
  package var lastDay: Day { phases.last?.lastDay ?? firstDay }

  /// The phase of a day; none before the first, after the last.
  package func phase(on day: Day) -> Phase? { phases.first { $0.days.contains(day) } }

  func phase(_ kind: PhaseKind) -> Phase? { phases.first { $0.kind == kind } }

  /// Whether residents may do this today.
  func opens(_ act: PhaseAct, on day: Day) -> Bool {
    isPublic && phase(on: day)?.opens.contains(act) == true
  }

  /// Refuses what the phase of the day does not open, and says when it will be.
  func require(_ act: PhaseAct, on day: Day) throws {
    if opens(act, on: day) { return }
    let next = phases.first { $0.firstDay > day && $0.opens.contains(act) }
    let what = Message.Argument.message(act.title)
    throw DomainError.rule(
      next.map { Message("proposals.rule.opens", what, .text($0.firstDay.dotted)) }
        ?? Message("proposals.rule.over", what))
  }

  /// Those who plan processes.
  package static let makers = Access.deciders
  /// Those who may say what the administration and the council say.
  package static let council = Access.roles([.administrator, .deputy, .officer])
}

extension JointProcess {
  /// A process as this reader may see it: a draft is its makers' alone.
  package static func find(
    _ id: ID<JointProcess>, community: ID<Community>, for viewer: Viewer? = nil,
    in tx: borrowing Transaction<some Any>
  ) throws -> JointProcess {
    let found = try all(
      "WHERE joint_process.id = \(id) AND joint_process.community = \(community)", in: tx
    ).first
    guard let found, found.isPublic || (viewer?.may(makers) ?? true) else {
      throw DomainError.notFound
    }
    return found
  }

  /// Some of them, by their ids.
  static func among(
    _ ids: Set<ID<JointProcess>>, _ community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ID<JointProcess>: JointProcess] {
    guard !ids.isEmpty else { return [:] }
    let found = try all(
      "WHERE community = \(community) AND id IN (\(list: ids.sorted()))", in: tx)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  static func all(
    _ which: SQL, in tx: borrowing Transaction<some Any>
  ) throws -> [JointProcess] {
    let rows: [JointProcess] = try tx.all(
      """
      SELECT id, template, title, purpose, moderated_before, answer_days, answered_by, passed_to,
        is_public
      FROM joint_process \(which)
      """
    ) { row in
      let bodies: String = try row(7)
      return JointProcess(
        id: try row(0), template: try row(1), title: try row(2), purpose: try row(3),
        isModeratedBefore: try row(4), answerDays: try row(5), answeredBy: try row(6),
        passedTo: .init(lines: bodies), isPublic: try row(8), phases: [])
    }
    let phases = try phases(of: rows.map(\.id), in: tx)
    return rows.map { $0.with(phases[$0.id] ?? []) }
  }

  private static func phases(
    of processes: [ID<JointProcess>], in tx: borrowing Transaction<some Any>
  ) throws -> [ID<JointProcess>: [Phase]] {
    guard !processes.isEmpty else { return [:] }
    let rows: [(ID<JointProcess>, Phase)] = try tx.all(
      """
      SELECT process, kind, first_day, last_day, opens FROM joint_phase
      WHERE process IN (\(list: processes)) ORDER BY first_day, id
      """
    ) { row in
      let opens: String = try row(4)
      return (
        try row(0),
        Phase(
          kind: try row(1), firstDay: try row(2), lastDay: try row(3), opens: .init(stored: opens))
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  private func with(_ phases: [Phase]) -> JointProcess {
    JointProcess(
      id: id, template: template, title: title, purpose: purpose,
      isModeratedBefore: isModeratedBefore, answerDays: answerDays, answeredBy: answeredBy,
      passedTo: passedTo, isPublic: isPublic, phases: phases)
  }

  /// As a plan that can be changed.
  var plan: ProcessPlan {
    ProcessPlan(
      template, title: title, purpose: purpose, firstDay: firstDay, answeredBy: answeredBy,
      passedTo: passedTo, isModeratedBefore: isModeratedBefore, answerDays: answerDays,
      phases: phases.map { PhasePlan($0.kind, $0.length, $0.opens) })
  }
}
