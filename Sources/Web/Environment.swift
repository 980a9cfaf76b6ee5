import Core
import Database
import Localization
import Sodium

/// What every handler is given once: the outside world as values.
package struct Environment: Sendable {
  package var database: Database
  package var catalog: Catalog
  package var keys: ServerKeys
  package var now: @Sendable () -> Instant
  package var passwordCost: PasswordCost
  /// The address printed on papers, when it was configured.
  package var publicAddress: String?
  package var isTLS: Bool
  /// Whether letters go out from here; where none do, none are queued.
  package var sendsMail = false
  /// Where the stylesheet is, and the like.
  package var assets: Assets
  /// What programs were told and still stands.
  package var answers = StandingAnswers()
  package var navigation: @Sendable (Viewer) -> [NavigationItem]
  /// Whom to call, also from a phone that has no connection to this house.
  package var emergencyPhones: [EmergencyPhone] = []

  package init(
    database: Database, catalog: Catalog, keys: ServerKeys,
    now: @escaping @Sendable () -> Instant, passwordCost: PasswordCost = .standard,
    publicAddress: String? = nil, isTLS: Bool = false, assets: Assets = Assets([:]),
    navigation: @escaping @Sendable (Viewer) -> [NavigationItem] = { _ in [] }
  ) {
    self.database = database
    self.catalog = catalog
    self.keys = keys
    self.now = now
    self.passwordCost = passwordCost
    self.publicAddress = publicAddress
    self.isTLS = isTLS
    self.assets = assets
    self.navigation = navigation
  }
}

/// The secrets of this installation, each made of one master key for one purpose.
package struct ServerKeys: Sendable {
  private let master: [UInt8]

  package init(master: [UInt8]) { self.master = master }

  package func key(for purpose: StaticString) -> [UInt8] {
    Digest.blake2b(Array(purpose.description.utf8), size: 32, key: master)
  }

  package var formToken: FormToken { FormToken(key: key(for: "form-token")) }
}
