import Cmicrohttpd
import HTTP
import Synchronization

/// What all connections of a running server share.
final class Hall: Sendable {
  let settings: ServerSettings
  let site: Site
  let quick: WaitingLine<Wire>
  let slow: WaitingLine<Wire>
  let wires = Mutex<[ObjectIdentifier: Wire]>([:])
  let isStopping = Atomic(false)
  /// Whole requests whose answer is not sent to its end.
  let unfinished = Atomic(0)
  /// Bytes of the bodies being received.
  let bodyBytes = Atomic(0)
  /// Worker threads that have not gone home.
  let workers = Atomic(0)

  init(_ settings: ServerSettings, site: Site) {
    self.settings = settings
    self.site = site
    quick = WaitingLine(capacity: settings.quickQueue)
    slow = WaitingLine(capacity: settings.slowQueue)
  }

  /// Milliseconds a transfer of that many bytes may take on the slowest line still served.
  func transferTime(_ bytes: Int) -> Int64 {
    let seconds = settings.times.transfer + bytes / max(settings.times.slowest, 1)
    return Int64(seconds) * 1000
  }

  /// The server's own answer.
  func refuse(_ why: Refusal, _ request: Request?) -> Reply? {
    Reply(site.refusal(why, request), closing: why.closes)
      ?? Reply(why.plainResponse, closing: true)
  }

  /// The site's answer, or a 500 where it holds something that cannot be sent.
  func answer(_ request: Request) -> Reply? {
    Reply(site.handler(request), closing: isStopping.load(ordering: .relaxed))
      ?? refuse(.defect, request)
  }
}
