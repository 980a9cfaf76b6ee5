import Core
import Localization
import Markup

/// A public number for whoever is in danger.
package struct EmergencyPhone: Sendable {
  package let name: Translated
  package let number: String

  package init(name: Translated, number: String) {
    self.name = name
    self.number = number
  }
}

/// Whom to call, on a page that opens without a connection: the page of safety never lies on a phone.
package struct EmergencyPhones: Component {
  private let phones: [EmergencyPhone]
  private let visit: Visit

  package init(_ phones: [EmergencyPhone], visit: Visit) {
    self.phones = phones
    self.visit = visit
  }

  package var body: Markup {
    if !phones.isEmpty {
      section(.class("call"), .ariaLabel(visit.words(Message("web.call")))) {
        p { visit.words(Message("web.call")) }
        ul(.class("plain-list")) {
          for phone in phones {
            li { a(.class("button quiet"), .href(phone: phone.number)) { label(phone) } }
          }
        }
      }
    }
  }

  /// Some are known by their number, and have it in their name.
  private func label(_ phone: EmergencyPhone) -> String {
    let name = phone.name.text(visit.language)
    return name.hasPrefix(phone.number) ? name : "\(phone.number), \(name)"
  }
}
