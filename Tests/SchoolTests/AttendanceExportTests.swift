import Core
import Foundation
import HTTP
import KurakTesting
import Spreadsheet
import Testing
import Web

@testable import School

@Suite struct `The attendance to take away` {
  let enrol: EnrolHouse
  var house: TestHouse { enrol.house }

  init() throws {
    enrol = try EnrolHouse()
    for name in ["Гүлзат ңөү ўқғҳ ʻ", "=SUM(A1)", "Анара, \"Б\""] { try enrol.enrol(name) }
    for (index, states) in [
      [1: Attendance.present, 2: .late, 3: .absent], [1: .present, 2: .excused, 3: .present],
    ].enumerated() {
      let plan = MeetingPlan(
        day: enrol.house.now.day.advanced(by: index), minute: 600, place: "@Hall",
        lesson: "1-who-decides")
      let meeting = try enrol.house.perform(PlanMeeting(plan, for: enrol.cohort))
      _ = try enrol.house.perform(TakeAttendance(at: meeting, states))
      if index == 0 {
        _ = try enrol.house.perform(StateCatchUp(at: meeting, numbers: [3], task: "Read"))
        _ = try enrol.house.perform(FinishCatchUp(at: meeting, number: 3))
      }
    }
  }

  @Test func `is a CSV that Excel reads and no program runs`() throws {
    let file = try house.get("\(enrol.path)/attendance.csv", as: .facilitator)
    #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
    #expect(file.headers["content-disposition"]?.contains("2026-11-23.csv") == true)
    #expect(file.body.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: file.body.dropFirst(3), as: UTF8.self)
      .components(separatedBy: "\r\n")
    #expect(
      lines[0] == "No.,Name,23.11.2026 10:00,24.11.2026 10:00,Attended,Out of,Hours,"
        + "Hours caught up")
    #expect(lines[1] == "1,Гүлзат ңөү ўқғҳ ʻ,Present,Present,2,2,4,0")
    #expect(lines[2] == "2,'=SUM(A1),Late,Excused,1,1,2,0")
    #expect(lines[3] == "3,\"Анара, \"\"Б\"\"\",\"Absent, caught up\",Present,2,2,4,2")
  }

  @Test func `is a workbook of two sheets`() throws {
    let file = try house.get("\(enrol.path)/attendance.xlsx", as: .facilitator)
    #expect(file.status == 200)
    #expect(file.headers["content-type"]?.contains("spreadsheetml") == true)
    #expect(file.body.starts(with: Array("PK".utf8)) && file.body.count > 4000)
  }

  @Test func `is for the staff of this village alone`() throws {
    let stranger = try house.addPerson("Stranger", roles: [.facilitator], in: house.neighbour)
    for ending in ["csv", "xlsx"] {
      let path = "\(enrol.path)/attendance.\(ending)"
      for role in [Role.participant, .mentor, .deputy, .resident] {
        #expect(try house.get(path, as: role).status == 403)
      }
      #expect(house.get(path, by: stranger).status == 404)
    }
  }
}
