import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct `The agenda of a meeting` {
  let enrol: EnrolHouse
  let meeting: ID<Meeting>
  var house: TestHouse { enrol.house }
  var path: String { "/en/meetings/\(meeting)/agenda" }

  init() throws {
    enrol = try EnrolHouse()
    meeting = try enrol.house.perform(
      PlanMeeting(
        MeetingPlan(
          day: enrol.house.now.day, minute: 23 * 60, place: "School", hasChildcare: true,
          childcareNote: "Gulzhan"), for: enrol.cohort))
  }

  private let fields: KeyValuePairs<String, String> = [
    "minutes": "90", "transport": "Bus at 22:30", "tea": "Anara brings tea",
    "item-1-order": "2", "item-1-title": "The law on councils", "item-1-minutes": "40",
    "item-1-leader": "Anara", "item-2-order": "1", "item-2-title": "Greeting",
    "item-2-minutes": "10", "item-4-title": "  ", "item-4-minutes": "", "item-5-title": "Tea",
    "item-5-minutes": "30", "speaker-1-name": "Asel <b>", "speaker-1-office": "deputy",
    "speaker-1-named": "yes", "speaker-2-name": "Secret Name", "speaker-2-office": "judge",
  ]

  @Test func `is typed in any order, and the clock follows from the minutes`() throws {
    #expect(try house.post(path, fields, as: .facilitator).location == path)
    let page = try house.get(path, as: .facilitator).text
    // Over midnight the clock begins anew.
    for text in [
      "23:00–23:10</td><th scope=\"row\">Greeting", "23:10–23:50", "23:50–00:20", "Bus at 22:30",
      "Anara brings tea", "Gulzhan", "80 of 90 minutes are planned, 10 are free",
      "Asel &lt;b&gt;", "Secret Name", "name not shown",
    ] { #expect(page.contains(text), "\(text)") }
    let json = try house.get(path, as: .facilitator, accept: "application/json").text
    #expect(json.contains(#""from":"23:50","to":"00:20","minutes":30,"title":"Tea""#))
    #expect(json.contains(#""end":"00:30","#))
  }

  @Test func `names to participants only who agreed, and to strangers nothing`() throws {
    _ = try house.post(path, fields, as: .facilitator)
    #expect(try house.get(path, as: .participant).status == 404)
    let woman = try enrol.enrol("Айгүл")
    let page = house.get(path, by: woman).text
    #expect(page.contains("Asel &lt;b&gt;") && page.contains("A guest, judge"))
    #expect(!page.contains("Secret Name") && !page.contains("agenda/edit"))
    #expect(house.get("\(path)/edit", by: woman).status == 403)
    _ = try house.perform(EndEnrolment(of: woman, in: enrol.cohort))
    #expect(house.get(path, by: woman).status == 404)
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    #expect(house.get(path, by: stranger).status == 404)
    #expect(house.post(path, fields, by: stranger).status == 404)
  }

  @Test func `says when its parts are too long, and keeps what was typed when it is wrong`() throws
  {
    let refused = try house.post(
      path, ["minutes": "5", "item-1-title": "Long", "item-1-minutes": "x", "tea": "yes"],
      as: .facilitator)
    #expect(refused.status == 422)
    for field in ["minutes", "item-1-minutes"] {
      #expect(refused.text.contains(#"id="\#(field)-fault""#))
    }
    #expect(refused.text.contains(#"value="Long""#))
    _ = try house.perform(
      SetAgenda(Agenda(minutes: 60, items: [.init("All", minutes: 75)]), of: meeting))
    #expect(try house.get(path, as: .facilitator).text.contains("15 too many"))
  }

  @Test func `is written anew as a whole, and sent twice is written once`() throws {
    let three = (1...3).map { Agenda.Item("Part \($0)", minutes: 10) }
    _ = try house.perform(SetAgenda(Agenda(items: three), of: meeting))
    let id = UUID16.v7(at: house.now)
    let one = SetAgenda(Agenda(tea: "Tea", items: [three[1]]), of: meeting)
    _ = try house.perform(one, id: id)
    let before = try enrol.journalLines()
    _ = try house.perform(one, id: id)
    #expect(try enrol.journalLines() == before)
    let found = try house.read { tx in
      try Agenda.find(meeting, community: house.community, in: tx)
    }
    #expect(found == Agenda(tea: "Tea", items: [three[1]]))
  }

  @Test func `tells the calendar how long the meeting lasts`() throws {
    _ = try house.perform(SetAgenda(Agenda(minutes: 45), of: meeting))
    let calendar = try house.get("/en/calendar.ics").text
    #expect(calendar.contains("DURATION:PT45M") || calendar.contains("PT0H45M"))
  }

  @Test func `leads a participant from her own page to it`() throws {
    let woman = try enrol.enrol("Айгүл")
    let page = house.get("/en/progress", by: woman).text
    #expect(page.contains("/en/meetings/\(meeting)/agenda") && page.contains("Next meetings"))
  }
}
