import Core
import Database
import HTTP
import Sodium
import Web

/// A phone that scanned a card: only there does a PIN open the door.
enum Device {
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
    let pair = UUID16(bytes: Array(hash(token).prefix(16))) ?? person.uuid
    try tx.run(
      """
      INSERT INTO device_person (id, device, person)
      VALUES (\(ID<Device>.derived("device-person", pair, person.uuid)), \(hash(token)), \(person))
      ON CONFLICT DO NOTHING
      """)
    return token
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
