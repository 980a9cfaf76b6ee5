/// Why a `.pb` file cannot be read, and where.
public struct PabulibError: Error, Sendable, Hashable {
  /// What can be wrong with a file.
  public enum Fault: Sendable, Hashable {
    case notUTF8
    case unclosedQuote
    case cellTooLong
    /// Something stands before the first section.
    case noSection
    case missingSection(String)
    case repeatedSection(String)
    case votesBeforeProjects
    case missingColumn(String)
    case repeatedColumn(String)
    case tooManyCells
    case tooManyProjects
    case missingValue(String)
    case notAnAmount(String)
    case unknownVoteType(String)
    case missingID
    case repeatedProject(String)
    case unknownProject(String)
    case fewerVotes(stated: Int, found: Int)
    case fewerProjects(stated: Int, found: Int)
    /// The file ends within a line, and the votes do not add up to the stated totals.
    case cutOff
  }

  /// The line, from one, on which the row in question starts.
  public let line: Int
  /// What is wrong.
  public let fault: Fault
}

extension PabulibError: CustomStringConvertible {
  /// One line for a terminal.
  public var description: String { "line \(line): \(explanation)" }

  private var explanation: String {
    switch fault {
    case .notUTF8: "the text is not UTF-8"
    case .unclosedQuote: "a quotation mark opens here and never closes"
    case .cellTooLong: "a cell is longer than \(PabulibRows.longestCell) bytes"
    case .noSection: "a section must start first: META, PROJECTS or VOTES"
    case .missingSection(let name): "the section \(name) is missing"
    case .repeatedSection(let name): "the section \(name) comes twice"
    case .votesBeforeProjects: "the section VOTES must come after PROJECTS"
    case .missingColumn(let name): "the column \(name) is missing"
    case .repeatedColumn(let name): "the column \(name) comes twice"
    case .tooManyCells: "there are more cells than columns"
    case .tooManyProjects: "there are more than \(PabulibReader.mostProjects) projects"
    case .missingValue(let key): "META does not say \(key)"
    case .notAnAmount(let text): "\(text) is not an amount"
    case .unknownVoteType(let text): "\(text) is not a vote type"
    case .missingID: "a project has no id"
    case .repeatedProject(let id): "the project \(id) comes twice"
    case .unknownProject(let id): "there is no project \(id)"
    case .fewerVotes(let stated, let found):
      "META says \(stated) votes, but the file ends after \(found)"
    case .fewerProjects(let stated, let found):
      "META says \(stated) projects, but there are \(found)"
    case .cutOff: "the file ends within a line, and its votes do not add up"
    }
  }
}
