import Core
import Database
import HTTP
import JSON
import Localization
import Sodium

/// One request on its way to its answer: who asks, in which language, for what.
package struct Visit: Sendable {
  package let request: Request
  package let endpoint: Endpoint
  package let parameters: [String: String]
  package let viewer: Viewer
  package let words: Localizer
  package let environment: Environment
  /// The fields of the form, or of the query of a page.
  package let form: FormData
  package let now: Instant

  package init(
    request: Request, endpoint: Endpoint, parameters: [String: String], viewer: Viewer,
    language: Language, environment: Environment, form: FormData
  ) {
    self.request = request
    self.endpoint = endpoint
    self.parameters = parameters
    self.viewer = viewer
    self.words = environment.catalog[language]
    self.environment = environment
    self.form = form
    self.now = environment.now()
  }

  package var language: Language { words.language }

  /// The identifier in the path; a malformed one is as unknown as an unknown one.
  package func id<Entity>(_ name: String, as _: Entity.Type = Entity.self) throws -> ID<Entity> {
    guard let text = parameters[name], let id = ID<Entity>(text) else {
      throw DomainError.notFound
    }
    return id
  }

  package func text(_ name: String) throws -> String {
    guard let text = parameters[name] else { throw DomainError.notFound }
    return text
  }

  package var community: ID<Community> {
    get throws {
      guard let community = viewer.community else { throw DomainError.notFound }
      return community
    }
  }

  package var person: ID<Person> {
    get throws {
      guard let person = viewer.person else { throw DomainError.signInNeeded }
      return person
    }
  }

  /// The page number of a list, from `?page=`.
  package var pageNumber: Int { min(max(form["page"].flatMap { Int($0) } ?? 1, 1), 100_000) }

  package func read<Result: Sendable>(
    _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    // What a visitor only looks at may come from a copy; nothing is decided by it.
    if viewer.person == nil, endpoint.method == .get {
      return try environment.database.readPublic(body)
    }
    return try environment.database.read(body)
  }

  /// Performs a command in her name, under the id that her form carries.
  ///
  /// A handler that performs several gives each its own part.
  package func perform<C: Command>(_ command: C, part: UInt64 = 0) throws -> C.Outcome {
    try environment.perform(command, by: try actor(part: part))
  }

  package func actor(part: UInt64 = 0) throws -> Actor {
    let given = form["command"].flatMap { UUID16($0) } ?? UUID16.v7(at: now)
    let id =
      part == 0
      ? given : ID<Never>.derived("part", given, UUID16(high: 0, low: part)).uuid
    return Actor(
      person: viewer.person, community: try community, roles: viewer.roles, now: now, command: id)
  }

  /// The address that papers and QR codes carry.
  package var siteAddress: String {
    if let configured = environment.publicAddress { return configured }
    let host = request.headers["host"] ?? "localhost"
    return (request.isSecure ? "https://" : "http://") + host
  }
}
