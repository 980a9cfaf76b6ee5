import Core
import Database
import Web

/// Forgets what applicants wrote, on the day their forms named; what was decided stays as a number.
struct EraseApplications: Command {
  static let name = "erase-applications"
  /// The clock alone.
  static let access = Access.roles([])
  /// So many at once, so that others write in between.
  static let size = 200

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let due: [ID<Application>] = try tx.all(
      """
      SELECT id FROM application
      WHERE is_erased = 0 AND erase_on <= \(actor.now.day) AND community = \(actor.community)
      ORDER BY erase_on LIMIT \(Self.size)
      """
    ) { row in try row(0) }
    for id in due { try Application.erase(id, in: tx) }
    return due.count
  }
}

/// An applicant wants what she wrote gone; while nobody decided, that takes her back too.
package struct WithdrawApplication: Command {
  package static let name = "withdraw-application"
  package static let access = Access.anyone

  let code: [UInt8]

  /// The fingerprint of her code is her right to it.
  init(_ code: [UInt8]) { self.code = code }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Application.find(code: code, community: actor.community, in: tx)
    guard let found else { throw DomainError.notFound }
    if found.isOpen {
      try tx.update(Application.table, found.id, ["state": Application.State.withdrawn])
    }
    if !found.isErased { try Application.erase(found.id, keepingCode: true, in: tx) }
    return Done()
  }
}

extension Application {
  static func erase(
    _ id: ID<Application>, keepingCode: Bool = false, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.update(
      table, id,
      [
        "is_erased": true, "name": "", "reach": "", "speaks": "", "village": "", "answer_1": "",
        "answer_2": "", "reply": "", "person": nil as ID<Person>?,
      ])
    if !keepingCode { try tx.update(table, id, ["code_hash": nil as [UInt8]?]) }
  }
}

extension School {
  /// Called by the house's clock; does nothing until a day comes.
  package static func eraseDue(_ environment: Environment) throws {
    let today = environment.now().day
    let due: [ID<Community>] = try environment.database.read { tx in
      try tx.all(
        """
        SELECT DISTINCT community FROM application
        WHERE is_erased = 0 AND erase_on <= \(today)
        """
      ) { row in try row(0) }
    }
    for community in due { _ = try environment.performAsSystem(EraseApplications(), in: community) }
  }
}
