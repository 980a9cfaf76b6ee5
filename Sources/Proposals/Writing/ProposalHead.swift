import Core
import Database

/// What a list says of a proposal: no more of its row is read, and no other table's.
struct ProposalHead: Awaiting {
  let id: ID<Proposal>
  let process: ID<JointProcess>
  let number: Int
  let title: String
  let language: Language
  let stage: Stage
  let supporters: Int
  private(set) var estimate: Int?
  let handedOn: Day?
  let dueOn: Day?
  let passedOn: Day?
  let passedTimes: Int
  let unansweredOn: Day?

  static func all(
    _ which: SQL, in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalHead] {
    try tx.all(
      """
      SELECT id, process, number, title, language, stage, supporters, estimate, handed_on, due_on,
        passed_on, passed_times, unanswered_on
      FROM proposal \(which)
      """
    ) { row in
      ProposalHead(
        id: try row(0), process: try row(1), number: try row(2), title: try row(3),
        language: try row(4), stage: try row(5), supporters: try row(6), estimate: try row(7),
        handedOn: try row(8), dueOn: try row(9), passedOn: try row(10), passedTimes: try row(11),
        unansweredOn: try row(12))
    }
  }

  /// As everybody sees it in a list: what one that is gone would have cost is nobody's question.
  var shown: ProposalHead {
    var head = self
    if !stage.isShown { head.estimate = nil }
    return head
  }
}
