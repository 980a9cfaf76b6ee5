import Core
import Database
import Web

/// A PIN typed on a phone: which try it is, and whose credential it may open.
struct PINTry: Sendable {
  let credential: Credential?
  /// Where it was counted; nothing on a phone that does not know her or takes no PIN of hers now.
  let pair: ID<Device>?
  let isLast: Bool

  static func take(for person: ID<Person>, _ visit: Visit) throws -> PINTry {
    guard let token = Cookie.device.value(in: visit.request, visit.environment),
      let number = try visit.environment.database.write({ tx in
        try Device.takeTry(person, on: token, in: tx)
      })
    else { return PINTry(credential: nil, pair: nil, isLast: false) }
    let credential = try visit.read { tx -> Credential? in
      // A PIN is too little for whoever sees what others do.
      guard try !PersonRecord.roles(of: person, in: tx).contains(where: \.seesOthers) else {
        return nil
      }
      return try Credential.find(of: person, in: tx)
    }
    return PINTry(
      credential: credential, pair: Device.pair(token, person),
      isLast: number >= Device.mostTries)
  }

  func failed(_ visit: Visit) throws {
    guard isLast, let pair else { return }
    _ = try visit.environment.performAsSystem(ClosePIN(pair: pair), in: try visit.community)
  }
}

extension Visit {
  /// Whoever has proved who she is may try her PIN here again.
  func forgiveTries(of person: ID<Person>) throws {
    guard let token = Cookie.device.value(in: request, environment) else { return }
    try environment.database.write { tx in try Device.forgive(person, on: token, in: tx) }
  }

  /// Those who come in with a PIN on the phone that asks.
  func personsOfPhone() throws -> [PersonRecord] {
    guard let token = Cookie.device.value(in: request, environment) else { return [] }
    return try read { tx in try Device.persons(of: token, in: tx) }
  }
}
