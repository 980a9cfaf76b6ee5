import Core
import Localization
import Paper
import Web

/// The sheet for the wall of the room: the code large, how to use it small.
extension DoorModel {
  func wall(_ visit: Visit) throws -> [UInt8]? {
    guard let code = door.code else { return nil }
    let address = "\(visit.siteAddress)\(visit.path("join", code).text)"
    return try WallSheet(
      place: visit.viewer.communityName.text(visit.language),
      title: cohort.plan.title.text(visit.language),
      sentence: visit.words(Message("cohorts.wall.sentence")), code: code,
      steps: ["join", "name", "wait"].map {
        visit.words(Message(key: "cohorts.wall.\($0)", arguments: []))
      },
      address: address
    ).pdf()
  }
}
