import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

@Suite struct SchoolFiguresTests {
  private let school: LearningHouse
  private var house: TestHouse { school.house }

  init() throws { school = try LearningHouse() }

  private static let today = Day(number: 20_780)

  private func people(
    _ groups: [(count: Int, sex: PersonFigures.Sex?, year: Int?, village: String, certified: Bool)]
  ) -> [SchoolFigures.Counted] {
    groups.flatMap { group in
      (0..<group.count).map { _ in
        SchoolFigures.Counted(
          cohort: .typed("Autumn"), sex: group.sex, birthYear: group.year, village: group.village,
          isCertified: group.certified)
      }
    }
  }

  private func figures(_ people: [SchoolFigures.Counted]) throws -> SchoolFigures {
    try SchoolFigures(people, meetings: 3, practised: 2, today: Self.today)
  }

  @Test func `Groups that are large enough are told`() throws {
    let model = try figures(
      people([
        (12, .female, 1990, "Айкөл", true), (8, .female, 1990, "Айкөл", false),
        (9, .male, 1970, "Мады", true), (7, .male, 1970, "Мады", false),
      ]))
    #expect(model.people == 36 && model.certified == 21)
    for division in model.divisions {
      #expect(division.isShown)
      #expect(division.rows.allSatisfy { $0.certified != nil && $0.open != nil && $0.all != nil })
    }
    let age = try #require(model.divisions.first { $0.kind == .age })
    #expect(age.rows.map(\.label.plain) == ["age.35-44", "age.55-more", "all"])
  }

  @Test func `A small group is hidden, and so is what would give it away`() throws {
    let model = try figures(
      people([
        (12, .female, 1990, "Айкөл", true), (8, .female, 1990, "Айкөл", false),
        (9, .female, 1970, "Мады", true), (6, .female, 1970, "Мады", false),
        (2, .male, 2004, "Мырза", true), (6, .male, 2004, "Мырза", false),
      ]))
    let village = try #require(model.divisions.first { $0.kind == .village })
    let row = try #require(village.rows.first { $0.label.plain == "Мырза" })
    #expect(row.certified == nil)
    let hidden = village.rows.dropLast().count { $0.certified == nil }
    #expect(hidden != 1, "one hidden number is the whole less the others")
  }

  @Test func `A division whose totals must be hidden is not shown at all`() throws {
    let model = try figures(people([(3, .female, 1990, "Айкөл", true)]))
    #expect(model.divisions.allSatisfy { !$0.isShown })
    #expect(model.people == nil && model.certified == nil)
  }

  /// Whatever is shown of two divisions, their totals are the same ones.
  @Test func `No two divisions tell of the same people differently`() throws {
    for count in [0, 1, 4, 5, 9, 20] {
      for odd in [0, 1, 3, 6] {
        let model = try figures(
          people([
            (count, .female, 1990, "Айкөл", true), (odd, .male, nil, "", true),
            (count + 2, nil, 1960, "Мады", false),
          ]))
        let totals = model.divisions.filter(\.isShown).compactMap(\.rows.last)
        #expect(totals.allSatisfy { $0.all == count * 2 + 2 + odd })
        #expect(totals.allSatisfy { $0.certified == count + odd })
      }
    }
  }

  @Test func `Nobody is named, on the page, as JSON or in the table to take away`() throws {
    for number in 1...6 {
      let woman = try school.enrol("Айгүл \(number)")
      _ = try house.perform(
        SayFigures(isWoman: true, birthYear: 1990, village: "Айкөл"), by: woman,
        roles: [.participant])
    }
    for path in ["/en/figures", "/ky/figures", "/en/figures.csv"] {
      for role in [Role.deputy, .officer, .facilitator, .administrator] {
        let page = try house.get(path, as: role)
        #expect(page.status == 200)
        #expect(!page.text.contains("Айгүл"))
      }
    }
    let program = try house.get("/en/figures", as: .deputy, accept: "application/json")
    #expect(program.text.contains("\"people\":"))
    #expect(!program.text.contains("Айгүл"))
    for role in [Role.participant, .mentor, .resident, .caseWorker] {
      #expect(try house.get("/en/figures", as: role).status == 403)
    }
  }

  @Test func `The figures of another village are other figures`() throws {
    for number in 1...7 { _ = try school.graduate("Айгүл \(number)") }
    let stranger = try house.addPerson("Бегимай", roles: [.deputy], in: house.neighbour)
    let program = house.send(
      Request(
        .get, "/en/figures",
        headers: [
          "Host": "kurak.test", "Accept": "application/json",
          "X-Test-Person": stranger.description,
        ]))
    #expect(program.text.contains("\"people\":null"))
  }

  @Test func `She says herself what may be counted, and nobody else of her`() throws {
    let woman = try school.enrol("Айгүл")
    let other = try school.enrol("Бурул")
    let path = "/en/figures/of/\(woman)"
    #expect(
      house.post(path, ["sex": "female", "year": "1990", "village": "Айкөл"], by: woman).status
        == 303)
    #expect(house.get(path, by: woman).text.contains("value=\"1990\""))
    #expect(house.get(path, by: other).status == 404)
    #expect(house.post(path, ["year": "1980"], by: other).status == 404)
    let wrong = house.post(path, ["sex": "", "year": "1905", "village": ""], by: woman)
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("value=\"1905\""))
    #expect(
      try house.post(path, ["sex": "", "year": "", "village": ""], as: .facilitator).status == 303)
    let command = SayFigures(isWoman: nil, birthYear: 1990, village: "", of: woman)
    #expect(throws: DomainError.forbidden) {
      try house.perform(command, by: other, roles: [.participant])
    }
  }
}
