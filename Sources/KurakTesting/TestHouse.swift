import Core
import Database
import HTTP
import Localization
import People
import Sodium
import Synchronization
import Web

/// A whole house for one test: its own database, a village, a person for every role, a still clock.
package final class TestHouse: Sendable {
  package let environment: Environment
  package let community: ID<Community>
  /// A second village, to prove that nothing of the first can be seen from there.
  package let neighbour: ID<Community>
  package let dispatcher: Dispatcher
  private let clock: Clock
  private let persons: Mutex<[Role: ID<Person>]>
  private let store: TestDatabase

  package init(migrations: [Migration], endpoints: [Endpoint]) throws {
    let clock = Clock(Instant(Day(year: 2026, month: 11, day: 23) ?? Day(number: 0), hour: 10))
    self.clock = clock
    store = try TestDatabase([Journal.migration] + People.migrations + migrations)
    let database = store.database
    environment = Environment(
      database: database, catalog: try TestHouse.catalog.get(),
      keys: ServerKeys(master: [UInt8](repeating: 7, count: 32)), now: { clock.now },
      passwordCost: .testing)
    community = try TestHouse.village("Айкөл", in: database, at: clock.now)
    neighbour = try TestHouse.village("Мады", in: database, at: clock.now.advanced(seconds: 1))
    persons = Mutex([:])
    dispatcher = Dispatcher(endpoints, environment: environment) { request, environment in
      try TestHouse.viewer(of: request, in: environment)
    }
  }

  /// The same house after its program was started again, maybe another program.
  package init(restarting house: TestHouse, endpoints: [Endpoint]) {
    environment = house.environment
    community = house.community
    neighbour = house.neighbour
    clock = house.clock
    persons = Mutex(house.persons.withLock { $0 })
    store = house.store
    dispatcher = Dispatcher(endpoints, environment: environment) { request, environment in
      try TestHouse.viewer(of: request, in: environment)
    }
  }

  package var now: Instant {
    get { clock.now }
    set { clock.now = newValue }
  }

  /// The person who holds this role alone.
  package func person(_ role: Role) throws -> ID<Person> {
    if let known = persons.withLock({ $0[role] }) { return known }
    let made = try addPerson("The \(role.rawValue)", roles: [role])
    persons.withLock { $0[role] = made }
    return made
  }

  package func addPerson(
    _ name: String, roles: Set<Role> = [.participant], in community: ID<Community>? = nil
  ) throws -> ID<Person> {
    let actor = Actor(
      person: nil, community: community ?? self.community, roles: [], now: now,
      command: .v7(at: now), isSystem: true)
    return try environment.database.write(
      as: Stamp(
        command: actor.command, actor: nil, community: actor.community.uuid, at: now)
    ) { tx in
      try PersonRecord.add(name: name, roles: roles, by: actor, in: tx)
    }
  }

  /// Performs as the person of that role, under a new or a given command id.
  package func perform<C: Command>(
    _ command: C, as role: Role = .facilitator, id: UUID16? = nil
  ) throws -> C.Outcome {
    try perform(command, by: try person(role), roles: [role], id: id)
  }

  package func perform<C: Command>(
    _ command: C, by person: ID<Person>, roles: Set<Role>, id: UUID16? = nil
  ) throws -> C.Outcome {
    try environment.perform(
      command,
      by: Actor(
        person: person, community: community, roles: roles, now: now,
        command: id ?? .v7(at: now)))
  }

  package func read<Result: Sendable>(
    _ body: (borrowing Transaction<Reads>) throws -> Result
  ) throws -> Result {
    try environment.database.read(body)
  }

  private static func village(
    _ name: String, in database: Database, at now: Instant
  ) throws -> ID<Community> {
    let id = ID<Community>.make(at: now)
    let stamp = Stamp(command: .v7(at: now), actor: nil, community: id.uuid, at: now)
    try database.write(as: stamp) { tx in
      let text = Translated([.ky: name, .ru: name])
      try tx.insert(
        into: CommunityRecord.table, id,
        [
          "oblast": Translated([.ky: "Ош"]), "district": Translated([.ky: "Кара-Суу"]),
          "aimak": text, "village": text, "created_at": now,
        ])
    }
    return id
  }

  package static let catalog = Swift.Result {
    try Catalog.load(directory: ProjectFolder.path("Locales"))
  }
}

/// A clock that stands until a test moves it.
private final class Clock: Sendable {
  private let time: Mutex<Instant>
  init(_ now: Instant) { time = Mutex(now) }
  var now: Instant {
    get { time.withLock { $0 } }
    set { time.withLock { $0 = newValue } }
  }
}
