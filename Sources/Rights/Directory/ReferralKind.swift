import Core
import Database
import JSON
import Web

/// What somebody nearby is to whoever calls.
package enum ReferralKind: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  case crisisCentre = "crisis-centre"
  case policeInspector = "police-inspector"
  case legalAid = "legal-aid"
  case womensCouncil = "womens-council"
  case socialWorker = "social-worker"
  case healthPost = "health-post"
  case aksakalCourt = "aksakal-court"
  case other

  var title: Message { Message(key: "rights.kind.\(rawValue)", arguments: []) }

  /// Whether the page of safety names it: nobody is sent to a court of aksakals for violence, nor
  /// to somebody of whom we do not know what she does.
  var helpsInDanger: Bool { self != .aksakalCourt && self != .other }
}

extension ReferralKind: JSONValue {
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json: inout [UInt8]) { rawValue.write(json: &json) }
}
