import Core
import Database
import KurakTesting
import Ledger
import People
import Web

@testable import Gatherings

/// A village that comes together: what most tests of this room begin with.
struct GatheringHouse {
  let house: TestHouse

  init() throws {
    house = try TestHouse(
      migrations: [.ledger] + Gatherings.migrations, endpoints: Gatherings().endpoints)
  }

  var community: ID<Community> { house.community }

  static let day = Day(year: 2026, month: 12, day: 5) ?? Day(number: 0)

  func plan(
    _ title: String = "Ичүүчү суу жөнүндө", kind: GatheringKind = .village,
    quorum: Quorum = Quorum(.number, amount: 5, source: "Жамааттын уставы, 12-пункт"),
    population: Population? = nil
  ) -> GatheringPlan {
    GatheringPlan(
      kind: kind, title: Translated([.ky: title]), place: Translated([.ky: "Маданият үйү"]),
      day: GatheringHouse.day, minute: 14 * 60 + 30,
      invitation: Translated([.ky: "Балдар үчүн бөлмө бар."]), quorum: quorum,
      population: population)
  }

  func item(_ title: String, minutes: Int = 20) -> AgendaTerms {
    AgendaTerms(Translated([.ky: title]), minutes: minutes, reporter: "Гүлмира Өмүрова")
  }

  /// Planned, with an agenda of two.
  func draft(_ plan: GatheringPlan? = nil) throws -> ID<Gathering> {
    let id = try house.perform(PlanGathering(plan ?? self.plan()), as: .deputy)
    _ = try house.perform(AddAgendaItem(to: id, item("Суу түтүгүн оңдоо")), as: .deputy)
    _ = try house.perform(AddAgendaItem(to: id, item("Көчө жарыгы", minutes: 15)), as: .deputy)
    return id
  }

  func announced(_ plan: GatheringPlan? = nil) throws -> ID<Gathering> {
    let id = try draft(plan)
    _ = try house.perform(AnnounceGathering(id), as: .deputy)
    return id
  }

  func open(
    women: Int = 12, men: Int = 9, guests: Int = 0, _ plan: GatheringPlan? = nil
  ) throws -> ID<Gathering> {
    let id = try announced(plan)
    try count(id, Presence(women: women, men: men, guestWomen: guests))
    _ = try house.perform(
      OpenGathering(id, led: Officers(chair: "Өмүрбек Түгөлбаев", secretary: "Гүлзат Ңурова")),
      as: .officer)
    return id
  }

  func count(_ id: ID<Gathering>, _ change: Presence, command: UUID16? = nil) throws {
    _ = try house.perform(CountPresence(at: id, change), as: .officer, id: command)
  }

  func find(_ id: ID<Gathering>) throws -> Gathering {
    try house.read { tx in try Gathering.find(id, community: community, in: tx) }
  }

  func present(_ id: ID<Gathering>) throws -> Presence {
    try house.read { tx in try Presence.of(id, in: tx) }
  }

  func items(_ id: ID<Gathering>) throws -> [AgendaItem] {
    try house.read { tx in try AgendaItem.all(of: id, in: tx) }
  }

  func page(_ path: String, as role: Role? = .officer, _ language: String = "en") throws -> String {
    try house.get("/\(language)/gatherings/\(path)", as: role).text
  }
}

func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "gatherings.rule.\(key)", arguments: arguments))
}
