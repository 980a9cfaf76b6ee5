import Dispatch
import Foundation
import HTTP
import Server
import Synchronization
import Testing

@Suite(.serialized) struct LaneTests {
  private static let byPath: @Sendable (Request) -> Lane = { request in
    switch request.path {
    case "/direct": .direct
    case "/slow": .slow
    default: .quick
    }
  }

  /// A door the handler waits at until the test opens it.
  private final class Door: Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)
    func pass() {
      arrived.signal()
      opened.wait()
    }
    func awaitArrival() { arrived.wait() }
    func open(for count: Int) { (0..<count).forEach { _ in opened.signal() } }
  }

  @Test func `slow work holds up neither quick nor direct work`() throws {
    let door = Door()
    let running = try RunningServer(
      lane: Self.byPath,
      handler: { request in
        if request.path == "/slow" { door.pass() }
        return RunningServer.echo(request)
      })
    let slow = try (0..<4).map { _ in try running.client() }
    slow.forEach { $0.send(get("/slow")) }
    door.awaitArrival()
    door.awaitArrival()
    #expect(try running.answer(get("/quick"))?.status == 200)
    #expect(try running.answer(get("/direct"))?.status == 200)
    door.open(for: 4)
    #expect(slow.map { $0.answer()?.status } == [200, 200, 200, 200])
  }

  @Test func `a full queue says when to come again`() throws {
    let door = Door()
    let settings: (inout ServerSettings) -> Void = {
      $0.slowWorkers = 1
      $0.slowQueue = 2
    }
    let running = try RunningServer(
      settings, lane: Self.byPath,
      handler: { request in
        if request.path == "/slow" { door.pass() }
        return RunningServer.echo(request)
      })
    let working = try running.client()
    working.send(get("/slow"))
    door.awaitArrival()
    // One is at work and two wait; of five more, three find no place.
    let arrivals = DispatchSemaphore(value: 0)
    let more = try (0..<5).map { _ in try running.client() }
    more.forEach { $0.send(get("/slow")) }
    // The three are answered at once, the two only when the door opens.
    let answers = Mutex<[RawClient.Answer?]>([])
    for client in more {
      Thread.detachNewThread {
        let answer = client.answer()
        let count = answers.withLock { answers in
          answers.append(answer)
          return answers.count
        }
        if count == 3 { door.open(for: 3) }
        arrivals.signal()
      }
    }
    for _ in more { arrivals.wait() }
    let (refused, served) = answers.withLock { ($0.prefix(3), $0.suffix(2)) }
    #expect(refused.map { $0?.status } == [503, 503, 503])
    #expect(refused.allSatisfy { $0?.fields["retry-after"] != nil })
    #expect(served.map { $0?.status } == [200, 200])
    #expect(working.answer()?.status == 200)
    // A refused visitor may try again over the same connection.
    door.open(for: 5)
    for client in more {
      client.send(get("/slow"))
      #expect(client.answer()?.status == 200)
    }
  }

  @Test func `a client that hangs up during the work harms nobody`() throws {
    let door = Door()
    let running = try RunningServer(
      lane: Self.byPath,
      handler: { request in
        if request.path == "/slow" { door.pass() }
        return Response(.text, [UInt8](repeating: 65, count: 1_000_000))
      })
    for _ in 0..<2 {
      let client = try running.client()
      client.send(get("/slow"))
      door.awaitArrival()
    }
    door.open(for: 2)
    for _ in 0..<10 { #expect(try running.answer(get("/quick"))?.status == 200) }
  }

  @Test func `hundreds of visitors at once each get their own answer`() throws {
    let running = try RunningServer(lane: Self.byPath)
    let wrong = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 16) { visitor in
      guard let client = RawClient(port: running.server.port) else { return }
      for number in 0..<100 {
        let path = ["/direct", "/quick", "/slow"][number % 3]
        client.send(post("\(path)?\(visitor)", "\(number)"))
        let body = client.answer()?.body ?? "nothing"
        if body != "post \(path) \(visitor) \(number)" { wrong.withLock { $0.append(body) } }
      }
    }
    #expect(wrong.withLock { $0 } == [])
    #expect(running.seen.all.count == 1600)
  }
}
