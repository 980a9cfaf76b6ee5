import Core
import Database
import Sodium

/// Bytes of a course's files, kept once and never changed.
enum CourseBlob {
  /// The journal notes that they are there; their identifier is the digest of what they are.
  static let table = Table("course_blob", secret: ["bytes"])

  static func id(of bytes: [UInt8], in community: ID<Community>) -> ID<CourseBlob> {
    let digest = UUID16(digest: Digest.blake2b(bytes)) ?? UUID16(high: 0, low: 0)
    return .derived("course-blob", community.uuid, digest)
  }

  static func keep(
    _ bytes: [UInt8], in community: ID<Community>, tx: borrowing Transaction<Writes>
  ) throws -> ID<CourseBlob> {
    let id = id(of: bytes, in: community)
    if try !tx.exists("SELECT 1 FROM course_blob WHERE id = \(id)") {
      try tx.insert(into: table, id, ["community": community, "bytes": bytes])
    }
    return id
  }

  /// Of which files the bytes are read: of all, or of the texts.
  static func wanted(_ withMedia: Bool) -> SQL { withMedia ? "1 = 1" : "path LIKE '%.md'" }

  static func bytes(
    _ id: ID<CourseBlob>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [UInt8]? {
    try tx.first("SELECT bytes FROM course_blob WHERE id = \(id) AND community = \(community)") {
      row in try row(0)
    }
  }
}
