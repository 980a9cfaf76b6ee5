import Core

/// Who does what, when and by which command: what every journal line repeats.
package struct Stamp: Sendable {
  package var command: UUID16
  package var actor: UUID16?
  package var community: UUID16?
  package var at: Instant

  package init(command: UUID16, actor: UUID16?, community: UUID16?, at: Instant) {
    self.command = command
    self.actor = actor
    self.community = community
    self.at = at
  }
}
