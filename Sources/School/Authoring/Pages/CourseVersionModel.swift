import Core
import Database
import JSON
import Web

/// What a newer text of a cohort's course has and has not, held against the one it keeps.
struct CourseVersionModel: JSONModel {
  let cohort: Cohort
  let title: Translated
  let kept: Int
  let newest: Int
  let items: [CourseDifference.Item]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("course") { $0.cohort.plan.course },
    .init("version") { $0.kept }, .init("newest") { $0.newest }, .init("lessons") { $0.items },
  ]

  fileprivate init(
    _ cohort: Cohort, _ title: Translated, from old: (number: Int, WholeVersion),
    to new: (number: Int, WholeVersion)
  ) {
    self.cohort = cohort
    self.title = title
    kept = old.number
    newest = new.number
    items = CourseDifference(from: old.1, to: new.1).items
  }
}

private typealias WholeVersion = CourseDifference.Version<ID<CourseBlob>>

extension School {
  /// The difference between what a cohort keeps and what is newest.
  func courseVersion(
    of id: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CourseVersionModel {
    let cohort = try Cohort.find(id, community: community, in: tx)
    let slug = cohort.plan.course
    guard let written = try AuthoredCourse.first(slug, community: community, in: tx),
      written.published > 0
    else { return try shippedVersion(of: cohort, community: community, in: tx) }
    let kept = cohort.version ?? written.published
    return CourseVersionModel(
      cohort, written.title, from: (kept, try written.whole(kept, in: tx)),
      to: (written.published, try written.whole(written.published, in: tx)))
  }

  private func shippedVersion(
    of cohort: Cohort, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CourseVersionModel {
    let slug = cohort.plan.course
    guard let own = try shipped(slug, version: nil, community: community, in: tx) else {
      throw DomainError.notFound
    }
    let newest = WholeVersion(
      folder: own.folder, files: own.folder.files.mapValues { CourseBlob.id(of: $0, in: community) }
    )
    guard let kept = cohort.version, kept != own.version,
      let folder = try KeptCourse.folder(kept, of: slug, community: community, in: tx)
    else {
      return CourseVersionModel(
        cohort, own.title, from: (own.version, newest), to: (own.version, newest))
    }
    let old = WholeVersion(
      folder: folder,
      files: try KeptCourse.blobs(kept, of: slug, community: community, in: tx))
    return CourseVersionModel(cohort, own.title, from: (kept, old), to: (own.version, newest))
  }
}

extension AuthoredCourse {
  fileprivate func whole(
    _ version: Int, in tx: borrowing Transaction<some Any>
  ) throws -> WholeVersion {
    WholeVersion(
      folder: try folder(version: version, in: tx), files: try blobs(version: version, in: tx))
  }
}
