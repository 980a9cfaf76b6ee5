import HTTP
import Web

/// The table of routes as a page for people: who may do what.
package enum PermissionDocument {
  package static func text(_ endpoints: [Endpoint]) -> String {
    var lines = [
      "# Who may do what", "",
      "Made from the table of routes; a test compares it. An administrator is let in only where",
      "it says so.", "", "| route | who may |", "| --- | --- |",
    ]
    for endpoint in endpoints.sorted(by: { ($0.pattern.text, $0.name) < ($1.pattern.text, $1.name) }
    ) {
      lines.append("| `\(endpoint.name)` | \(endpoint.access.words) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
