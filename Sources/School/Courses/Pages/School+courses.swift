import Core
import Database
import HTTP
import Web

/// Reading: open to everybody, as the content is.
extension School {
  var courseEndpoints: [Endpoint] {
    [
      .page("/courses", for: .anyone, answers: CourseListModel.self) { visit in
        try courses(visit)
      },
      .page("/courses/{course}", for: .anyone, answers: CourseModel.self) { visit in
        try course(visit)
      }.kept(),
      .page("/courses/{course}/{lesson}", for: .anyone, answers: LessonModel.self) { visit in
        try lesson(visit)
      }.kept(),
      .form("/courses/{course}/{lesson}/start", for: .signedIn) { visit in
        let (course, lesson) = try place(visit)
        let done = try visit.perform(StartLesson(course: course.slug, lesson: lesson.slug))
        return visit.done(done, backTo: visit.learning.lesson(lesson, of: course))
      },
      .form("/courses/{course}/{lesson}/finish", for: .signedIn) { visit in
        let (course, lesson) = try place(visit)
        let done = try visit.perform(FinishLesson(course: course.slug, lesson: lesson.slug))
        return visit.done(done, backTo: visit.learning.quiz(lesson, of: course))
      },
    ]
  }

  /// The course and the lesson that a path names.
  func place(_ visit: Visit) throws -> (Course, Lesson) {
    let course = try courseOfPath(visit)
    guard let lesson = course.lesson(try visit.text("lesson")) else {
      throw DomainError.notFound
    }
    return (course, lesson)
  }

  /// The course as this reader is taught it: in the version that her cohort keeps, or the newest.
  func courseOfPath(_ visit: Visit) throws -> Course {
    let (slug, community) = (try visit.text("course"), try visit.community)
    let course = try visit.read { tx in
      let cohort = try Cohort.learning(
        slug, person: visit.viewer.person, community: community, in: tx)
      return try self.course(slug, version: cohort?.version, community: community, in: tx)
    }
    guard let course else { throw DomainError.notFound }
    return course
  }

  private func courses(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let model = try visit.read { tx in
      let done = try lessonsDone(by: visit.viewer.person, community: community, in: tx)
      // What is withdrawn is there for those who go through it.
      let all = try headlines(of: community, in: tx)
        .filter { !$0.isWithdrawn || done[$0.slug] != nil }
      let paging = Paging(page: visit.pageNumber, total: all.count)
      let items = all.dropFirst(paging.offset).prefix(Paging.size).map { course in
        done[course.slug] ?? CourseListModel.Item(course: course, done: nil)
      }
      return CourseListModel(courses: items, paging: paging)
    }
    return visit.seen(model, as: CourseListPage(model: model, visit: visit))
  }

  /// The courses somebody goes through, as her cohorts are taught them: of several the latest.
  private func lessonsDone(
    by person: ID<Person>?, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [String: CourseListModel.Item] {
    guard let person else { return [:] }
    var items: [String: CourseListModel.Item] = [:]
    for cohort in try Cohort.joined(by: person, community: community, in: tx)
    where items[cohort.plan.course] == nil {
      guard let taught = try course(of: cohort, community: community, in: tx) else { continue }
      let record = try LearningRecord.find(
        cohort, taught, person: person, community: community, in: tx)
      let done = record.standings(of: person, in: taught).count { $0.isDone(cohort.plan.rule) }
      items[cohort.plan.course] = CourseListModel.Item(course: CourseHeadline(taught), done: done)
    }
    return items
  }

  private func course(_ visit: Visit) throws -> Response {
    let course = try courseOfPath(visit)
    let (cohort, standings) = try standings(visit, in: course)
    let items = course.lessons.enumerated().map { place, lesson in
      CourseModel.Item(lesson: lesson, standing: standings?[place])
    }
    var model = CourseModel(course: course, cohort: cohort, lessons: items)
    model.tests = try tests(visit, of: course, in: cohort)
    return visit.seen(model, as: CoursePage(model: model, visit: visit))
  }

  private func lesson(_ visit: Visit) throws -> Response {
    let (course, lesson) = try place(visit)
    guard let text = lesson.text(visit.contentLanguage) else { throw DomainError.notFound }
    let (_, standings) = try standings(visit, in: course)
    let index = course.lessons.firstIndex { $0.slug == lesson.slug }
    let standing = index.flatMap { standings?[$0] }
    let stories = try visit.read { tx in
      try roleModels.all(in: lesson.slug, of: course.slug, for: visit.viewer, in: tx)
    }
    let model = LessonModel(
      course: course, lesson: lesson, text: text, standing: standing, roleModels: stories)
    return visit.seen(model, as: LessonPage(model: model, visit: visit))
  }

  private func tests(
    _ visit: Visit, of course: Course, in cohort: Cohort?
  ) throws -> TestMarks? {
    guard let cohort, let person = visit.viewer.person else { return nil }
    let community = try visit.community
    return try visit.read { tx in
      let tries = try QuizTries.find(
        in: cohort.id, course, person: person, community: community, tx: tx
      ) { version in try earlier(course, version, community: community, in: tx) }
      return TestMarks.all(of: course, in: tries)[person]
    }
  }

  /// Where the reader stands in each lesson of a course, if she is in a cohort of it.
  private func standings(
    _ visit: Visit, in course: Course
  ) throws -> (Cohort?, [LessonStanding]?) {
    guard let person = visit.viewer.person else { return (nil, nil) }
    let community = try visit.community
    return try visit.read { tx in
      guard
        let cohort = try Cohort.learning(
          course.slug, person: person, community: community, in: tx)
      else { return (nil, nil) }
      let record = try LearningRecord.find(
        cohort, course, person: person, community: community, in: tx)
      return (cohort, record.standings(of: person, in: course))
    }
  }
}
