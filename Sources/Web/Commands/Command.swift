import Core
import Database

/// One change, done once: the only way anything of the village is written.
package protocol Command: Sendable {
  associatedtype Outcome: CommandOutcome
  /// Verb and object, as the log of commands names it.
  static var name: String { get }
  /// Who may, whatever door she came through.
  static var access: Access { get }
  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Outcome
}

/// Who performs a command, where and when.
package struct Actor: Sendable {
  package let person: ID<Person>?
  package let community: ID<Community>
  package let roles: Set<Role>
  package let now: Instant
  package let command: UUID16
  /// A job or the clock acts in nobody's name and may do what no role may.
  package let isSystem: Bool
  /// Whether the house in which it is done sends letters: then what it tells is queued, too.
  package internal(set) var sendsMail = false

  package init(
    person: ID<Person>?, community: ID<Community>, roles: Set<Role>, now: Instant,
    command: UUID16, isSystem: Bool = false
  ) {
    self.person = person
    self.community = community
    self.roles = roles
    self.now = now
    self.command = command
    self.isSystem = isSystem
  }

  /// The acting person; a command that needs one refuses the system.
  package func requirePerson() throws -> ID<Person> {
    guard let person else { throw DomainError.signInNeeded }
    return person
  }
}

/// What a command gives back, kept as text so that a replay gives the same.
package protocol CommandOutcome: Sendable {
  var stored: String { get }
  init?(stored: String)
}

/// Nothing to give back.
package struct Done: CommandOutcome {
  package init() {}
  package init?(stored: String) {}
  package var stored: String { "" }
}

extension ID: CommandOutcome {
  package var stored: String { description }
  package init?(stored: String) { self.init(stored) }
}

extension Int: CommandOutcome {
  package var stored: String { String(self) }
  package init?(stored: String) { self.init(stored) }
}

extension String: CommandOutcome {
  package var stored: String { self }
  package init?(stored: String) { self = stored }
}
