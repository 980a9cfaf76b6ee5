/// Writes a `.pb` file: UTF-8, line feeds, quotation marks only where they are needed.
struct PabulibWriter {
  private(set) var bytes: [UInt8] = []

  mutating func section(_ name: String, header: [String]) {
    row([name])
    row(header)
  }

  mutating func row(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      write(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ cell: String) {
    let marks: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\""), 10, 13]
    guard cell.utf8.contains(where: marks.contains) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Pabulib {
  /// The bytes of the file, which read back as the same value.
  public var bytes: [UInt8] {
    var writer = PabulibWriter()
    writer.section("META", header: ["key", "value"])
    for field in metadata { writer.row([field.key, field.value]) }
    let named = projects.contains { !$0.name.isEmpty }
    writer.section(
      "PROJECTS",
      header: ["project_id", "cost"] + (named ? ["name"] : []) + projectColumns.map(\.name))
    for (place, project) in projects.enumerated() {
      writer.row(
        [project.id, project.cost.description] + (named ? [project.name] : [])
          + projectColumns.map { $0[place] })
    }
    // The vote stands second, after the voter's id, as everybody writes it.
    let (first, rest) = (voteColumns.prefix(1), voteColumns.dropFirst())
    writer.section("VOTES", header: first.map(\.name) + ["vote"] + rest.map(\.name))
    for place in 0..<votes.count {
      let vote = votes[place].map { projects[Int($0)].id }.joined(separator: ",")
      // A row without any mark would not be seen.
      let isInvisible = vote.isEmpty && voteColumns.isEmpty
      writer.row(
        first.map { $0[place] } + [isInvisible ? "none" : vote] + rest.map { $0[place] })
    }
    return writer.bytes
  }
}
