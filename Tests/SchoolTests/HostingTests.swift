import Core
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import School

/// Local self-government and the women's council give the school its house: what they find of it.
@Suite struct `The school and its hosts` {
  let enrol: EnrolHouse
  let council: ID<HostRecord>
  var house: TestHouse { enrol.house }
  private static let hosts: [Role] = [.deputy, .officer, .councilWoman]

  init() throws {
    enrol = try EnrolHouse()
    council = try enrol.house.perform(
      AddHost(.womensCouncil, Translated([.en: "Women's council", .ky: "Аялдар кеңеши"])))
    var terms = CohortHost.Terms()
    terms.speakers = "A. Osmonova"
    _ = try enrol.house.perform(SetHostTerms(terms, of: council, for: enrol.cohort))
  }

  private func front(_ role: Role, on day: Day? = nil) throws -> HostingFront? {
    let viewer = Viewer(
      community: house.community, person: try house.person(role), roles: [role])
    return try house.read { tx in
      try HostingFront.find(for: viewer, on: day ?? house.now.day, in: tx)
    }
  }

  @Test(arguments: [Role.deputy, .officer, .councilWoman])
  func `open to each host figures, agreements, and the yes`(role: Role) throws {
    for path in ["figures", "figures.csv", "leaving", "alumnae", "schools"] {
      #expect(try house.get("/en/\(path)", as: role).status == 200, "\(path)")
    }
    let page = try house.get("\(enrol.path)/hosts", as: role)
    #expect(page.status == 200 && page.text.contains("A. Osmonova"))
    #expect(try house.get("\(enrol.path)/hosts.pdf", as: role).status == 200)
    let done = try house.post(
      "\(enrol.path)/hosts/\(council)/agree", ["by": "A. Osmonova"], as: role)
    #expect(done.status == 303)
    for path in ["cohorts", "cohorts/\(enrol.cohort)", "cohorts/\(enrol.cohort)/people"] {
      #expect(try house.get("/en/\(path)", as: role).status == 403, "\(path): names")
    }
  }

  @Test func `lead each host to what waits for her, until it is agreed`() throws {
    for role in Self.hosts {
      #expect(try front(role)?.waiting.map(\.cohort) == [enrol.cohort], "\(role)")
    }
    for role in [Role.participant, .resident, .mentor, .caseWorker, .facilitator, .administrator] {
      #expect(try front(role) == nil, "\(role)")
    }
    #expect(try front(.councilWoman, on: Day(number: 20_800))?.waiting.isEmpty == true, "over")
    _ = try house.perform(
      AgreeAsHost(council, of: enrol.cohort, by: "A. Osmonova"), as: .councilWoman)
    #expect(try front(.councilWoman)?.waiting.isEmpty == true)
  }

  @Test func `show of another village nothing`() throws {
    let stranger = try house.addPerson("Жат", roles: [.councilWoman], in: house.neighbour)
    let viewer = Viewer(community: house.neighbour, person: stranger, roles: [.councilWoman])
    let theirs = try house.read { tx in
      try HostingFront.find(for: viewer, on: house.now.day, in: tx)
    }
    #expect(theirs?.waiting.isEmpty == true)
    #expect(house.get("\(enrol.path)/hosts", by: stranger).status == 404)
    #expect(!house.get("/en/schools", by: stranger).text.contains("Autumn"))
  }

  @Test func `list every cohort for a host, and the open ones for anybody`() throws {
    #expect(try !house.get("/en/schools").text.contains("Autumn"))
    let hosts = try house.get("/en/schools", as: .councilWoman).text
    #expect(hosts.contains("Autumn") && hosts.contains("\(enrol.path)/hosts"))
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    setting.takesApplications = true
    setting.place = "Club"
    _ = try house.perform(SetDoor(setting, of: enrol.cohort))
    let open = try house.get("/en/schools").text
    #expect(open.contains("/en/schools/\(enrol.cohort)") && open.contains("· Club"))
    #expect(open.contains("takes applications") && !open.contains("/hosts"))
    _ = try house.perform(CloseCohort(enrol.cohort))
    #expect(try !house.get("/en/schools").text.contains("takes applications"))
  }
}
