import Core
import Database
import Web

/// Writes down that a PIN was closed on a phone after too many wrong ones; nobody is named.
struct ClosePIN: Command {
  static let name = "close-pin"
  static let access = Access.roles([])

  let pair: ID<Device>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let closings: Int? = try tx.first(
      "SELECT closings FROM device_person WHERE id = \(pair)"
    ) { row in try row(0) }
    guard let closings else { throw DomainError.notFound }
    try tx.update(Device.pairs, pair, ["closings": closings + 1])
    return Done()
  }
}
