import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import App

/// Every route with every role, from the one table; a new route is tested by being in it.
@Suite struct `The permission matrix` {
  let whole: WholeHouse

  init() throws { whole = try WholeHouse() }

  private var roles: [Role?] { [nil] + Role.allCases.map { $0 } }

  /// Signing out comes last: it ends the session that the other rows are asked with.
  private var endpoints: [Endpoint] {
    let all = whole.house.dispatcher.table.endpoints
    return all.filter { $0.pattern.text != "/sign-out" }
      + all.filter { $0.pattern.text == "/sign-out" }
  }

  @Test func `lets in whom the table names and nobody else`() {
    for endpoint in endpoints {
      for role in roles {
        let answer = whole.send(endpoint, as: role)
        let who = "\(role?.rawValue ?? "visitor") at \(endpoint.name): \(answer.status)"
        if endpoint.access.admits(role.map { [$0] }) {
          #expect(![401, 403, 405, 500].contains(answer.status), "\(who)")
          #expect(answer.headers["location"]?.contains("/sign-in?") != true, "\(who)")
        } else if role == nil {
          #expect(answer.status == 303, "\(who)")
          #expect(answer.headers["location"]?.hasPrefix("/ky/sign-in?back=") == true, "\(who)")
        } else {
          #expect(answer.status == 403, "\(who)")
        }
      }
    }
  }

  @Test func `tells programs 401 and 403 as problems`() {
    for endpoint in whole.house.dispatcher.table.endpoints where endpoint.access != .anyone {
      let visitor = whole.send(endpoint, as: nil, accept: "application/json")
      #expect(visitor.status == 401, "\(endpoint.name)")
      #expect(visitor.headers["content-type"]?.hasPrefix("application/problem+json") == true)
    }
  }

  @Test func `refuses every form without its token or from elsewhere, and changes nothing`() throws
  {
    let before = try journalLength()
    for endpoint in whole.house.dispatcher.table.endpoints where endpoint.method == .post {
      for (origin, token) in [
        ("http://kurak.test", "wrong"), ("http://evil.test", nil), ("null", nil), (nil, nil),
      ] {
        let status = send(endpoint, origin: origin, token: token)
        #expect(status == 403, "\(endpoint.name) from \(origin ?? "nowhere"): \(status)")
      }
    }
    #expect(try journalLength() == before)
  }

  @Test func `changes nothing by looking`() throws {
    let before = try journalLength()
    for endpoint in whole.house.dispatcher.table.endpoints where endpoint.method == .get {
      _ = whole.send(endpoint, as: .administrator)
      _ = whole.send(endpoint, as: .participant)
    }
    #expect(try journalLength() == before)
  }

  @Test func `stands in the documentation as it is in the code`() throws {
    let path = ProjectFolder.path("Docs/permissions.md")
    let made = PermissionDocument.text(whole.house.dispatcher.table.endpoints)
    if ProcessInfo.processInfo.environment["KURAK_WRITE_DOCS"] != nil {
      try made.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept == made, "KURAK_WRITE_DOCS=1 swift test --filter AppTests writes it anew")
  }

  private func send(_ endpoint: Endpoint, origin: String?, token: String?) -> Int {
    let secret = whole.sessions[.administrator] ?? ""
    let good = whole.house.environment.keys.formToken.make(for: secret)
    var headers: Headers = [
      "Host": "kurak.test", "Cookie": "kurak=\(secret)", "Accept": "text/html",
      "Content-Type": "application/x-www-form-urlencoded",
    ]
    if let origin { headers.set("Origin", origin) }
    let path = whole.path(of: endpoint)
    let body = Array("token=\(token ?? good)".utf8)
    return whole.house.respond(to: Request(.post, path, headers: headers, body: body)).status
  }

  private func journalLength() throws -> Int {
    try whole.house.environment.database.read { tx in
      try tx.count("SELECT count(*) FROM journal")
    }
  }
}
