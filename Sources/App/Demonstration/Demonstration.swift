import Core
import Database
import Decisions
import People
import School
import Web

/// The village Aikol that lives in `--demo`: made by the same commands as everything else, with a
/// clock that begins three months ago.
struct Demonstration {
  let house: House
  let community: ID<Community>
  private let today: Day
  /// The one its certificates name, where it is known.
  private let address: String?

  init(_ house: House, address: String? = nil) {
    self.house = house
    self.address = address
    let now = house.environment.now()
    community = ID<Community>.make(at: now)
    today = now.day
  }

  /// Fills an empty installation; one that has a community is left as it is.
  ///
  /// Gives one card for the administrator and one for a participant: no password is built in.
  func openIfEmpty() throws -> [(who: String, code: String)] {
    let isEmpty = try house.environment.database.read { tx in
      try CommunityRecord.first(in: tx) == nil
    }
    guard isEmpty else { return [] }
    let administrator = try village()
    let women = try DemonstrationNames.women.map { try person($0, [.resident]) }
    let residents = try DemonstrationNames.residents.map { try person($0, [.resident]) }
    try households()
    let deputy = try person("Гүлмира Сатыбалдиева", [.deputy, .mentor, .resident, .councilWoman])
    try finishedCohort(Array(women.prefix(10)))
    try runningCohort(Array(women.dropFirst(10)))
    try ownCourse()
    let away = try DemonstrationNames.away.map { (try person($0.name, [.resident]), $0.isWoman) }
    try DemonstrationEquality(demonstration: self).note(
      women: women + [deputy] + away.filter(\.1).map(\.0),
      men: residents + away.filter { !$0.1 }.map(\.0))
    let decided = try DemonstrationDecisions(demonstration: self).open(voters: women + residents)
    try DemonstrationDeliberations(demonstration: self).open(residents: women + residents)
    try mentoring(deputy, women.suffix(4).reversed())
    let hearing = try proposals(deputy, women, residents)
    try DemonstrationConsultation(demonstration: self).open(deputy, women)
    let gathering = try gatherings()
    try link(hearing, gathering, decided)
    try culture(deputy, women + residents)
    try stories(deputy, women + residents)
    try phones(deputy)
    return [
      ("administrator", try People.invite(administrator, in: community, house.environment)),
      ("participant", try People.invite(women[women.count - 1], in: community, house.environment)),
    ]
  }

  /// The house at an earlier moment.
  func environment(on day: Day, hour: Int = 10) -> Environment {
    var past = house.environment
    let moment = Instant(day, hour: hour)
    past.now = { moment }
    past.publicAddress = past.publicAddress ?? address
    return past
  }

  func perform<C: Command>(
    _ command: C, on day: Day, hour: Int = 10, person: ID<Person>? = nil
  ) throws -> C.Outcome {
    try environment(on: day, hour: hour).performAsSystem(command, in: community, person: person)
  }

  var start: Day { today.advanced(by: -90) }
  func day(_ offset: Int) -> Day { today.advanced(by: offset) }

  private func village() throws -> ID<Person> {
    let moment = Instant(start, hour: 9)
    let actor = Actor(
      person: nil, community: community, roles: [], now: moment, command: .v7(at: moment),
      isSystem: true)
    let stamp = Stamp(
      command: actor.command, actor: nil, community: community.uuid, at: moment)
    return try house.environment.database.write(as: stamp) { tx in
      try Demonstration.aikol.perform(as: community, by: actor, in: tx)
    }
  }

  private func person(_ name: String, _ roles: Set<Role>) throws -> ID<Person> {
    try perform(AddPerson(personName: name, roles: roles), on: start)
  }

  private static let aikol = SetUpCommunity(
    oblast: Translated([
      .ky: "Ош облусу", .ru: "Ошская область", .uz: "Ўш вилояти", .en: "Osh oblast",
    ]),
    district: Translated([
      .ky: "Кара-Суу району", .ru: "Кара-Суйский район", .uz: "Қорасув тумани",
      .en: "Kara-Suu district",
    ]),
    aimak: Translated([
      .ky: "Айкөл айыл аймагы", .ru: "Айкольский айылный аймак", .uz: "Айкўл айил аймоғи",
      .en: "Aikol aimak",
    ]),
    village: Translated([.ky: "Айкөл", .ru: "Айколь", .uz: "Айкўл", .en: "Aikol"]),
    hosts: [
      (
        .ayilKenesh,
        Translated([
          .ky: "Айкөл айылдык кеңеши", .ru: "Айкольский айылный кенеш", .uz: "Айкўл айил кенгаши",
          .en: "Village council of Aikol",
        ])
      ),
      (
        .ayilOkmotu,
        Translated([
          .ky: "Айкөл айыл өкмөтү", .ru: "Айыл окмоту Айколь", .uz: "Айкўл айил ўкмоти",
          .en: "Ayil okmotu of Aikol",
        ])
      ),
      (
        .womensCouncil,
        Translated([
          .ky: "Айкөл аялдар кеңеши", .ru: "Женский совет Айколя",
          .uz: "Айкўл хотин-қизлар кенгаши", .en: "Women's council of Aikol",
        ])
      ),
    ],
    administrator: "Айнура Осмонова")
}
