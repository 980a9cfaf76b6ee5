import Core
import Database
import JSON
import Web

/// What the house takes for the hour.
struct ClockModel: JSONModel {
  var now: Instant
  /// The last time believed, where that is another day than the clock's.
  var doubtedSince: Instant?
  /// Several servers have one hour, which whoever runs them sets.
  var isShared: Bool

  static let fields: [JSONField<Self>] = [
    .init("now") { $0.now }, .init("doubted_since") { $0.doubtedSince },
    .init("is_shared") { $0.isShared },
  ]

  static func find(_ visit: Visit) throws -> ClockModel {
    let time = try visit.read { tx in try TrustedTime(in: tx) }
    return ClockModel(
      now: visit.now, doubtedSince: time.believes(visit.now) ? nil : time.trusted,
      isShared: visit.environment.database.isShared)
  }
}
