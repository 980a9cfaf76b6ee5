/// How much of a course must be there before anybody is taught by it.
package enum CourseDemand: Sendable {
  /// What ships with the program: every text in all four languages, with questions and sources.
  case everyLanguage
  /// What a village writes: whole in one language; what is there in others is right, too.
  case oneLanguage
}
