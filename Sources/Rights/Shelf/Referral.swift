import Core
import Markup

/// Somebody who helps: phones first, and when a person last made sure of them.
struct Referral: Sendable {
  let id: String
  let name: Translated
  let help: Translated
  let phones: [String]
  let hours: String?
  let place: Translated
  let address: ExternalLink?
  /// Nothing where nobody ever called.
  let verified: Month?
}
