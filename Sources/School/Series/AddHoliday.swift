import Core
import Database
import Web

/// Writes down days on which nobody meets.
package struct AddHoliday: Command {
  package static let name = "add-holiday"
  package static let access = Access.staff

  package let first: Day
  package let last: Day
  package let isYearly: Bool
  package let title: Translated
  package let source: String

  package init(
    _ title: Translated, first: Day, last: Day, isYearly: Bool = false, source: String = ""
  ) {
    self.title = title
    self.first = first
    self.last = last
    self.isYearly = isYearly
    self.source = source
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Holiday> {
    try check()
    let known = try tx.count("SELECT count(*) FROM holiday WHERE community = \(actor.community)")
    guard known < Holiday.most else {
      throw DomainError.rule(Message("cohorts.holiday.fault.most", .number(Holiday.most)))
    }
    let id = ID<Holiday>.make(at: actor.now)
    try tx.insert(
      into: Holiday.table, id,
      [
        "community": actor.community, "first_day": first, "last_day": last, "yearly": isYearly,
        "name": title, "source": source,
      ])
    return id
  }

  private func check() throws {
    var faults: [Fault] = []
    if title.isEmpty { faults.append(Fault("name.ky", Message("web.fault.one-language"))) }
    if last < first {
      faults.append(Fault("last", Message("school.cohort.fault.order")))
    } else if last.number - first.number >= Holiday.mostDays {
      faults.append(
        Fault("last", Message("cohorts.holiday.fault.long", .number(Holiday.mostDays))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Strikes a holiday off; meetings that were planned stay where they are.
package struct DropHoliday: Command {
  package static let name = "drop-holiday"
  package static let access = Access.staff

  package let holiday: ID<Holiday>

  package init(_ holiday: ID<Holiday>) { self.holiday = holiday }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let isHere = try tx.exists(
      "SELECT 1 FROM holiday WHERE id = \(holiday) AND community = \(actor.community)")
    guard isHere else { throw DomainError.notFound }
    try tx.delete(from: Holiday.table, holiday)
    return Done()
  }
}
