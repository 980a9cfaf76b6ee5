import Core

/// What of one course is in another one, or in another version of it.
///
/// Within a course a lesson is known by its folder, whatever was changed in it since. In another
/// course the same folder may hold something else: there the titles have to agree, and of a quiz
/// the questions.
struct Counterparts: Sendable {
  let isSameCourse: Bool
  let old: Course?
  let new: Course?

  /// Whether there is a lesson in which what she read of this one still says something.
  func has(_ lesson: String) -> Bool {
    guard let new else { return isSameCourse }
    guard let there = new.lesson(lesson) else { return false }
    return isSameCourse || old?.lesson(lesson)?.title.agrees(with: there.title) == true
  }

  /// By which version of the new course a try is read; nothing where it has no place in it.
  func version(of one: Move.Try) -> Int? {
    guard let new else { return isSameCourse ? one.version : nil }
    guard let there = new.quizPlace(one.lesson) else { return nil }
    if isSameCourse { return one.version }
    guard let old, old.version == one.version, let here = old.quizPlace(one.lesson),
      here.quiz.asksLike(there.quiz)
    else { return nil }
    return new.version
  }

  /// What a lesson or a test is called, also one that the new course does not have.
  func title(_ place: String) -> Translated? { old?.quizPlace(place)?.title }
}
