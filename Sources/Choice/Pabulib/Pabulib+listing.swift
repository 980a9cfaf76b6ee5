extension Pabulib {
  /// The same file with these ballots, in this order, in place of its own.
  ///
  /// Each voter is named as she is to be published; `projects` are places in the file's list.
  /// Throws nothing. Time linear in what the ballots name.
  public func listing(_ ballots: [(voter: String, projects: [Int])]) -> Pabulib {
    var votes = Votes()
    for ballot in ballots {
      for project in ballot.projects { votes.append(choice: Int32(project)) }
      votes.endVote()
    }
    return Pabulib(
      metadata: metadata, voteType: voteType, budget: budget, projects: projects,
      projectColumns: projectColumns, votes: votes,
      voteColumns: [Column(name: "voter_id", texts: ballots.map(\.voter))], remarks: [])
  }
}
