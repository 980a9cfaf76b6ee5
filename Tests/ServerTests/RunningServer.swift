import Glibc
import HTTP
import Synchronization
import Testing

@testable import Server

/// A server on a free port, for one test, and what its handler has seen.
final class RunningServer: Sendable {
  let server: Server
  let seen: Seen

  final class Seen: Sendable {
    private let requests = Mutex<[Request]>([])
    var all: [Request] { requests.withLock { $0 } }
    func add(_ request: Request) { requests.withLock { $0.append(request) } }
  }

  init(
    _ change: (inout ServerSettings) -> Void = { _ in },
    lane: @escaping @Sendable (Request) -> Lane = { _ in .quick },
    bodyLimit: @escaping @Sendable (Request) -> Int = { _ in 1000 },
    handler: @escaping @Sendable (Request) -> Response = RunningServer.echo
  ) throws {
    var settings = ServerSettings()
    settings.port = 0
    // Two thousand tests side by side may keep one of them waiting for a minute.
    (settings.times.inactivity, settings.times.drain) = (300, 300)
    change(&settings)
    let seen = Seen()
    self.seen = seen
    server = try Server(
      settings,
      site: Site(
        handler: { request in
          seen.add(request)
          return handler(request)
        }, lane: lane, bodyLimit: bodyLimit))
  }

  deinit { server.stop() }

  /// Waits until the bodies that are on their way hold so many bytes.
  func holds(_ bytes: Int) -> Bool {
    (0..<10_000).contains { _ in
      server.hall.bodyBytes.load(ordering: .sequentiallyConsistent) == bytes || usleep(1000) != 0
    }
  }

  func client() throws -> RawClient { try #require(RawClient(port: server.port)) }

  /// Sends the bytes over a connection of their own.
  func answer(_ text: String) throws -> RawClient.Answer? {
    let client = try client()
    client.send(text)
    return client.answer(toHead: text.hasPrefix("HEAD"))
  }

  static let echo: @Sendable (Request) -> Response = { request in
    Response(
      .text, Array("\(request.method) \(request.path) \(request.query) ".utf8) + request.body)
  }
}

/// A GET as every client sends it.
func get(_ target: String, _ fields: String...) -> String {
  "GET \(target) HTTP/1.1\r\nHost: aikol\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
}

/// A POST with its body's length.
func post(_ target: String, _ body: String) -> String {
  "POST \(target) HTTP/1.1\r\nHost: aikol\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
}

/// A POST in chunks.
func chunked(_ target: String, _ pieces: [String]) -> String {
  let chunks = pieces.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined()
  return
    "POST \(target) HTTP/1.1\r\nHost: aikol\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)0\r\n\r\n"
}
