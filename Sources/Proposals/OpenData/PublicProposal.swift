import Core
import Database
import Spreadsheet

/// A proposal with its answer, as a line of the table that anybody may take away: nobody's name.
struct PublicProposal {
  /// So many lines one file holds, those of the latest processes first.
  static let most = 20_000

  /// The columns in their order; the page of open data says what each is.
  static let columns = [
    "proposal", "process", "process-title", "number", "title", "language", "written", "stage",
    "supporters", "estimate", "handed-on", "due-on", "passed-times", "passed-on",
    "unanswered-on", "outcome", "answered-on", "answered-by", "reason", "cost", "budget-line",
    "done-by", "spent",
  ]

  let cells: [String]

  static func all(
    in community: ID<Community>, _ language: Language, _ tx: borrowing Transaction<some Any>
  ) throws -> [PublicProposal] {
    try tx.all(listing(community)) { row in
      let (id, process): (ID<Proposal>, ID<JointProcess>) = (try row(0), try row(1))
      let title: Translated = try row(2)
      let (written, stage): (Instant, Stage) = (try row(6), try row(7))
      var cells = [id.description, process.description, title.text(language)]
      cells += [try text(row, 3), try row(4), try row(5), written.day.iso, stage.rawValue]
      cells += [try text(row, 8), try text(row, 9)]
      cells += [try day(row, 10), try day(row, 11), try text(row, 12)]
      cells += [try day(row, 13), try day(row, 14)]
      cells += [try word(row, 15), try day(row, 16), try word(row, 17), try word(row, 18)]
      cells += [try text(row, 19), try word(row, 20), try day(row, 21), try text(row, 22)]
      return PublicProposal(cells: cells)
    }
  }

  private static func text(_ row: borrowing Row, _ place: Int32) throws -> String {
    let number: Int? = try row(place)
    return number.map(String.init) ?? ""
  }

  private static func word(_ row: borrowing Row, _ place: Int32) throws -> String {
    let word: String? = try row(place)
    return word ?? ""
  }

  private static func day(_ row: borrowing Row, _ place: Int32) throws -> String {
    let day: Day? = try row(place)
    return day?.iso ?? ""
  }

  static func listing(_ community: ID<Community>) -> SQL {
    """
    SELECT proposal.id, proposal.process, joint_process.title, proposal.number, proposal.title,
      proposal.language, proposal.made_at, proposal.stage, proposal.supporters,
      proposal.estimate, proposal.handed_on, proposal.due_on, proposal.passed_times,
      proposal.passed_on, proposal.unanswered_on, proposal_answer.outcome,
      proposal_answer.answered_on, proposal_answer.body, proposal_answer.reason,
      proposal_answer.cost, proposal_answer.budget_line, proposal_answer.due_on,
      (SELECT CAST(coalesce(sum(spent), 0) AS \(.integer)) FROM proposal_report
        WHERE proposal_report.proposal = proposal.id)
    FROM joint_process
    JOIN proposal ON proposal.process = joint_process.id AND proposal.is_shown = 1
    LEFT JOIN proposal_answer ON proposal_answer.proposal = proposal.id
    WHERE joint_process.community = \(community) AND joint_process.is_public = 1
    ORDER BY joint_process.last_day DESC, joint_process.id DESC, proposal.number
    LIMIT \(most)
    """
  }

  static func file(_ proposals: [PublicProposal]) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(columns)
    for proposal in proposals { writer.append(proposal.cells) }
    return writer.bytes
  }
}
