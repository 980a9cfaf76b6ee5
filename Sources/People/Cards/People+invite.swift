import Core
import Database
import Sodium
import Web

extension People {
  /// Makes a card for one person and says its code: for the command line alone, where whoever
  /// starts the program stands.
  package static func invite(
    _ person: ID<Person>, in community: ID<Community>, _ environment: Environment
  ) throws -> String {
    let batch = try environment.performAsSystem(
      IssueCards(persons: [person], keys: environment.keys), in: community)
    let sealed: [UInt8]? = try environment.database.read { tx in
      try tx.first(
        """
        SELECT sealed_code FROM invitation WHERE community = \(community) AND batch = \(batch)
        """
      ) { row in try row(0) }
    }
    let key = environment.keys.key(for: "invitation-seal")
    guard let sealed, let code = Seal.open(sealed, key: key) else { throw DomainError.notFound }
    return String(decoding: code, as: UTF8.self)
  }
}
