/// One thing wrong in a file of a course, and where.
package struct CourseFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int?
  package let reason: String

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}

/// Why the program refuses to start: every fault of every course at once.
package struct CourseError: Error, Hashable, Sendable, CustomStringConvertible {
  package let faults: [CourseFault]

  package var description: String {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    return "The courses have \(count):\n" + faults.map { "  \($0)" }.joined(separator: "\n")
  }
}
