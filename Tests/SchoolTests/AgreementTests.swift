import Core
import HTTP
import KurakTesting
import People
import Testing
import Web

@testable import School

@Suite struct `The agreement of the hosts` {
  let enrol: EnrolHouse
  let council: ID<HostRecord>
  let office: ID<HostRecord>
  var house: TestHouse { enrol.house }
  private var path: String { "\(enrol.path)/hosts" }

  init() throws {
    enrol = try EnrolHouse()
    council = try enrol.house.perform(
      AddHost(.womensCouncil, Translated([.en: "Women's council", .ky: "Аялдар кеңеши"])))
    office = try enrol.house.perform(AddHost(.ayilOkmotu, Translated([.en: "Ayil okmotu"])))
  }

  private func hosts() throws -> [CohortHost] {
    try house.read { tx in
      try CohortHost.all(of: enrol.cohort, community: house.community, in: tx)
    }
  }

  private func give(_ room: String, shown: Bool = true) throws {
    var terms = CohortHost.Terms()
    terms.room = room
    terms.isShown = shown
    _ = try house.perform(SetHostTerms(terms, of: office, for: enrol.cohort))
  }

  @Test func `says who gives what, and is agreed by each host's person on a day`() throws {
    let set = try house.post(
      path,
      [
        "host": council.description, "speakers": "A. Osmonova", "costs": "Tea", "shown": "yes",
      ], as: .facilitator)
    #expect(set.location == path)
    try give("Room 2")
    let page = try house.get(path, as: .deputy).text
    #expect(page.contains("Pays for tea, transport, paper: "))
    #expect(!page.contains(#"name="kind""#), "a deputy agrees and does not write the terms")
    let agree = "\(path)/\(council)/agree"
    #expect(try house.post(agree, ["by": ""], as: .deputy).status == 422)
    #expect(try house.post(agree, ["by": "A. Osmonova, chair"], as: .deputy).status == 303)
    #expect(try hosts().map(\.agreedOn) == [house.now.day, nil])
    let twice = DomainError.rule(Message("cohorts.agree.fault"))
    #expect(throws: twice) {
      try house.perform(AgreeAsHost(council, of: enrol.cohort, by: "Somebody"))
    }
  }

  @Test func `is agreed anew when what is given changes, not when it is shown`() throws {
    try give("Room 2")
    _ = try house.perform(AgreeAsHost(office, of: enrol.cohort, by: "E. Toktorov"))
    try give("Room 2", shown: false)
    #expect(try hosts()[0].agreedBy == "E. Toktorov")
    try give("Room 3", shown: false)
    #expect(try hosts()[0].agreedOn == nil)
  }

  @Test func `stands on the public page as far as it says so`() throws {
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    _ = try house.perform(SetDoor(setting, of: enrol.cohort))
    try give("Room 2", shown: false)
    let page = "/en/schools/\(enrol.cohort)"
    #expect(try !house.get(page).text.contains("Room 2"))
    try give("Room 2")
    _ = try house.perform(AgreeAsHost(office, of: enrol.cohort, by: "E. Toktorov"))
    let text = try house.get(page).text
    #expect(text.contains("Ayil okmotu"))
    #expect(text.contains("Room 2"))
    #expect(!text.contains("Toktorov"))
  }

  @Test func `is a paper to sign`() throws {
    try give("Маданият үйү, ўқув хонаси")
    _ = try house.perform(AgreeAsHost(office, of: enrol.cohort, by: "Э. Токторов"))
    let model = try house.read { tx in
      try AgreementModel.find(enrol.cohort, community: house.community, in: tx)
    }
    let pdf = try house.get("\(path).pdf", as: .officer)
    #expect(pdf.headers["content-type"] == "application/pdf")
    let text = try Poppler.text(of: pdf.body)
    for part in ["Маданият үйү, ўқув хонаси", "Э. Токторов", "Agreement of the hosts"] {
      #expect(text.contains(Poppler.plain(part)), "\(part)")
    }
    #expect(model.others.map(\.id) == [council])
  }

  @Test func `names a host that was not there at the beginning, or one less`() throws {
    let added = try house.post(
      "\(path)/new", ["kind": "other", "name.en": "Library"], as: .facilitator)
    #expect(added.status == 303)
    #expect(try house.get(path, as: .facilitator).text.contains("Library"))
    try give("Room 2")
    #expect(try house.post("\(path)/\(office)/drop", [:], as: .facilitator).status == 303)
    #expect(try hosts().isEmpty)
  }

  @Test func `is not for others`() throws {
    try give("Room 2")
    #expect(try house.get(path, as: .participant).status == 403)
    #expect(try house.post(path, ["host": office.description], as: .deputy).status == 403)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
    #expect(house.post("\(path)/\(office)/agree", ["by": "S"], by: stranger).status == 404)
  }
}
