import Core
import Database
import JSON
import Web

/// A mentor with one woman, or with a small group.
package struct Mentorship: Sendable {
  package static let table = Table("mentorship")
  package static let members = Table("mentorship_member")
  static let mostMembers = 12

  /// Where it stands; from `declined`, `overtaken` and `ended` nothing leads on.
  enum State: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    case proposed, active, declined
    /// Another mentor said yes first.
    case overtaken
    case ended

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let id: ID<Mentorship>
  let mentor: ID<Person>
  let mentorName: String
  /// The name of a group; empty for a pair.
  let title: String
  let state: State
  let answeredAt: Instant?
  let reply: [UInt8]?
  let endedAt: Instant?
  let reason: String?
  let farewell: [UInt8]?
  var members: [Member] = []

  struct Member: Sendable, JSONModel {
    let person: ID<Person>
    let name: String
    let request: ID<MentoringRequest>?
    /// Since when she is no longer part of a group that went on.
    let leftOn: Day?
    let farewell: [UInt8]?

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("name") { $0.name },
    ]
  }

  static func memberID(_ id: ID<Mentorship>, _ person: ID<Person>) -> ID<Member> {
    .derived("mentorship-member", id.uuid, person.uuid)
  }

  /// Those who are part of it now.
  var present: [Member] { members.filter { $0.leftOn == nil } }
  var isGroup: Bool { !title.isEmpty }

  /// As it is called where no group gave it a name.
  var name: String {
    isGroup ? title : "\(mentorName) – \(present.map(\.name).joined(separator: ", "))"
  }

  /// Whether she was part of a group and left it: she reads no further, but may still tell.
  func hasLeft(_ person: ID<Person>?) -> Bool {
    members.contains { $0.person == person && $0.leftOn != nil }
  }

  /// Whether this person is, or was, one of those it is between.
  func concerns(_ person: ID<Person>?) -> Bool {
    guard let person else { return false }
    return mentor == person || members.contains { $0.person == person }
  }
}

/// Why a mentor says no: a word that hurts nobody.
package enum DeclineReason: String, CaseIterable, Sendable {
  case noTime = "no-time"
  case otherField = "other-field"
  case betterMentor = "better-mentor"
  case tooClose = "too-close"
  case other
}

/// Why two people part.
package enum EndReason: String, CaseIterable, Sendable {
  case goalsReached = "goals-reached"
  case timeOver = "time-over"
  case noTime = "no-time"
  case moved
  case noMeetings = "no-meetings"
  /// Their hours never met.
  case schedule
  case language
  /// Life came between; nobody asks further.
  case personal
  case didNotFit = "did-not-fit"
  case other
}
