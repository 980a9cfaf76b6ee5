import Core
import HTTP
import JSON
import Web

/// One JSON line a request: shapes of paths, never names, codes or addresses of people.
package struct RequestLog: Sendable {
  private let sink: @Sendable ([UInt8]) -> Void

  package init(_ sink: @escaping @Sendable ([UInt8]) -> Void) { self.sink = sink }

  package static let silent = RequestLog { _ in }

  package static let standardError = RequestLog { line in StandardError.write(line: line) }

  func write(_ answered: Answered, _ request: Request, took: Duration, at now: Instant) {
    let (seconds, fraction) = took.components
    let line = Line(
      at: now, route: answered.pattern ?? "-", method: request.method.rawValue,
      status: answered.response.status,
      bytes: answered.isMeasured ? answered.response.body.count : nil,
      microseconds: Int(seconds) * 1_000_000 + Int(fraction / 1_000_000_000_000),
      defect: answered.defect)
    sink(line.jsonBytes)
  }

  private struct Line: JSONModel {
    var at: Instant
    var route: String
    var method: String
    var status: Int
    var bytes: Int?
    var microseconds: Int
    var defect: String?

    static let fields: [JSONField<Self>] = [
      .init("at") { $0.at }, .init("method") { $0.method }, .init("route") { $0.route },
      .init("status") { $0.status }, .init("bytes") { $0.bytes },
      .init("microseconds") { $0.microseconds }, .init("defect") { $0.defect },
    ]
  }
}
