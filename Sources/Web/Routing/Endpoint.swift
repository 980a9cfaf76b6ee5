import Core
import HTTP
import JSON

/// One row of the table of routes: what is asked, who may ask, what answers.
///
/// The dispatcher, the permission matrix and the OpenAPI document are all made of these rows, so
/// a route without its permission cannot be written.
package struct Endpoint: Sendable {
  /// How long an answer may take: slow ones (passwords, papers, files) have threads of their own.
  package enum Pace: Sendable { case quick, slow }
  /// Whether the language stands first in the path.
  package enum Place: Sendable { case localized, root }

  package let method: Method
  package let pattern: Pattern
  package let access: Access
  package let answer: JSONSchema?
  package let pace: Pace
  package let place: Place
  package let bodyLimit: Int
  /// Set-up and probes need no community; all else is 404 until there is one.
  package let needsCommunity: Bool
  /// Whether its page may be kept on a phone; what is not said so here never is.
  package private(set) var isKept = false
  /// Whether it says the same to everybody, so that a phone may keep it as nobody's.
  package private(set) var isKeptByAnybody = false
  /// Whether people wrote it and may take it back: then it goes from phones at their next visit.
  package private(set) var mayBeTakenBack = false
  /// Whether the log may say how long an answer was.
  package private(set) var isMeasured = true
  package let handle: @Sendable (Visit) throws -> Response

  package static let formLimit = 256 << 10

  /// A page to read; its model is also its JSON.
  package static func page<Model: JSONValue>(
    _ pattern: StaticString, for access: Access, answers: Model.Type, pace: Pace = .quick,
    place: Place = .localized, needsCommunity: Bool = true,
    _ handle: @escaping @Sendable (Visit) throws -> Response
  ) -> Endpoint {
    Endpoint(
      method: .get, pattern: Pattern(pattern), access: access, answer: Model.schema, pace: pace,
      place: place, bodyLimit: 0, needsCommunity: needsCommunity, handle: handle)
  }

  /// A paper or a file to take away.
  package static func file(
    _ pattern: StaticString, for access: Access, pace: Pace = .slow, place: Place = .localized,
    needsCommunity: Bool = true, _ handle: @escaping @Sendable (Visit) throws -> Response
  ) -> Endpoint {
    Endpoint(
      method: .get, pattern: Pattern(pattern), access: access, answer: nil, pace: pace,
      place: place, bodyLimit: 0, needsCommunity: needsCommunity, handle: handle)
  }

  /// A form that was sent; guarded by its token and its origin before the handler sees it.
  package static func form(
    _ pattern: StaticString, for access: Access, pace: Pace = .quick,
    bodyLimit: Int = Endpoint.formLimit, place: Place = .localized, needsCommunity: Bool = true,
    _ handle: @escaping @Sendable (Visit) throws -> Response
  ) -> Endpoint {
    Endpoint(
      method: .post, pattern: Pattern(pattern), access: access, answer: nil, pace: pace,
      place: place, bodyLimit: bodyLimit, needsCommunity: needsCommunity, handle: handle)
  }

  /// A page that the signed-in person may keep on her phone, to open it without a connection.
  package func kept() -> Endpoint {
    var endpoint = self
    endpoint.isKept = true
    return endpoint
  }

  /// The same for a page that is public: who has no account keeps it, too, for all who have the phone.
  package func keptByAnybody() -> Endpoint {
    var endpoint = kept()
    endpoint.isKeptByAnybody = true
    return endpoint
  }

  /// The same for what people wrote: a phone asks at each visit whether it still stands.
  package func keptUntilTakenBack() -> Endpoint {
    var endpoint = keptByAnybody()
    endpoint.mayBeTakenBack = true
    return endpoint
  }

  /// A page whose very length could tell what somebody marked on it.
  package func unmeasured() -> Endpoint {
    var endpoint = self
    endpoint.isMeasured = false
    return endpoint
  }

  private init(
    method: Method, pattern: Pattern, access: Access, answer: JSONSchema?, pace: Pace,
    place: Place, bodyLimit: Int, needsCommunity: Bool,
    handle: @escaping @Sendable (Visit) throws -> Response
  ) {
    self.method = method
    self.pattern = pattern
    self.access = access
    self.answer = answer
    self.pace = pace
    self.place = place
    self.bodyLimit = bodyLimit
    self.needsCommunity = needsCommunity
    self.handle = handle
  }
}
