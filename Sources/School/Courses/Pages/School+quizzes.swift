import Core
import HTTP
import Web

/// Answering: kept for those in a cohort of the course, practice for everybody else.
extension School {
  var quizEndpoints: [Endpoint] {
    [
      .page("/courses/{course}/{lesson}/quiz", for: .signedIn, answers: QuizModel.self) { visit in
        try quiz(visit, FormState())
      }.kept(),
      .form("/courses/{course}/{lesson}/quiz", for: .signedIn) { visit in try answer(visit) },
      .page(
        "/courses/{course}/{lesson}/attempts/{attempt}", for: .signedIn,
        answers: AttemptModel.self
      ) { visit in try attempt(visit) },
      .form("/courses/{course}/{lesson}/attempts/{attempt}/words", for: .signedIn) { visit in
        let id = try visit.id("attempt", as: QuizAttempt.self)
        let done = try visit.perform(OpenWords(attempt: id))
        let place = visit.path(
          "courses", try visit.text("course"), try visit.text("lesson"), "attempts",
          id.description)
        return visit.done(done, backTo: place)
      },
    ]
  }

  /// The course and the lesson, or the test before or after it, that a path names.
  private func quizPlace(_ visit: Visit) throws -> (Course, Lesson) {
    let course = try courseOfPath(visit)
    guard let lesson = course.quizPlace(try visit.text("lesson")) else {
      throw DomainError.notFound
    }
    return (course, lesson)
  }

  private func quiz(_ visit: Visit, _ state: FormState) throws -> Response {
    let (course, lesson) = try quizPlace(visit)
    let made = try made(visit, at: lesson, of: course)
    let model = QuizModel(course: course, lesson: lesson, isKept: made != nil, made: made ?? 0)
    return visit.seen(model, as: QuizPage(model: model, state: state, visit: visit))
  }

  /// The questions that she was asked.
  ///
  /// Answers wait on a phone, and her cohort may have moved on: they are judged by what she read.
  private func quizAsked(_ visit: Visit) throws -> (Course, Lesson) {
    let newest = try courseOfPath(visit)
    let version = visit.form["version"].flatMap { Int($0) } ?? newest.version
    if version == newest.version { return try quizPlace(visit) }
    let (slug, community) = (newest.slug, try visit.community)
    let asked = try visit.read { tx in
      try course(slug, version: version, community: community, in: tx)
    }
    guard let asked, asked.version == version,
      let lesson = asked.quizPlace(try visit.text("lesson"))
    else { throw DomainError.rule(Message("learning.quiz.moved")) }
    return (asked, lesson)
  }

  private func answer(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try quiz(visit, state) }) { form in
      let (course, lesson) = try quizAsked(visit)
      let given = QuizForm.read(lesson.quiz, from: &form)
      try form.finish()
      let graded = GradedQuiz(given.answers, to: lesson.quiz)
      guard try made(visit, at: lesson, of: course) != nil else {
        return practised(visit, AttemptModel(graded, course, lesson, number: nil, needed: 0))
      }
      let command = AnswerQuiz(
        course: course.slug, lesson: lesson.slug, version: course.version, graded: graded,
        tries: lesson.quiz.tries, writings: given.writings,
        letters: Letters.writings(visit.environment))
      let attempt = try visit.perform(command)
      return visit.done(
        attempt, backTo: visit.learning.attempt(attempt, at: lesson, of: course))
    }
  }

  private func practised(_ visit: Visit, _ model: AttemptModel) -> Response {
    visit.seen(model, as: AttemptPage(model: model, visit: visit))
  }

  private func attempt(_ visit: Visit) throws -> Response {
    let (slug, part) = (try visit.text("course"), try visit.text("lesson"))
    let (community, person) = (try visit.community, try visit.person)
    let id = try visit.id("attempt", as: QuizAttempt.self)
    let letters = Letters.writings(visit.environment)
    let (attempt, cohort, course, writings, made) = try visit.read { tx in
      let attempt = try QuizAttempt.find(id, of: person, community: community, in: tx)
      return (
        attempt, try Cohort.find(attempt.cohort, community: community, in: tx),
        // A try is read by the questions that were asked then.
        try self.course(slug, version: attempt.version, community: community, in: tx),
        try Writing.all(of: id, community: community, letters, in: tx),
        try QuizAttempt.count(
          at: part, of: person, in: attempt.cohort, community: community, tx: tx)
      )
    }
    guard attempt.lesson == part, cohort.plan.course == slug,
      let course, let lesson = course.quizPlace(part)
    else { throw DomainError.notFound }
    var model = AttemptModel(
      attempt.graded, course, lesson, number: attempt.number,
      needed: lesson.isTest ? 0 : cohort.plan.rule.quiz,
      isSameVersion: attempt.version == course.version, writings: writings)
    model.left = lesson.quiz.tries.map { max(0, $0 - made) }
    return visit.seen(model, as: AttemptPage(model: model, visit: visit))
  }

  /// How often she answered before; nothing where her answers are not kept.
  private func made(_ visit: Visit, at lesson: Lesson, of course: Course) throws -> Int? {
    let community = try visit.community
    guard let person = visit.viewer.person else { return nil }
    return try visit.read { tx in
      guard
        let cohort = try Cohort.learning(
          course.slug, person: person, community: community, in: tx)
      else { return nil }
      return try QuizAttempt.count(
        at: lesson.slug, of: person, in: cohort.id, community: community, tx: tx)
    }
  }
}
