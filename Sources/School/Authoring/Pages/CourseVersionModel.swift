import Core
import Database
import JSON
import Web

/// What a newer version of a cohort's course has and has not, held against the one it keeps.
struct CourseVersionModel: JSONModel {
  let cohort: Cohort
  let course: AuthoredCourse
  let kept: Int
  let newest: Int
  let items: [CourseDifference.Item]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("course") { $0.course.slug },
    .init("version") { $0.kept }, .init("newest") { $0.newest }, .init("lessons") { $0.items },
  ]

  static func find(
    _ id: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CourseVersionModel {
    let cohort = try Cohort.find(id, community: community, in: tx)
    let course = try AuthoredCourse.find(cohort.plan.course, community: community, in: tx)
    guard course.published > 0 else { throw DomainError.notFound }
    let kept = cohort.version ?? course.published
    return CourseVersionModel(
      cohort: cohort, course: course, kept: kept, newest: course.published,
      items: CourseDifference(
        from: try course.whole(kept, in: tx), to: try course.whole(course.published, in: tx)
      ).items)
  }
}

extension AuthoredCourse {
  fileprivate func whole(
    _ version: Int, in tx: borrowing Transaction<some Any>
  ) throws -> CourseDifference.Version<ID<CourseBlob>> {
    CourseDifference.Version(
      folder: try folder(version: version, in: tx), files: try blobs(version: version, in: tx))
  }
}
