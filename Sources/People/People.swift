import Database
import Sodium
import Web

/// The one domain every room may see: communities, persons, roles, and who is signed in.
package struct People: Sendable {
  let signIn: SignIn

  package init(cost: PasswordCost = .standard) {
    signIn = SignIn(throttle: Throttle(), cost: cost)
  }

  package static let migrations: [Migration] = [
    .communities, .members, .signIn, .invitations, FailureTable.migration, .memberOrder,
    .tries, .mail, .households,
  ]

  package static let tables: [Table] =
    PersonRecord.tables + [
      CommunityRecord.table, HostRecord.table, Credential.table, Invitation.table,
      MailRecord.table, Residence.table, HandOverCard.table,
    ]

  package var endpoints: [Endpoint] {
    signInEndpoints + cardEndpoints + householdEndpoints + memberEndpoints + accountEndpoints
      + mailEndpoints + setUpEndpoints
  }
}
