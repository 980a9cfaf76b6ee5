import Core
import Database
import JSON
import People
import Web

/// What a mentor offers, and how she may be reached without anybody learning her number.
package struct MentorProfile: Sendable {
  package static let table = Table("mentor_profile")
  static let capacities = 1...20

  let person: ID<Person>
  let name: String
  let offer: Offer
  /// How many places of hers are taken, proposals she has not answered among them.
  let taken: Int

  var free: Int { max(0, offer.capacity - taken) }

  /// What she says of herself.
  package struct Offer: Sendable, Equatable {
    package var offers: String
    package var languages: Set<Language>
    package var district: String
    package var reach: String
    package var capacity: Int
    package var isWoman: Bool
    package var isListed: Bool

    package init(
      offers: String, languages: Set<Language>, district: String, reach: String, capacity: Int = 2,
      isWoman: Bool = true, isListed: Bool = true
    ) {
      self.offers = offers
      self.languages = languages
      self.district = district
      self.reach = reach
      self.capacity = capacity
      self.isWoman = isWoman
      self.isListed = isListed
    }
  }

  static func id(_ person: ID<Person>) -> ID<MentorProfile> {
    .derived("mentor-profile", person.uuid, person.uuid)
  }
}

extension MentorProfile: JSONModel {
  static package let fields: [JSONField<Self>] = [
    .init("person") { $0.person }, .init("name") { $0.name }, .init("offers") { $0.offer.offers },
    .init("languages") { $0.offer.languages.inOrder }, .init("district") { $0.offer.district },
    .init("reach") { $0.offer.reach }, .init("capacity") { $0.offer.capacity },
    .init("free") { $0.free }, .init("is_woman") { $0.offer.isWoman },
  ]
}

extension Set<Language> {
  /// As the house lists languages.
  var inOrder: [Language] { Language.allCases.filter(contains) }

  /// How they are kept: `ky uz`.
  var stored: String { inOrder.map(\.rawValue).joined(separator: " ") }

  init(stored: String) {
    self.init(stored.split(separator: " ").compactMap { Language(rawValue: String($0)) })
  }
}
