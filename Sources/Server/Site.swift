import HTTP

/// What the server asks of the program behind it; every closure may run on many threads at once.
///
/// `lane`, `bodyLimit` and `refusal` run in a polling thread and must be quick. `lane` and
/// `bodyLimit` see the request before its body has come.
package struct Site: Sendable {
  package var handler: @Sendable (Request) -> Response
  package var lane: @Sendable (Request) -> Lane
  package var bodyLimit: @Sendable (Request) -> Int
  package var refusal: @Sendable (Refusal, Request?) -> Response

  package init(
    handler: @escaping @Sendable (Request) -> Response,
    lane: @escaping @Sendable (Request) -> Lane = { _ in .quick },
    bodyLimit: @escaping @Sendable (Request) -> Int = { $0.method == .post ? 1 << 20 : 8 << 10 },
    refusal: @escaping @Sendable (Refusal, Request?) -> Response = { why, _ in why.plainResponse }
  ) {
    self.handler = handler
    self.lane = lane
    self.bodyLimit = bodyLimit
    self.refusal = refusal
  }
}
