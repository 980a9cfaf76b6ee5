import Core
import HTTP
import Web

/// Answering: kept for those in a cohort of the course, practice for everybody else.
extension School {
  var quizEndpoints: [Endpoint] {
    [
      .page("/courses/{course}/{lesson}/quiz", for: .signedIn, answers: QuizModel.self) { visit in
        try quiz(visit, FormState())
      },
      .form("/courses/{course}/{lesson}/quiz", for: .signedIn) { visit in try answer(visit) },
      .page(
        "/courses/{course}/{lesson}/attempts/{attempt}", for: .signedIn,
        answers: AttemptModel.self
      ) { visit in try attempt(visit) },
    ]
  }

  private func quiz(_ visit: Visit, _ state: FormState) throws -> Response {
    let (course, lesson) = try place(visit)
    let isKept = try cohort(visit, of: course) != nil
    let model = QuizModel(course: course, lesson: lesson, isKept: isKept)
    return visit.seen(model, as: QuizPage(model: model, state: state, visit: visit))
  }

  private func answer(_ visit: Visit) throws -> Response {
    let (course, lesson) = try place(visit)
    return try visit.submit(otherwise: { state in try quiz(visit, state) }) { form in
      let graded = GradedQuiz(QuizForm.read(lesson.quiz, from: &form), to: lesson.quiz)
      try form.finish()
      guard try cohort(visit, of: course) != nil else {
        return practised(visit, AttemptModel(graded, course, lesson, number: nil, needed: 0))
      }
      let command = AnswerQuiz(
        course: course.slug, lesson: lesson.slug, version: course.version, graded: graded)
      let attempt = try visit.perform(command)
      return visit.done(
        attempt, backTo: visit.learning.attempt(attempt, at: lesson, of: course))
    }
  }

  private func practised(_ visit: Visit, _ model: AttemptModel) -> Response {
    visit.seen(model, as: AttemptPage(model: model, visit: visit))
  }

  private func attempt(_ visit: Visit) throws -> Response {
    let (course, lesson) = try place(visit)
    let (community, person) = (try visit.community, try visit.person)
    let id = try visit.id("attempt", as: QuizAttempt.self)
    let (attempt, cohort) = try visit.read { tx in
      let attempt = try QuizAttempt.find(id, of: person, community: community, in: tx)
      return (attempt, try Cohort.find(attempt.cohort, community: community, in: tx))
    }
    guard attempt.lesson == lesson.slug, cohort.plan.course == course.slug else {
      throw DomainError.notFound
    }
    let model = AttemptModel(
      attempt.graded, course, lesson, number: attempt.number, needed: cohort.plan.rule.quiz,
      isSameVersion: attempt.version == course.version)
    return visit.seen(model, as: AttemptPage(model: model, visit: visit))
  }

  private func cohort(_ visit: Visit, of course: Course) throws -> Cohort? {
    let community = try visit.community
    return try visit.read { tx in
      try Cohort.learning(
        course.slug, person: visit.viewer.person, community: community, in: tx)
    }
  }
}
