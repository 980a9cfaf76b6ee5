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
  /// A number of the whole country for whoever is in danger; it may stand on any page.
  let isEmergency: Bool
}
