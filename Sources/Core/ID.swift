/// The identifier of one kind of thing, so that a person's cannot stand for a cohort's.
package struct ID<Entity>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let uuid: UUID16

  package init(_ uuid: UUID16) { self.uuid = uuid }

  package init?(_ text: some StringProtocol) {
    guard let uuid = UUID16(text) else { return nil }
    self.uuid = uuid
  }

  /// A new identifier, made where the record is made.
  package static func make(at now: Instant) -> ID { ID(UUID16.v7(at: now)) }

  package var description: String { uuid.description }

  package static func < (one: ID, other: ID) -> Bool { one.uuid < other.uuid }
}
