import Core
import Web

/// What the village says of somebody nearby who helps: what she is, never who, since people in an
/// office change and a number stays.
package struct LocalReferralText: Sendable, Equatable {
  static let mostName = 120
  static let mostHelp = 300
  static let mostLine = 120
  static let mostPhones = 3

  package var kind: ReferralKind
  /// May be left out where its kind says enough.
  package var name: Translated
  /// What for.
  package var help: Translated
  package var phones: [String]
  package var hours: String
  package var place: String
  /// In which she can be spoken with.
  package var languages: Set<Language>

  package init(
    _ kind: ReferralKind, name: Translated = Translated(), help: Translated = Translated(),
    phones: [String], hours: String = "", place: String = "", languages: Set<Language> = []
  ) {
    self.kind = kind
    self.name = name
    self.help = help
    self.phones = phones
    self.hours = hours
    self.place = place
    self.languages = languages
  }

  /// Refuses what cannot be called, and what leads nowhere.
  func check() throws {
    var faults: [Fault] = []
    if phones.count > Self.mostPhones {
      faults.append(
        Fault("phones", Message("rights.fault.phones", .number(Self.mostPhones))))
    }
    if let wrong = phones.first(where: { !Self.canBeCalled($0) }) {
      faults.append(Fault("phones", Message("rights.fault.phone", .text(wrong))))
    }
    if phones.isEmpty && place.isEmpty {
      faults.append(Fault("phones", Message("rights.fault.nowhere")))
    }
    if kind == .other && name.isEmpty {
      faults.append(Fault("name.ky", Message("web.fault.one-language")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// Three digits (103) to fifteen, written as people write them.
  static func canBeCalled(_ phone: String) -> Bool {
    let digits = phone.filter { ("0"..."9").contains($0) }
    let rest = phone.filter { !("0"..."9").contains($0) }
    return (3...15).contains(digits.count) && rest.allSatisfy { "+ -()".contains($0) }
      && phone.dropFirst().allSatisfy { $0 != "+" }
  }
}
