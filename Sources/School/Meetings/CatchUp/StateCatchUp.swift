import Core
import Database
import Web

/// Says what those do who missed a meeting; who has a task already is given the new one.
package struct StateCatchUp: Command {
  package static let name = "state-catch-up"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let numbers: [Int]
  package let task: String

  package init(at meeting: ID<Meeting>, numbers: [Int], task: String) {
    self.meeting = meeting
    self.numbers = numbers
    self.task = task
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard !task.isEmpty else {
      throw DomainError.invalid([Fault("task", Message("web.fault.required"))])
    }
    guard !numbers.isEmpty else {
      throw DomainError.invalid([Fault("row", Message("attendance.catch-up.fault.nobody"))])
    }
    let meeting = try Meeting.open(meeting, by: actor, in: tx)
    let wanted = Set(numbers)
    let rows = try Roster.rows(of: meeting, community: actor.community, in: tx)
      .filter { wanted.contains($0.number) }
    let missed = rows.filter { $0.state == .absent || $0.state == .excused }
    guard missed.count == wanted.count else {
      throw DomainError.rule(Message("attendance.catch-up.fault.came"))
    }
    let places = try CatchUp.places(
      of: missed.map(\.person), at: meeting.id, community: actor.community, in: tx)
    try tx.putAll(
      into: CatchUp.table,
      places.map { place in
        (
          CatchUp.id(place, at: meeting.id),
          [
            "community": actor.community, "meeting": meeting.id, "enrolment": place,
            "task": task, "done_on": nil as Day?,
          ]
        )
      })
    try Attendance.count(for: places, in: tx)
    return Done()
  }
}

/// Says that a task was done, or that it was not after all.
package struct FinishCatchUp: Command {
  package static let name = "finish-catch-up"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let number: Int
  package let isDone: Bool

  package init(at meeting: ID<Meeting>, number: Int, isDone: Bool = true) {
    self.meeting = meeting
    self.number = number
    self.isDone = isDone
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Meeting.find(meeting, community: actor.community, in: tx)
    let all = try CatchUp.all(of: meeting, community: actor.community, in: tx)
    guard let one = all.first(where: { $0.number == number }) else { throw DomainError.notFound }
    // The first day she was done stays.
    if isDone != (one.doneOn != nil) {
      let places = try CatchUp.places(
        of: [one.person], at: meeting, community: actor.community, in: tx)
      for place in places {
        try tx.update(
          CatchUp.table, CatchUp.id(place, at: meeting),
          ["done_on": isDone ? actor.now.day : nil])
      }
      try Attendance.count(for: places, in: tx)
    }
    return Done()
  }
}
