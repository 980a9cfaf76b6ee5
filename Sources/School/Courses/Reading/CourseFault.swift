import Core
import Localization

/// One thing wrong in a file of a course, and where.
package struct CourseFault: Error, Hashable, Sendable {
  /// The course's folder and the path below it.
  package let file: String
  package let line: Int?
  package let reason: Message

  package init(file: String, line: Int?, reason: Message) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `village/course.md:4: hours must be 1 to 1000`.
  package func text(_ words: Localizer) -> String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(words(reason))"
  }
}

/// Why a course cannot be taught: every fault of every file at once.
package struct CourseError: Error, Hashable, Sendable {
  package let faults: [CourseFault]

  package func text(_ words: Localizer) -> String {
    words(Message("authoring.faults", .number(faults.count))) + "\n"
      + faults.map { "  " + $0.text(words) }.joined(separator: "\n")
  }
}
