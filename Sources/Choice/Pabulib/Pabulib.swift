/// A participatory budget as published: the content of a `.pb` file.
///
/// Source: Faliszewski and others, Participatory Budgeting: Data, Tools, and Analysis (2023), arXiv
/// 2305.11035.
package struct Pabulib: Sendable, Hashable {
  /// A line of the first section.
  package struct Field: Sendable, Hashable {
    /// What the line tells of.
    package let key: String
    /// What it says, as written.
    package let value: String

    /// A key with what it says; throws nothing, constant time.
    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The lines of the first section, in their order, `budget` and `vote_type` among them.
  package let metadata: [Field]
  /// What a vote of this file is.
  package let voteType: VoteType
  /// What may be spent.
  package let budget: Rational
  /// The projects in their order.
  package let projects: [Project]
  /// What else is said of each project.
  package let projectColumns: [Column]
  /// The votes in their order; each names projects by their places, as it was written.
  package let votes: Votes
  /// What else is said of each vote.
  package let voteColumns: [Column]
  /// What is odd about the file, though it can be counted.
  package let remarks: [Remark]

  /// What a line of the first section says, if it is there.
  ///
  /// Time linear in those lines.
  package func value(of key: String) -> String? { metadata.first { $0.key == key }?.value }

  /// The election in it, equal ballots merged.
  package var election: Election {
    var box = BallotBox(projectCount: projects.count)
    for place in 0..<votes.count { box.cast(votes[place].lazy.map { Int($0) }) }
    return Election(budget: budget, projects: projects, ballots: box)
  }
}

/// Votes one after the other in one flat piece of memory; the layout is our own.
package struct Votes: Sendable, Hashable {
  private var choices: [Int32] = []
  private var ends: [Int] = []

  /// No votes yet; constant time.
  package init() {}

  /// How many there are.
  package var count: Int { ends.count }

  /// The places of the projects that a vote names, in the order written.
  ///
  /// The place must be below `count`. Constant time.
  package subscript(place: Int) -> ArraySlice<Int32> {
    choices[(place > 0 ? ends[place - 1] : 0)..<ends[place]]
  }

  mutating func append(choice: Int32) { choices.append(choice) }

  mutating func endVote() { ends.append(choices.count) }
}

/// Something odd in a published file that does not keep it from being counted.
package enum Remark: Sendable, Hashable {
  /// A vote names a project more than once; it counts once.
  case repeatedChoice(line: Int)
  /// There are more votes than the file says.
  case moreVotes(stated: Int, found: Int)
  /// There are more projects than the file says.
  case moreProjects(stated: Int, found: Int)
  /// The file states another number of votes for this project than it holds.
  case otherTotal(project: String)
}
