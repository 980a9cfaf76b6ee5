import Core
import JSON
import Web

/// What can be learnt here.
struct CourseListModel: JSONModel {
  struct Item: JSONModel {
    let course: CourseHeadline
    /// In how many of its lessons she is done; nothing if she is in no cohort of it.
    let done: Int?

    static let fields: [JSONField<Self>] = [
      .init("slug") { $0.course.slug }, .init("title") { $0.course.title },
      .init("summary") { $0.course.summary }, .init("hours") { $0.course.hours },
      .init("lessons") { $0.course.lessons }, .init("done") { $0.done },
    ]
  }

  let courses: [Item]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("courses") { $0.courses }, .init("total") { $0.paging.total },
  ]
}
