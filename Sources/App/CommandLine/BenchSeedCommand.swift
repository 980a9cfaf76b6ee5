import Core
import Database
import Localization
import People
import School
import Web

/// `kurak bench-seed`: a village with one cohort of so many women, for `make bench`.
enum BenchSeedCommand {
  static let help = """
    kurak bench-seed --data DIR --people N [--school]

    Fills an empty data directory and prints a session cookie, the path of the list and the path
    of the sign-in page, in one line.

      --school   mentoring, writings and a bank of questions too; a second line has the cookie of
                 a participant
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(
      words, options: ["data", "database", "people", "resources"], flags: ["school"])
    guard let data = arguments["data"], let people = arguments["people"].flatMap({ Int($0) }),
      1...100_000 ~= people
    else { throw Complaint("bench-seed needs --data DIR --people N", code: 2) }
    let (database, keys) = try DataDirectory(data, database: arguments["database"]).open()
    let now = SystemClock.now()
    let community = ID<Community>.make(at: now)
    let seeded = try seed(people, community, database, now)
    print("kurak=\(seeded.session) /en/cohorts/\(seeded.cohort)/people /en/sign-in")
    if arguments.has("school") {
      let resources = try Resources.load(try Resources.folder(arguments["resources"]))
      let house = House(database: database, keys: keys, resources: resources)
      let school = BenchSchool(house: house, community: community, cohort: seeded.cohort)
      print("kurak=\(try school.fill(seeded.women))")
    }
    return 0
  }

  private static func seed(
    _ people: Int, _ community: ID<Community>, _ database: Database, _ now: Instant
  ) throws -> (session: String, cohort: ID<Cohort>, women: [ID<Person>]) {
    let actor = Actor(
      person: nil, community: community, roles: [], now: now, command: .v7(at: now),
      isSystem: true)
    let stamp = Stamp(
      command: actor.command, actor: nil, community: community.uuid, at: now)
    return try database.write(as: stamp) { tx in
      guard try CommunityRecord.first(in: tx) == nil else {
        throw Complaint("bench-seed wants an empty data directory")
      }
      let name = Translated([.en: "Bench"])
      let administrator = try SetUpCommunity(
        oblast: name, district: name, aimak: name, village: name, hosts: [],
        administrator: "Айнура Осмонова"
      ).perform(as: community, by: actor, in: tx)
      let plan = CohortPlan(
        title: name, course: "how-my-aimak-is-governed", firstDay: now.day,
        lastDay: now.day.advanced(by: 30), hours: 36,
        rule: CertificateRule(attendance: 75, needsAllLessons: true, quiz: 60))
      let cohort = try OpenCohort(plan).perform(by: actor, in: tx)
      let women = try (1...people).map { number in
        let who = EnrolPerson.Who.new(
          name: "\(DemonstrationNames.name(number)) \(number)", called: nil,
          identifier: "p\(number)")
        return try EnrolPerson(who, in: cohort).perform(by: actor, in: tx)
      }
      let session = try Session.begin(
        for: administrator, community: community, at: now, in: tx)
      return (session, cohort, women)
    }
  }
}
