import Core
import HTTP
import Web

/// Starting, arranging and publishing courses: for those who run the school.
extension School {
  var ownCourseEndpoints: [Endpoint] {
    [
      .page("/authoring", for: .staff, answers: OwnCourseListModel.self) { visit in
        try ownCourses(visit, FormState())
      },
      .form("/authoring", for: .staff) { visit in try start(visit) },
      .form("/authoring/copies", for: .staff) { visit in try copy(visit) },
      .page("/authoring/{course}", for: .staff, answers: OwnCourseModel.self) { visit in
        try ownCourse(visit, FormState())
      },
      .page("/authoring/{course}/head", for: .staff, answers: EmptyModel.self) { visit in
        try courseHead(visit, FormState())
      },
      .form("/authoring/{course}/head", for: .staff) { visit in try changeHead(visit) },
      .form("/authoring/{course}/publication", for: .staff) { visit in
        let slug = try visit.text("course")
        return try visit.submit(otherwise: { state in try ownCourse(visit, state) }) { _ in
          let number = try visit.perform(PublishCourse(course: slug))
          return visit.done(number, backTo: visit.authoring.course(slug))
        }
      },
      .form("/authoring/{course}/withdrawal", for: .staff) { visit in
        let slug = try visit.text("course")
        return try visit.submit(otherwise: { state in try ownCourse(visit, state) }) { form in
          let isWithdrawn = form.form["withdrawn"] == "yes"
          let done = try visit.perform(WithdrawCourse(course: slug, isWithdrawn: isWithdrawn))
          return visit.done(done, backTo: visit.authoring.course(slug))
        }
      },
      .form("/authoring/{course}/lessons", for: .staff) { visit in try addLesson(visit) },
      .form("/authoring/{course}/lessons/{lesson}/move", for: .staff) { visit in
        let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
        let isUp = visit.form["to"] == "up"
        let done = try visit.perform(MoveLesson(course: slug, lesson: lesson, isUp: isUp))
        return visit.done(done, backTo: visit.authoring.course(slug))
      },
      .form("/authoring/{course}/lessons/{lesson}/removal", for: .staff) { visit in
        let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
        let done = try visit.perform(RemoveLesson(course: slug, lesson: lesson))
        return visit.done(done, backTo: visit.authoring.course(slug))
      },
    ]
  }

  var shippedSlugs: Set<String> { Set(courses.map(\.slug)) }

  private func ownCourses(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let model = try visit.read { tx in
      let paging = Paging(
        page: visit.pageNumber, total: try AuthoredCourse.count(of: community, in: tx))
      return OwnCourseListModel(
        courses: try AuthoredCourse.all(of: community, paging, in: tx), shipped: courses,
        paging: paging)
    }
    return visit.seen(model, as: OwnCourseListPage(model: model, state: state, visit: visit))
  }

  private func start(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try ownCourses(visit, state) }) { form in
      let title = form.translated("title")
      try form.finish()
      var folder = CourseFolder(Slug.make(title.text(.en), or: "course"))
      folder.write("course.md", DraftHead(title: title).text(id: folder.name))
      return try take(folder, visit)
    }
  }

  private func copy(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try ownCourses(visit, state) }) { form in
      guard let course = shipped(form.form["course"] ?? "") else {
        throw DomainError.invalid([Fault("course", Message("web.fault.choose"))])
      }
      return try take(course.folder, visit)
    }
  }

  private func take(_ folder: CourseFolder, _ visit: Visit) throws -> Response {
    let slug = try visit.perform(TakeCourse(folder, besides: shippedSlugs))
    return visit.done(slug, backTo: visit.authoring.course(slug))
  }

  private func ownCourse(_ visit: Visit, _ state: FormState) throws -> Response {
    let (slug, community) = (try visit.text("course"), try visit.community)
    let model = try visit.read { tx in
      try OwnCourseModel.find(slug, community: community, in: tx)
    }
    return visit.seen(model, as: OwnCoursePage(model: model, state: state, visit: visit))
  }

  private func addLesson(_ visit: Visit) throws -> Response {
    let slug = try visit.text("course")
    return try visit.submit(otherwise: { state in try ownCourse(visit, state) }) { form in
      let title = form.translated("title", limit: 120)
      try form.finish()
      let lesson = try visit.perform(AddLesson(course: slug, title: title))
      return visit.done(lesson, backTo: visit.authoring.lesson(lesson, of: slug))
    }
  }

  private func courseHead(_ visit: Visit, _ state: FormState) throws -> Response {
    let (slug, community) = (try visit.text("course"), try visit.community)
    let (course, folder, blob) = try visit.read { tx in
      let course = try AuthoredCourse.find(slug, community: community, in: tx)
      return (
        course, try course.draft(in: tx), try course.draftFiles(in: tx)["course.md"]?.blob
      )
    }
    let head = DraftHead(folder.text("course.md") ?? "")
    let lessons = head.lessons.map { lesson in
      let title = folder.title(of: lesson).text(visit.language)
      return (value: lesson, title: title.isEmpty ? lesson : title)
    }
    let page = CourseHeadPage(
      course: course, head: head, lessons: lessons, blob: blob, state: state.or(head.formValues),
      visit: visit)
    return visit.seen(EmptyModel(), as: page)
  }

  private func changeHead(_ visit: Visit) throws -> Response {
    let slug = try visit.text("course")
    return try visit.submit(otherwise: { state in try courseHead(visit, state) }) { form in
      let head = form.courseHead()
      try form.finish()
      let based = form.form["based"].flatMap { ID<CourseBlob>($0) }
      let done = try visit.perform(ChangeCourseHead(course: slug, head: head, based: based))
      return visit.done(done, backTo: visit.authoring.course(slug))
    }
  }
}
