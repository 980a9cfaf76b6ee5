import Core
import Database
import HTTP
import KurakTesting
import Web

@testable import Culture

/// A village that may write its own practices.
struct CultureHouse {
  let house: TestHouse

  init() throws {
    house = try TestHouse(
      migrations: Culture.migrations, endpoints: Culture(try RealShelf.shelf.get()).endpoints)
  }

  static let water = VillageText(
    title: Translated([.ky: "Суу бөлүү", .ru: "Раздел воды"]),
    about: Translated([.ky: "Жазында кезек менен.\nЖесирлер биринчи.", .ru: "Весной по очереди."]),
    uses: Translated([.ky: "Кезекти аялдар түзөт."]),
    care: Translated([.ky: "Четки көчө калып калбасын."]))

  func find(_ id: ID<VillagePractice>) throws -> VillagePractice {
    try house.read { tx in try VillagePractice.find(id, community: house.community, in: tx) }
  }

  /// Written by a resident; seen by all unless it is to wait.
  func practice(
    _ text: VillageText = water, shown: Bool = true, by role: Role = .resident,
    id: UUID16? = nil
  ) throws -> ID<VillagePractice> {
    let made = try house.perform(AddPractice(text), as: role, id: id)
    if shown { _ = try house.perform(ShowPractice(made), as: .administrator) }
    return made
  }

  func endorsements(_ id: ID<VillagePractice>) throws -> [Endorsement] {
    try house.read { tx in try Endorsement.all(of: id, community: house.community, in: tx) }
  }
}

func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "culture.rule.\(key)", arguments: arguments))
}
