import Core
import Database
import Web

/// What a large school has that only the program can write, for `make bench`: words kept sealed,
/// and questions in their text form.
extension School {
  /// Answers the first quiz of a course in words, which wait for a facilitator.
  package func write(
    _ words: String, of slug: String, as person: ID<Person>, in community: ID<Community>,
    _ environment: Environment
  ) throws {
    guard let course = shipped(slug), let lesson = course.lessons.first else {
      throw DomainError.notFound
    }
    let answers = lesson.quiz.questions.map { $0.answer(isWrong: false) }
    _ = try environment.performAsSystem(
      AnswerQuiz(
        course: slug, lesson: lesson.slug, version: course.version,
        graded: GradedQuiz(answers, to: lesson.quiz), writings: [0: words],
        letters: Letters.writings(environment)), in: community, person: person)
  }

  /// Keeps every question of every lesson in the bank, so many times over.
  package func keepQuestions(
    times: Int, in community: ID<Community>, _ environment: Environment
  ) throws {
    let questions = courses.flatMap(\.lessons).flatMap(\.quiz.questions)
    for _ in 0..<times {
      _ = try environment.performAsSystem(
        KeepQuestions(questions: questions, lesson: ""), in: community)
    }
  }
}
