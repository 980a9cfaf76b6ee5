import HTTP

/// Why the server itself answers, without asking the site's handler.
package enum Refusal: Sendable, Hashable {
  /// What came is not HTTP as the standard has it; the connection is closed.
  case malformed
  /// Neither GET, HEAD nor POST.
  case methodNotAllowed
  case tooLarge
  /// The lane's queue is full, or too many bodies are being received.
  case busy
  /// The server is on its way down.
  case stopping
  /// The handler's answer cannot be sent as it is.
  case defect

  package var status: Int {
    switch self {
    case .malformed: 400
    case .methodNotAllowed: 405
    case .tooLarge: 413
    case .busy, .stopping: 503
    case .defect: 500
    }
  }

  /// The fields the status asks for.
  package var headers: Headers {
    switch self {
    case .methodNotAllowed: ["Allow": "GET, HEAD, POST"]
    case .busy: ["Retry-After": "2"]
    case .stopping: ["Retry-After": "10"]
    case .malformed, .tooLarge, .defect: [:]
    }
  }

  /// Whether the connection cannot be used again: more of the refused request may be coming.
  var closes: Bool { self != .busy && self != .defect }

  /// An answer for a program that has no page of its own for it.
  package var plainResponse: Response {
    var response = Response(status: status, .text, Array("\(status)\n".utf8))
    headers.fields.forEach { response.headers.add($0.name, $0.value) }
    return response
  }
}
