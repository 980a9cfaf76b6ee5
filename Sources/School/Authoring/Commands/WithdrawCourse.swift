import Core
import Database
import Web

/// Takes a published course out of what cohorts can begin with, or offers it again.
///
/// Cohorts that run go on: their version stays where it is.
struct WithdrawCourse: Command {
  static let name = "withdraw-course"
  static let access = Access.staff

  let course: String
  let isWithdrawn: Bool

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try AuthoredCourse.find(course, community: actor.community, in: tx)
    guard found.published > 0 else {
      throw DomainError.rule(Message("authoring.withdrawal.unpublished"))
    }
    if found.isWithdrawn != isWithdrawn {
      try tx.update(AuthoredCourse.table, found.id, ["is_withdrawn": isWithdrawn])
    }
    return Done()
  }
}
