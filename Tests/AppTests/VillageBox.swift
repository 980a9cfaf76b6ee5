import Backup
import Core
import Database
import Decisions
import Equality
import Foundation
import Gatherings
import HTTP
import KurakTesting
import People
import Proposals
import Sodium
import Web

@testable import App

/// A box in a village without a network, as it stands before the phones come back to it; it can be
/// copied, so that the same forms can arrive in another order.
///
/// The box itself is a folder; with PostgreSQL a copy is what a backup of that folder puts there.
final class VillageBox: Sendable {
  let directory: String
  let plan: Plan
  private let backup = VillageBox.folder()
  private let pair = KeyPair()

  /// What was there before anybody went offline.
  struct Plan: Sendable {
    var community: ID<Community>
    var gathering: ID<Gathering>
    var item: String
    var process: ID<JointProcess>
    var decision: ID<Decision>
    var residents: [ID<Person>]
    var clerks: [ID<Person>]
    /// Who is signed in, by her session.
    var sessions: [ID<Person>: String]
  }

  init() throws {
    directory = VillageBox.folder()
    plan = try VillageBox.prepare(try EmptyHouse.open(directory))
    if !TestEngine.isSQLite {
      let source = BackupSource(
        place: .sqlite(path: directory + "/" + DataFolder.database), folder: directory)
      _ = try source.write(to: backup, for: pair.publicKey, at: Instant(seconds: 1_790_000_000))
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
    try? FileManager.default.removeItem(atPath: backup)
  }

  /// Does something with a copy that nothing has arrived at.
  func onCopy<Result>(_ body: (House) throws -> Result) throws -> Result {
    let other = VillageBox.folder()
    defer { try? FileManager.default.removeItem(atPath: other) }
    guard let schema = try TestSchema.make() else { return try body(try copy(to: other)) }
    defer { try? schema.drop() }
    _ = try Restoring(file: backup, key: pair, knowing: DataDirectory.migrations).run(
      to: .postgres(address: schema.address, folder: other))
    return try body(try EmptyHouse.open(other, database: schema.address))
  }

  /// Does something with a copy on SQLite, whatever the engine of this run.
  func onFolder<Result>(_ body: (House) throws -> Result) throws -> Result {
    let other = VillageBox.folder()
    defer { try? FileManager.default.removeItem(atPath: other) }
    return try body(try copy(to: other))
  }

  private func copy(to other: String) throws -> House {
    try FileManager.default.copyItem(atPath: directory, toPath: other)
    return try EmptyHouse.open(other)
  }

  private static func folder() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("box-\(UUID())").path
  }
}

extension VillageBox {
  private static func prepare(_ house: House) throws -> Plan {
    let environment = house.environment
    let now = environment.now()
    let community = ID<Community>.make(at: now)
    let name = Translated([.ky: "Айкөл"])
    let actor = Actor(
      person: nil, community: community, roles: [], now: now, command: .v7(at: now),
      isSystem: true)
    let stamp = Stamp(
      command: actor.command, actor: nil, community: community.uuid, at: now)
    _ = try environment.database.write(as: stamp) { tx in
      try SetUpCommunity(
        oblast: name, district: name, aimak: name, village: name, hosts: [],
        administrator: "Айнура"
      ).perform(as: community, by: actor, in: tx)
    }
    func perform<C: Command>(_ command: C) throws -> C.Outcome {
      try environment.performAsSystem(command, in: community)
    }
    func people(_ role: Role, _ count: Int) throws -> [ID<Person>] {
      try (1...count).map { number in
        try perform(AddPerson(personName: "\(role.rawValue) \(number)", roles: [role]))
      }
    }
    let residents = try people(.resident, 6)
    let clerks = try people(.officer, 4)
    let sessions = try environment.database.write(as: stamp) { tx in
      try (residents + clerks).reduce(into: [:]) { sessions, person in
        sessions[person] = try Session.begin(
          for: person, community: community, at: now, in: tx)
      }
    }
    let village = Village(environment: environment, community: community)
    let (gathering, item) = try village.gathering()
    return Plan(
      community: community, gathering: gathering, item: item.description,
      process: try village.process(), decision: try village.decision(), residents: residents,
      clerks: clerks, sessions: sessions)
  }
}

/// What a village has under way when its phones go offline.
private struct Village {
  let environment: Environment
  let community: ID<Community>
  private var now: Instant { environment.now() }

  private func perform<C: Command>(_ command: C) throws -> C.Outcome {
    try environment.performAsSystem(command, in: community)
  }

  func gathering() throws -> (ID<Gathering>, ID<AgendaItem>) {
    let id = try perform(
      PlanGathering(
        GatheringPlan(
          kind: .village, title: Translated([.ky: "Суу жөнүндө"]),
          place: Translated([.ky: "Маданият үйү"]), day: now.day, minute: 14 * 60,
          invitation: Translated(), quorum: Quorum(.none))))
    let item = try perform(
      AddAgendaItem(to: id, AgendaTerms(Translated([.ky: "Түтүк"]), minutes: 20)))
    _ = try perform(AnnounceGathering(id))
    _ = try perform(CountPresence(at: id, Presence(women: 20, men: 20)))
    _ = try perform(OpenGathering(id, led: Officers(chair: "Өмүр", secretary: "Гүл")))
    return (id, item)
  }

  func process() throws -> ID<JointProcess> {
    let id = try perform(
      PlanProcess(
        ProcessPlan(
          .budgetHearing, title: Translated([.ky: "Бюджет"]), firstDay: now.day,
          answeredBy: "Айыл өкмөтү", passedTo: ["Айылдык кеңеш"])))
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try perform(
      AnswerProcessEquality(
        of: id, EqualityAnswers(Dictionary(answers) { first, _ in first })))
    _ = try perform(PublishProcess(id))
    return id
  }

  func decision() throws -> ID<Decision> {
    let id = try perform(
      DraftDecision(
        DecisionTerms(
          title: Translated([.ky: "Бюджет"]), budget: 900,
          closesAt: now.advanced(days: 5), usesPaper: true)))
    for cost in [500, 400, 300] {
      _ = try perform(
        AddIdea(to: id, IdeaTerms(title: Translated([.ky: "Идея \(cost)"]), cost: cost)))
    }
    let answers = EqualityQuestion.allCases.map { ($0, Translated([.ky: "Жооп"])) }
    _ = try perform(AnswerEquality(of: id, Dictionary(answers) { first, _ in first }))
    _ = try perform(OpenDecision(id))
    _ = try perform(PrintPaperBallots(10, for: id))
    return id
  }
}
