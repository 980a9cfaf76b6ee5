import Core
import Database
import Foundation
import HTTP
import KurakTesting
import People
import Sodium
import Web

@testable import App

/// The composed house on a data directory of its own, with a signed-in person for each role.
final class WholeHouse: Sendable {
  private let empty: EmptyHouse
  let community: ID<Community>
  let sessions: [Role: String]

  init(log: RequestLog = .silent, certificateEnds: Instant? = nil) throws {
    empty = try EmptyHouse(log: log, certificateEnds: certificateEnds)
    let environment = empty.house.environment
    let now = environment.now()
    let community = ID<Community>.make(at: now)
    self.community = community
    let actor = Actor(
      person: nil, community: community, roles: [], now: now, command: .v7(at: now),
      isSystem: true)
    sessions = try environment.database.write(
      as: Stamp(command: actor.command, actor: nil, community: community.uuid, at: now)
    ) { tx in
      let name = Translated([.ky: "Айкөл"])
      _ = try SetUpCommunity(
        oblast: name, district: name, aimak: name, village: name, hosts: [],
        administrator: "Айнура"
      ).perform(as: community, by: actor, in: tx)
      var sessions: [Role: String] = [:]
      for role in Role.allCases {
        let person = try PersonRecord.add(
          name: "The \(role.rawValue)", roles: [role], by: actor, in: tx)
        sessions[role] = try Session.begin(for: person, community: community, at: now, in: tx)
      }
      return sessions
    }
  }

  var house: House { empty.house }
  var directory: String { empty.directory }

  /// Sends a request to a row of the table, its parameters filled with what does not exist.
  func send(
    _ endpoint: Endpoint, as role: Role?, form: String = "", accept: String = "text/html"
  ) -> Response {
    let path = path(of: endpoint)
    var headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": accept,
    ]
    let secret = role.flatMap { sessions[$0] } ?? "visitor-of-twenty-letters"
    headers.set("Cookie", role == nil ? "kurak-visit=\(secret)" : "kurak=\(secret)")
    guard endpoint.method == .post else {
      return house.respond(to: Request(.get, path, headers: headers))
    }
    headers.set("Content-Type", "application/x-www-form-urlencoded")
    let token = house.environment.keys.formToken.make(for: secret)
    return house.respond(
      to: Request(.post, path, headers: headers, body: Array("token=\(token)&\(form)".utf8)))
  }

  /// The path of a row, its parameters filled with what does not exist.
  func path(of endpoint: Endpoint) -> String {
    let prefix = endpoint.place == .localized ? ["ky"] : []
    let segments =
      prefix
      + endpoint.pattern.segments.map { segment in
        switch segment {
        case .literal(let literal): literal
        case .parameter: "019aaaaa-0000-7000-8000-000000000000"
        }
      }
    return "/" + segments.joined(separator: "/")
  }

  static let resources = Swift.Result { try Resources.load(ProjectFolder.path("")) }
}
