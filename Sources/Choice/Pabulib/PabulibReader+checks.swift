/// What can only be said once the whole file is read.
extension PabulibReader {
  mutating func finished() throws(PabulibError) -> Pabulib {
    for (section, name) in [(Section.meta, "META"), (.projects, "PROJECTS"), (.votes, "VOTES")]
    where !seen.contains(section) {
      throw rows.error(.missingSection(name))
    }
    let (budget, voteType) = (try budget(), try voteType())
    try compareCounts()
    let differing = voteType.isApproval ? projectsWithOtherTotal() : []
    if !rows.endedWithBreak, !differing.isEmpty { throw rows.error(.cutOff) }
    remarks += differing.map { .otherTotal(project: $0) }
    return Pabulib(
      metadata: metadata, voteType: voteType, budget: budget, projects: projects,
      projectColumns: projectColumns, votes: votes, voteColumns: voteColumns, remarks: remarks)
  }

  private func stated(_ key: String) throws(PabulibError) -> (text: String, line: Int) {
    guard let place = metadata.firstIndex(where: { $0.key == key }) else {
      throw PabulibError(line: metaLines.first ?? 1, fault: .missingValue(key))
    }
    return (metadata[place].value, metaLines[place])
  }

  private func budget() throws(PabulibError) -> Rational {
    let (text, line) = try stated("budget")
    guard let budget = Rational(decimal: text) else {
      throw PabulibError(line: line, fault: .notAnAmount(text.shortened))
    }
    return budget
  }

  private func voteType() throws(PabulibError) -> VoteType {
    let (text, line) = try stated("vote_type")
    guard let type = VoteType(rawValue: text.lowercased()) else {
      throw PabulibError(line: line, fault: .unknownVoteType(text.shortened))
    }
    return type
  }

  /// Fewer than stated means that the file was cut; more is odd, but nothing is missing.
  private mutating func compareCounts() throws(PabulibError) {
    if let stated = number("num_projects"), stated != projects.count {
      guard stated < projects.count else {
        throw rows.error(.fewerProjects(stated: stated, found: projects.count))
      }
      remarks.append(.moreProjects(stated: stated, found: projects.count))
    }
    if let stated = number("num_votes"), stated != votes.count {
      guard stated < votes.count else {
        throw rows.error(.fewerVotes(stated: stated, found: votes.count))
      }
      remarks.append(.moreVotes(stated: stated, found: votes.count))
    }
  }

  private func number(_ key: String) -> Int? {
    metadata.first { $0.key == key }.flatMap { Int($0.value) }
  }

  /// The projects whose stated number of votes is not what the votes add up to.
  private func projectsWithOtherTotal() -> [String] {
    guard let column = projectColumns.first(where: { $0.name == "votes" }) else { return [] }
    return projects.indices.filter { place in
      Int(column[place]).map { $0 != totals[place] } ?? false
    }.map { projects[$0].id }
  }
}

extension Pabulib {
  /// Reads the bytes of a `.pb` file; nothing is taken for granted about them.
  ///
  /// Throws what is wrong and in which line. Time linear in the bytes.
  public init(reading bytes: [UInt8]) throws(PabulibError) {
    var reader = try PabulibReader(bytes)
    self = try reader.read()
  }
}
