import Core
import Database
import JSON
import Web

/// What the page of a cohort's door knows.
struct DoorModel: JSONModel {
  let cohort: Cohort
  let door: CohortDoor
  let seats: Seats

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("seats") { $0.seats.all },
    .init("free") { $0.seats.free }, .init("isPublic") { $0.door.setting.isPublic },
    .init("takesApplications") { $0.door.setting.takesApplications },
    .init("applyUntil") { $0.door.setting.applyUntil }, .init("code") { $0.door.code },
    .init("closed") { $0.door.closed },
  ]

  static func find(
    _ id: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> DoorModel {
    let cohort = try Cohort.find(id, community: community, in: tx)
    let door = try CohortDoor.find(id, community: community, in: tx)
    return DoorModel(
      cohort: cohort, door: door,
      seats: try Seats.find(door, community: community, in: tx))
  }
}
