import Choice
import Core
import Web

/// A published file, read and checked: what an import is made of.
struct UploadedElection {
  static let limit = 64 << 20

  let file: Pabulib
  let ideas: [Idea]

  /// Reads the bytes; every fault of theirs names its line.
  init(_ bytes: [UInt8], language: Language, at now: Instant) throws {
    do {
      file = try Pabulib(reading: bytes)
    } catch {
      throw DomainError.invalid([Fault("file", error.message)])
    }
    guard file.voteType.isApproval else {
      throw DomainError.invalid([
        Fault("file", Message("decisions.pb.not-approval", .text(file.voteType.rawValue)))
      ])
    }
    ideas = file.projects.enumerated().map { place, project in
      let name = project.name.isEmpty ? project.id : String(project.name.prefix(400))
      return Idea(
        id: .make(at: now), number: place + 1, code: project.id,
        title: Translated([language: name]), description: Translated(),
        cost: Amount(project.cost))
    }
  }

  /// What the file calls itself.
  var title: String {
    let words = ["description", "unit", "instance"].compactMap { file.value(of: $0) }
    return words.isEmpty ? "—" : String(words.joined(separator: ", ").prefix(200))
  }

  var currency: Currency { Currency(String((file.value(of: "currency") ?? "").prefix(8))) }

  var heldAt: Instant? { file.value(of: "date_end").flatMap { Day($0) }.map { Instant($0) } }

  /// What is said of the election where it is published again: no line of ours, nobody's data.
  private var about: [Pabulib.Field] {
    let kept: Set<String> = [
      "description", "country", "unit", "subunit", "instance", "date_begin", "date_end",
      "language", "edition", "district", "currency",
    ]
    return file.metadata.filter { kept.contains($0.key) }
  }

  func count(by rule: CountingRule, seed: String) -> BudgetCount {
    BudgetCount(
      ideas: ideas, election: file.election, rule: rule.method,
      parameters: rule.parameters(seed: seed),
      about: about)
  }
}

extension PabulibError {
  /// The fault in the reader's language, with its line.
  var message: Message {
    func say(_ key: String, _ more: Message.Argument...) -> Message {
      Message(key: "decisions.pb.\(key)", arguments: [.number(line)] + more)
    }
    return switch fault {
    case .notUTF8: say("not-utf8")
    case .unclosedQuote: say("unclosed-quote")
    case .cellTooLong: say("cell-too-long")
    case .noSection: say("no-section")
    case .missingSection(let name): say("missing-section", .text(name))
    case .repeatedSection(let name): say("repeated-section", .text(name))
    case .votesBeforeProjects: say("votes-first")
    case .missingColumn(let name): say("missing-column", .text(name))
    case .repeatedColumn(let name): say("repeated-column", .text(name))
    case .tooManyCells: say("too-many-cells")
    case .tooManyProjects: say("too-many-projects")
    case .missingValue(let key): say("missing-value", .text(key))
    case .notAnAmount(let text): say("not-an-amount", .text(text))
    case .unknownVoteType(let text): say("unknown-vote-type", .text(text))
    case .missingID: say("missing-id")
    case .repeatedProject(let id): say("repeated-project", .text(id))
    case .unknownProject(let id): say("unknown-project", .text(id))
    case .fewerVotes(let stated, let found):
      say("fewer-votes", .number(stated), .number(found))
    case .fewerProjects(let stated, let found):
      say("fewer-projects", .number(stated), .number(found))
    case .cutOff: say("cut-off")
    }
  }
}
