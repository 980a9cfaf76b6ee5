/// Links whose addresses stand apart, `[words][name]` and `[name]: address`: our texts have them in
/// place.
enum ReferenceLinks {
  static func written(inPlace text: String) -> String {
    var addresses: [String: String] = [:]
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let found = line.wholeMatch(of: /\s{0,3}\[([^\[\]^]+)\]:\s+<?([^\s<>]+)>?(\s+["'(].*)?\s*/)
      {
        addresses[key(found.output.1)] = String(found.output.2)
        lines.append("")
      } else {
        lines.append(line)
      }
    }
    guard !addresses.isEmpty else { return text }
    return lines.map { line in
      line.replacing(/\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?![(:\]])/) { match in
        let name = match.output.2.flatMap { $0.isEmpty ? nil : $0 } ?? match.output.1
        guard let address = addresses[key(name)] else { return String(match.output.0) }
        return "[\(match.output.1)](<\(address)>)"
      }
    }.joined(separator: "\n")
  }

  private static func key(_ name: Substring) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
