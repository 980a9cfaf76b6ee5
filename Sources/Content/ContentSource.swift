import Core
import JSON
import Markup

/// Where a fact can be read, and when somebody last did.
package struct ContentSource: Sendable {
  package let id: String
  package let title: Translated
  /// The language of the page behind the address, as a BCP 47 tag.
  package let language: String
  package let address: ExternalLink
  package let checked: Month
}

extension ContentSource: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("title") { $0.title }, .init("language") { $0.language },
    .init("address") { $0.address.address }, .init("checked") { $0.checked },
  ]
}
