/// A participatory budget as published: the content of a `.pb` file.
///
/// Source: Faliszewski and others, Participatory Budgeting: Data, Tools, and Analysis (2023), arXiv
/// 2305.11035.
public struct Pabulib: Sendable, Hashable {
  /// A line of the first section.
  public struct Field: Sendable, Hashable {
    /// What the line tells of.
    public let key: String
    /// What it says, as written.
    public let value: String

    /// A key with what it says; throws nothing, constant time.
    public init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The lines of the first section, in their order, `budget` and `vote_type` among them.
  public let metadata: [Field]
  /// What a vote of this file is.
  public let voteType: VoteType
  /// What may be spent.
  public let budget: Rational
  /// The projects in their order.
  public let projects: [Project]
  /// What else is said of each project.
  public let projectColumns: [Column]
  /// The votes in their order; each names projects by their places, as it was written.
  public let votes: Votes
  /// What else is said of each vote.
  public let voteColumns: [Column]
  /// What is odd about the file, though it can be counted.
  public let remarks: [Remark]

  /// What a line of the first section says, if it is there.
  ///
  /// Time linear in those lines.
  public func value(of key: String) -> String? { metadata.first { $0.key == key }?.value }

  /// The election in it, equal ballots merged.
  public var election: Election {
    var box = BallotBox(projectCount: projects.count)
    for place in 0..<votes.count { box.cast(votes[place].lazy.map { Int($0) }) }
    return Election(budget: budget, projects: projects, ballots: box)
  }
}

/// Votes one after the other in one flat piece of memory; the layout is our own.
public struct Votes: Sendable, Hashable {
  private var choices: [Int32] = []
  private var ends: [Int] = []

  /// No votes yet; constant time.
  public init() {}

  /// How many there are.
  public var count: Int { ends.count }

  /// The places of the projects that a vote names, in the order written.
  ///
  /// The place must be below `count`. Constant time.
  public subscript(place: Int) -> ArraySlice<Int32> {
    choices[(place > 0 ? ends[place - 1] : 0)..<ends[place]]
  }

  mutating func append(choice: Int32) { choices.append(choice) }

  mutating func endVote() { ends.append(choices.count) }
}

/// Something odd in a published file that does not keep it from being counted.
public enum Remark: Sendable, Hashable {
  /// A vote names a project more than once; it counts once.
  case repeatedChoice(line: Int)
  /// There are more votes than the file says.
  case moreVotes(stated: Int, found: Int)
  /// There are more projects than the file says.
  case moreProjects(stated: Int, found: Int)
  /// The file states another number of votes for this project than it holds.
  case otherTotal(project: String)
}
