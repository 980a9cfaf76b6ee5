/// Why content cannot be read, with file and line; whoever writes content sees it, nobody else.
package struct ContentFault: Error, CustomStringConvertible {
  let file: String
  let line: Int?
  let reason: String

  package init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}
