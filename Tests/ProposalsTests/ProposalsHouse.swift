import Core
import Database
import Equality
import HTTP
import KurakTesting
import Web

@testable import Proposals

/// A village with a process under way: what most tests of this room begin with.
struct ProposalsHouse {
  let house: TestHouse

  init() throws {
    let pages = Proposals()
    let table = RouteTable(pages.endpoints)
    house = try TestHouse(
      migrations: Proposals.migrations,
      endpoints: Proposals(isHere: { path in table.hasPage(at: path) }).endpoints)
  }

  var community: ID<Community> { house.community }
  var today: Day { house.now.day }

  /// Begins so many days from today.
  func plan(
    _ template: ProcessTemplate = .budgetHearing, from days: Int = 0, before: Bool = false
  ) -> ProcessPlan {
    ProcessPlan(
      template,
      title: Translated([.ky: "Бюджет боюнча угуу", .ru: "Слушания по бюджету"]),
      purpose: Translated([.ky: "Жөндөө иштерин чогуу тандайбыз"]),
      firstDay: today.advanced(by: days), answeredBy: "Айкөл айыл өкмөтү",
      passedTo: ["Айкөл айылдык кеңеши"], isModeratedBefore: before)
  }

  @discardableResult
  func process(_ plan: ProcessPlan? = nil, isPublic: Bool = true) throws -> ID<JointProcess> {
    let id = try house.perform(PlanProcess(plan ?? self.plan()), as: .deputy)
    guard isPublic else { return id }
    if try find(id).template.asksEquality {
      _ = try house.perform(AnswerProcessEquality(of: id, Self.equality), as: .deputy)
    }
    _ = try house.perform(PublishProcess(id), as: .deputy)
    return id
  }

  /// The six answers without which no draft of the council goes out.
  static let equality = EqualityAnswers(
    Dictionary(
      uniqueKeysWithValues: EqualityQuestion.allCases.map {
        ($0, Translated([.ky: "Жооп <\($0.rawValue)>"]))
      }))

  func find(_ id: ID<JointProcess>) throws -> JointProcess {
    try house.read { tx in try JointProcess.find(id, community: community, in: tx) }
  }

  /// Moves the clock of the house.
  func wait(days: Int) { house.now = house.now.advanced(days: days) }

  func count(_ sql: SQL) throws -> Int { try house.read { tx in try tx.count(sql) } }
}

func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "proposals.rule.\(key)", arguments: arguments))
}

extension ProposalsHouse {
  static let bench = ProposalText(
    "Өзөн боюна отургуч", "Карыялар эс алсын.\nКөлөкөдө болсун.", in: .ky)

  /// A resident of a name.
  func resident(_ name: String) throws -> ID<Person> {
    try house.addPerson(name, roles: [.resident])
  }

  func write(
    _ text: ProposalText = bench, in process: ID<JointProcess>, by person: ID<Person>,
    isNamed: Bool = true, command: UUID16? = nil
  ) throws -> ID<Proposal> {
    try house.perform(
      WriteProposal(text, in: process, isNamed: isNamed), by: person, roles: [.resident],
      id: command)
  }

  @discardableResult
  func act<C: Command>(_ command: C, by person: ID<Person>) throws -> C.Outcome {
    try house.perform(command, by: person, roles: [.resident])
  }

  func find(_ id: ID<Proposal>) throws -> Proposal {
    try house.read { tx in try Proposal.find(id, community: community, in: tx) }
  }

  func news(of person: ID<Person>) throws -> [ProposalNews] {
    try house.read { tx in
      try ProposalNews.unread(
        of: Viewer(community: community, person: person), most: 50, in: tx)
    }
  }

  func kinds(_ person: ID<Person>) throws -> [ProposalEvent.Kind] {
    try news(of: person).map(\.kind)
  }
}
