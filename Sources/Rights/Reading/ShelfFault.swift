import Core
import Markdown

/// Why the shelf cannot be read, with file and line; whoever writes content sees it, nobody else.
package struct ShelfFault: Error, CustomStringConvertible {
  let file: String
  let line: Int?
  let reason: String

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}
