import Core
import Database
import HTTP
import Sodium
import Web

/// A phone that scanned a card, or on which she set her PIN: only there does a PIN open the door.
enum Device {
  /// After so many wrong PINs in a row this phone asks her for more than a PIN.
  static let mostTries = 5
  /// Its journal tells when a PIN was closed, by a row that names nobody.
  static let pairs = Table("device_person")

  static func hash(_ token: String) -> [UInt8] { Digest.blake2b(Array("device \(token)".utf8)) }

  /// Ties a person to the device, making the device known if it is new; returns its token.
  static func tie(
    _ person: ID<Person>, community: ID<Community>, token: String?, at now: Instant,
    in tx: borrowing Transaction<Writes>
  ) throws -> String {
    let token =
      try token.flatMap { try exists($0, in: tx) ? $0 : nil } ?? Base32.encode(Random.bytes(32))
    try tx.run(
      """
      INSERT INTO device (id, community, created_at) VALUES (\(hash(token)), \(community), \(now))
      ON CONFLICT DO NOTHING
      """)
    try tx.run(
      """
      INSERT INTO device_person (id, device, person)
      VALUES (\(pair(token, person)), \(hash(token)), \(person))
      ON CONFLICT DO NOTHING
      """)
    try forgive(person, on: token, in: tx)
    return token
  }

  static func pair(_ token: String, _ person: ID<Person>) -> ID<Device> {
    let half = UUID16(bytes: Array(hash(token).prefix(16))) ?? person.uuid
    return ID<Device>.derived("device-person", half, person.uuid)
  }

  /// Counts a try before the PIN is looked at, so that many at once are no more than five; tells
  /// which it is, or nothing where she is not known or no try is left.
  static func takeTry(
    _ person: ID<Person>, on token: String, in tx: borrowing Transaction<Writes>
  ) throws -> Int? {
    let id = pair(token, person)
    let taken = try tx.run(
      "UPDATE device_person SET tries = tries + 1 WHERE id = \(id) AND tries < \(mostTries)")
    guard taken == 1 else { return nil }
    return try tx.first("SELECT tries FROM device_person WHERE id = \(id)") { row in try row(0) }
  }

  static func forgive(
    _ person: ID<Person>, on token: String, in tx: borrowing Transaction<Writes>
  ) throws {
    let id = pair(token, person)
    try tx.run("UPDATE device_person SET tries = 0 WHERE id = \(id) AND tries > 0")
  }

  /// Her name no longer stands at the door of this phone.
  static func untie(
    _ person: ID<Person>, from token: String, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.run("DELETE FROM device_person WHERE id = \(pair(token, person))")
  }

  static func exists(_ token: String, in tx: borrowing Transaction<some Any>) throws -> Bool {
    try tx.exists("SELECT 1 FROM device WHERE id = \(hash(token))")
  }

  /// The persons who may use a PIN here.
  static func persons(
    of token: String, in tx: borrowing Transaction<some Any>
  ) throws -> [PersonRecord] {
    try tx.all(
      """
      SELECT person.id, person.name, person.called, person.identifier
      FROM device_person
      JOIN person ON person.id = device_person.person
      JOIN credential ON credential.id = person.id
      WHERE device_person.device = \(hash(token)) AND credential.pin_hash IS NOT NULL
      ORDER BY person.sort_key LIMIT 20
      """, PersonRecord.init(row:))
  }

  static func forget(_ person: ID<Person>, in tx: borrowing Transaction<Writes>) throws {
    try tx.run("DELETE FROM device_person WHERE person = \(person)")
  }
}
