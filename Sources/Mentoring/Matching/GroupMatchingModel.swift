import Core
import Database
import JSON
import Web

/// Whom a group could be made of, and who could walk with it.
struct GroupMatchingModel: JSONModel {
  struct Woman: JSONModel {
    let request: ID<MentoringRequest>
    let name: String

    static let fields: [JSONField<Self>] = [
      .init("request") { $0.request }, .init("name") { $0.name },
    ]
  }

  /// A name and a box to tick are short.
  static let size = 150

  let women: [Woman]
  let mentors: [MentorProfile]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("women") { $0.women }, .init("mentors") { $0.mentors },
    .init("page") { $0.paging.page }, .init("total") { $0.paging.total },
  ]

  static func read(
    of community: ID<Community>, page: Int, in tx: borrowing Transaction<some Any>
  ) throws -> GroupMatchingModel {
    let requests = try MentoringRequest.allOpen(in: community, tx: tx)
    let paging = Paging(page: page, total: requests.count, size: size)
    return GroupMatchingModel(
      women: paging.slice(of: requests).map { Woman(request: $0.id, name: $0.name) },
      mentors: try MentorProfile.listed(in: community, tx: tx), paging: paging)
  }
}
