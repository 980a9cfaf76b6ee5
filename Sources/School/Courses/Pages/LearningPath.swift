import Core
import HTTP
import Web

/// Where the pages of courses, progress and certificates are.
///
/// A content language other than the page's own goes along from page to page.
struct LearningPath {
  let visit: Visit

  var courses: URLPath { path("courses") }
  var progress: URLPath { visit.path("progress") }

  func courses(page: Int) -> URLPath {
    visit.path("courses", query: [("page", String(page))])
  }
  func course(_ course: Course) -> URLPath { self.course(course.slug) }
  func course(_ slug: String) -> URLPath { path("courses", slug) }
  func file(_ name: String, of course: Course) -> URLPath { path("courses", course.slug, name) }
  func slides(_ lesson: Lesson, of course: Course) -> URLPath {
    path("courses", course.slug, lesson.slug, "slides")
  }
  func slides(_ lesson: Lesson, of course: Course, look: String) -> URLPath {
    visit.path(
      "courses", course.slug, lesson.slug, "slides",
      query: query(visit.contentLanguage) + [("look", look)])
  }
  func booklet(_ lesson: Lesson, of course: Course) -> URLPath {
    path("courses", course.slug, lesson.slug, "booklet.pdf")
  }
  /// The questions of a lesson or a test, as files for other programs.
  func questions(_ place: String, of course: Course) -> URLPath {
    path("courses", course.slug, place, "questions")
  }
  func questions(
    _ place: String, of course: Course, _ ending: String, in language: Language
  ) -> URLPath {
    visit.path(
      "courses", course.slug, place, "questions.\(ending)", query: query(language))
  }
  func lesson(_ lesson: Lesson, of course: Course) -> URLPath {
    path("courses", course.slug, lesson.slug)
  }
  func lesson(_ lesson: Lesson, of course: Course, in content: Language) -> URLPath {
    visit.path("courses", course.slug, lesson.slug, query: query(content))
  }
  func start(_ lesson: Lesson, of course: Course) -> URLPath {
    visit.path("courses", course.slug, lesson.slug, "start")
  }
  func finish(_ lesson: Lesson, of course: Course) -> URLPath {
    visit.path("courses", course.slug, lesson.slug, "finish")
  }
  func quiz(_ lesson: Lesson, of course: Course) -> URLPath {
    path("courses", course.slug, lesson.slug, "quiz")
  }
  /// Where the answers are sent: the content language travels in the form.
  func answers(_ lesson: Lesson, of course: Course) -> URLPath {
    visit.path("courses", course.slug, lesson.slug, "quiz")
  }
  /// A lesson goes onto a phone with its quiz.
  func keeps(_ lesson: Lesson, of course: Course) -> [URLPath] {
    [self.lesson(lesson, of: course), quiz(lesson, of: course)]
  }
  func attempt(_ id: ID<QuizAttempt>, at lesson: Lesson, of course: Course) -> URLPath {
    path("courses", course.slug, lesson.slug, "attempts", id.description)
  }

  func writings(of cohort: ID<Cohort>, isAnswered: Bool = false, page: Int = 1) -> URLPath {
    visit.path(
      "cohorts", cohort.description, "writings",
      query: (isAnswered ? [("state", "answered")] : [])
        + (page > 1 ? [("page", String(page))] : []))
  }
  func reply(to writing: ID<Writing>, in cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "writings", writing.description)
  }

  func progress(of cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "progress")
  }
  func certificates(of cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "certificates")
  }
  func revocation(of certificate: ID<Certificate>) -> URLPath {
    visit.path("certificates", certificate.description, "revocation")
  }
  func paper(of certificate: ID<Certificate>, in language: Language) -> URLPath {
    visit.path(
      "certificates", certificate.description, "certificate.pdf",
      query: [("in", language.rawValue)])
  }
  func setting(of cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "certificates", "setting")
  }
  func transcript(of person: ID<Person>, in cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "transcripts", person.description)
  }
  func transcriptPaper(of person: ID<Person>, in cohort: ID<Cohort>) -> URLPath {
    visit.path(
      "cohorts", cohort.description, "transcripts", person.description, "transcript.pdf")
  }
  var keys: URLPath { visit.path("v", "keys") }
  var newKey: URLPath { visit.path("keys") }
  func removal(of key: ID<TrustedKey>) -> URLPath {
    visit.path("keys", key.description, "removal")
  }
  func verification(of code: String) -> URLPath { visit.path("v", code) }

  private func path(_ segments: String...) -> URLPath {
    URLPath([visit.language.rawValue] + segments, query: query(visit.contentLanguage))
  }

  private func query(_ content: Language) -> [(String, String)] {
    content == visit.language ? [] : [("content", content.rawValue)]
  }
}

extension Visit {
  var learning: LearningPath { LearningPath(visit: self) }

  /// The language of lessons and quizzes: the page's own unless she chose another.
  var contentLanguage: Language {
    form["content"].flatMap(Language.init(rawValue:)) ?? language
  }
}
