import Core
import Database
import Web

/// Plans a process; nobody but its makers sees it until it is published.
package struct PlanProcess: Command {
  package static let name = "plan-process"
  package static let access = JointProcess.makers
  package var plan: ProcessPlan

  package init(_ plan: ProcessPlan) { self.plan = plan }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<JointProcess> {
    try plan.check()
    let id = ID<JointProcess>.make(at: actor.now)
    let dated = plan.dated
    try tx.insert(
      into: JointProcess.table, id,
      [
        "community": actor.community, "template": plan.template, "title": plan.title,
        "purpose": plan.purpose, "moderated_before": plan.isModeratedBefore,
        "answer_days": plan.answerDays, "answered_by": plan.answeredBy,
        "passed_to": plan.passedTo.stored, "is_public": false,
        "last_day": dated.last?.lastDay ?? plan.firstDay,
      ])
    try dated.write(of: id, by: actor, in: tx)
    return id
  }
}

/// Changes a process, its days above all; what is public changes before everybody's eyes.
package struct ChangeProcess: Command {
  package static let name = "change-process"
  package static let access = JointProcess.makers
  package var process: ID<JointProcess>
  package var plan: ProcessPlan

  package init(_ process: ID<JointProcess>, to plan: ProcessPlan) {
    self.process = process
    self.plan = plan
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try JointProcess.find(process, community: actor.community, in: tx)
    try plan.check()
    let dated = plan.dated
    try tx.update(
      JointProcess.table, process,
      [
        "title": plan.title, "purpose": plan.purpose,
        "moderated_before": plan.isModeratedBefore, "answer_days": plan.answerDays,
        "answered_by": plan.answeredBy, "passed_to": plan.passedTo.stored,
        "last_day": dated.last?.lastDay ?? plan.firstDay,
      ])
    for phase in known.phases where !dated.contains(where: { $0.kind == phase.kind }) {
      try tx.delete(from: Phase.table, phase.id(in: process))
    }
    try dated.write(of: process, by: actor, in: tx)
    return Done()
  }
}

/// Shows a process to everybody; from then on its phases open what they say.
package struct PublishProcess: Command {
  package static let name = "publish-process"
  package static let access = JointProcess.makers
  package var process: ID<JointProcess>

  package init(_ process: ID<JointProcess>) { self.process = process }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try JointProcess.find(process, community: actor.community, in: tx)
    try known.requireEquality(in: tx, community: actor.community)
    try tx.update(JointProcess.table, process, ["is_public": true])
    return Done()
  }
}

extension [String] {
  /// Bodies as the column holds them, each on its line; those of before lists were one line or none.
  var stored: String { joined(separator: "\n") }

  init(lines: String) {
    self = lines.split(separator: "\n").map(String.init)
  }
}

extension Phase {
  /// One of a kind in a process.
  func id(in process: ID<JointProcess>) -> ID<Phase> {
    .derived("joint-phase", process.uuid, UUID16(high: 0, low: UInt64(kind.position)))
  }
}

extension [Phase] {
  fileprivate func write(
    of process: ID<JointProcess>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    for phase in self {
      try tx.put(
        into: Phase.table, phase.id(in: process),
        [
          "community": actor.community, "process": process, "kind": phase.kind,
          "first_day": phase.firstDay, "last_day": phase.lastDay, "opens": phase.opens.stored,
        ])
    }
  }
}
