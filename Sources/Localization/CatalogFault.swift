/// One thing wrong in a language file, and where.
package struct CatalogFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let line: Int?
  package let reason: String

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}

/// Why the program refuses to start: every fault of every language file at once.
package struct CatalogError: Error, Hashable, Sendable, CustomStringConvertible {
  package let faults: [CatalogFault]

  package var description: String {
    let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
    return "The language files have \(count):\n"
      + faults.map { "  \($0)" }.joined(separator: "\n")
  }
}
