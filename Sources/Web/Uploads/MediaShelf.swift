import Core
import Database
import HTTP
import JSON

/// A picture or a voice beside words of the community.
package struct MediaItem: JSONModel {
  package let id: ID<MediaItem>
  package let kind: MediaKind
  /// What a picture shows, for whoever does not see it.
  package let words: String

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("type") { $0.kind.type.rawValue }, .init("words") { $0.words },
  ]
}

/// Pictures and one voice beside each thing of a kind, in a table of the room:
/// `id, community, owner, number, kind, words, bytes`.
package struct MediaShelf: Sendable {
  package static let mostPictures = 6

  package let table: Table
  private let from: SQL

  /// The journal notes that there is a file; its bytes are not copied into it.
  package init(_ name: StaticString, _ from: SQL) {
    table = Table(name, secret: ["bytes"])
    self.from = from
  }

  package func all(
    of owner: UUID16, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [MediaItem] {
    try tx.all(
      """
      SELECT id, kind, words FROM \(from)
      WHERE owner = \(owner) AND community = \(community) ORDER BY number, id LIMIT 50
      """
    ) { row in MediaItem(id: try row(0), kind: try row(1), words: try row(2)) }
  }

  package func bytes(
    _ id: ID<MediaItem>, of owner: UUID16, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> (kind: MediaKind, bytes: [UInt8]) {
    let found = try tx.first(
      """
      SELECT kind, bytes FROM \(from)
      WHERE id = \(id) AND owner = \(owner) AND community = \(community)
      """
    ) { row in (kind: try row(0) as MediaKind, bytes: try row(1) as [UInt8]) }
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Lays what was chosen beside it: a new voice takes the place of the old one.
  package func lay(
    _ picture: DescribedPicture?, _ sound: PlainSound?, beside owner: UUID16, by actor: Actor,
    in tx: borrowing Transaction<Writes>
  ) throws {
    let known = try all(of: owner, community: actor.community, in: tx)
    if let picture {
      guard known.count(where: { !$0.kind.isSound }) < Self.mostPictures else {
        throw DomainError.rule(Message("web.rule.pictures", .number(Self.mostPictures)))
      }
      try write(
        .derived("picture", actor.command, owner), MediaKind(picture.picture.kind), picture.words,
        picture.picture.bytes, beside: owner, by: actor, in: tx)
    }
    if let sound {
      for file in known where file.kind.isSound { try tx.delete(from: table, file.id) }
      try write(
        .derived("sound", actor.command, owner), MediaKind(sound.kind), "", sound.bytes,
        beside: owner, by: actor, in: tx)
    }
  }

  package func take(
    _ id: ID<MediaItem>, from owner: UUID16, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let known = try all(of: owner, community: actor.community, in: tx)
    guard known.contains(where: { $0.id == id }) else { throw DomainError.notFound }
    try tx.delete(from: table, id)
  }

  private func write(
    _ id: ID<MediaItem>, _ kind: MediaKind, _ words: String, _ bytes: [UInt8],
    beside owner: UUID16, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    let last = try tx.count(
      "SELECT coalesce(max(number), 0) FROM \(from) WHERE owner = \(owner)")
    try tx.insert(
      into: table, id,
      [
        "community": actor.community, "owner": owner, "number": last + 1, "kind": kind,
        "words": words, "bytes": bytes,
      ])
  }
}
