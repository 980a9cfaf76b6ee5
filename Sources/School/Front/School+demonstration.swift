import Core
import Database
import Web

/// What the demonstration does in the names of its women, by the same commands as they would.
extension School {
  /// Reads every lesson of a course and answers its quizzes; one answer in so many is wrong.
  package func study(
    _ slug: String, as person: ID<Person>, in community: ID<Community>, wrongEvery: Int,
    _ environment: Environment
  ) throws {
    guard let course = shipped(slug) else { throw DomainError.notFound }
    var place = 0
    func answer(_ lesson: Lesson, wrongEvery: Int) throws {
      var given: [Answer] = []
      for question in lesson.quiz.questions {
        place += 1
        given.append(question.answer(isWrong: place % max(wrongEvery, 2) == 0))
      }
      _ = try environment.performAsSystem(
        AnswerQuiz(
          course: slug, lesson: lesson.slug, version: course.version,
          graded: GradedQuiz(given, to: lesson.quiz)), in: community, person: person)
    }
    if let before = course.quizPlace(CourseTests.before) { try answer(before, wrongEvery: 2) }
    for lesson in course.lessons {
      _ = try environment.performAsSystem(
        FinishLesson(course: slug, lesson: lesson.slug), in: community, person: person)
      try answer(lesson, wrongEvery: wrongEvery)
    }
    if let after = course.quizPlace(CourseTests.after) { try answer(after, wrongEvery: wrongEvery) }
  }

  /// Offers a cohort all ready tasks of practice.
  package func offerPractice(
    to cohort: ID<Cohort>, in community: ID<Community>, _ environment: Environment
  ) throws {
    _ = try environment.performAsSystem(OfferPractice(allTo: cohort), in: community)
  }

  /// Does the ready task of that number, and has it confirmed unless it still waits.
  package func practise(
    _ number: Int, as person: ID<Person>, in cohort: ID<Cohort>, of community: ID<Community>,
    saying outcome: String, isShown: Bool = true, isConfirmed: Bool = true,
    _ environment: Environment
  ) throws {
    let kinds = PracticeTask.Kind.ready
    let report = try environment.performAsSystem(
      ReportPractice(
        task: PracticeTask.id(of: kinds[number % kinds.count], in: cohort),
        deed: .init(
          day: environment.now().day, place: "Айкөл", outcome: outcome, isShown: isShown)),
      in: community, person: person)
    guard isConfirmed else { return }
    _ = try environment.performAsSystem(
      AnswerPractice(report, isConfirmed: true, word: "Азаматсыз!"), in: community)
  }

  /// Gives a certificate to all who qualify.
  package func certify(
    _ cohort: ID<Cohort>, of slug: String, in community: ID<Community>, _ environment: Environment
  ) throws {
    guard let course = shipped(slug) else { throw DomainError.notFound }
    _ = try environment.performAsSystem(
      IssueCertificates(
        cohort: cohort, course: course, person: nil,
        signer: try environment.publicAddress.map { address in
          try CertificateSigner(environment.keys, address: address)
        }, mentoring: mentoring), in: community)
  }

  /// The slugs of a course's lessons, in their order.
  package func lessons(of slug: String) -> [String] { shipped(slug)?.lessons.map(\.slug) ?? [] }
}
