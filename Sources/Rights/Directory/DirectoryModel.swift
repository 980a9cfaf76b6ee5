import Core
import Database
import JSON
import Web

/// Whom to call: in this place, and in the whole country.
struct DirectoryModel: JSONModel {
  let local: [LocalReferral]
  let national: [Referral]
  /// Public numbers for whoever is in danger.
  let phones: [EmergencyPhone]
  let today: Day

  static let fields: [JSONField<Self>] = [
    .init("local") { $0.local }, .init("national") { $0.national },
  ]
}

extension Rights {
  func directory(_ visit: Visit) throws -> DirectoryModel {
    DirectoryModel(
      local: try local(visit), national: shelf.referrals, phones: shelf.emergencyPhones,
      today: visit.now.day)
  }

  func local(_ visit: Visit) throws -> [LocalReferral] {
    let community = try visit.community
    return try visit.read { tx in try LocalReferral.all(of: community, in: tx) }
  }
}
