import Core
import Database
import Paper

/// An emblem of a host at the head of a cohort's certificates.
struct Emblem: Sendable {
  /// The journal notes that there is one; the picture itself is not copied into it.
  ///
  /// The column has the name of the only kind that there was at first; SVG stands in it too.
  static let table = Table("certificate_emblem", secret: ["png"])
  static let limit = 4

  let id: ID<Emblem>
  let image: PaperEmblem

  static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Emblem] {
    try tx.all(
      """
      SELECT id, png FROM certificate_emblem
      WHERE cohort = \(cohort) AND community = \(community) ORDER BY id
      """
    ) { row in
      let id: ID<Emblem> = try row(0)
      return (try? PaperEmblem(row(1))).map { Emblem(id: id, image: $0) }
    }.compactMap(\.self)
  }
}
