/// The methods this house answers; any other is 405.
package enum Method: String, Sendable, Hashable, CaseIterable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"

  /// Whether the method may change nothing.
  package var isSafe: Bool { self != .post }
}
