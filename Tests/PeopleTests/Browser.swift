import Core
import HTTP
import KurakTesting
import Synchronization
import Web

/// A browser of one person: it keeps cookies, and sends forms as its pages made them.
final class Browser: Sendable {
  private let house: PeopleHouse
  private let cookies = Mutex<[String: String]>([:])
  let address: String

  init(_ house: PeopleHouse, address: String = "192.168.1.20") {
    self.house = house
    self.address = address
  }

  func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
  func forget(_ name: String) { cookies.withLock { $0[name] = nil } }
  func keep(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

  func get(_ path: String) -> Response { ask(.get, path, []) }

  /// Opens the page of a form, then sends it: the token is the one that the page bears.
  func send(
    _ path: String, _ fields: [String: String], from page: String? = nil, roles: [String] = []
  ) -> Response {
    let form = get(page ?? path).text
    let token = form.firstMatch(of: #/name="token" value="([^"]*)"/#).map { String($0.1) } ?? ""
    let pairs =
      fields.map { ($0.key, $0.value) } + roles.map { ("role", $0) } + [("token", token)]
    let body = pairs.map { "\(URLPath.encode($0.0))=\(URLPath.encode($0.1))" }
    return ask(.post, path, Array(body.joined(separator: "&").utf8))
  }

  private func ask(_ method: Method, _ path: String, _ body: [UInt8]) -> Response {
    var headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
      "Content-Type": "application/x-www-form-urlencoded",
    ]
    let line = cookies.withLock { kept in
      kept.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    if !line.isEmpty { headers.set("Cookie", line) }
    let request = Request(method, path, headers: headers, body: body, remoteAddress: address)
    let answer = house.dispatcher.respond(to: request).response
    for set in answer.headers.all("set-cookie") { take(set) }
    return answer
  }

  private func take(_ line: String) {
    guard let pair = line.split(separator: ";").first else { return }
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    cookies.withLock { $0[String(parts[0])] = parts[1].isEmpty ? nil : String(parts[1]) }
  }

  /// Whether the page of her account opens.
  var isSignedIn: Bool { self.get("/ky/me").status == 200 }
}
