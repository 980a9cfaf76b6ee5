import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Gatherings

@Suite struct `Notes of a gathering` {
  let village: GatheringHouse
  let id: ID<Gathering>
  let items: [AgendaItem]

  init() throws {
    village = try GatheringHouse()
    id = try village.open()
    items = try village.items(id)
  }

  @discardableResult
  private func note(
    _ words: String, on item: AgendaItem? = nil, command: UUID16? = nil
  ) throws -> ID<GatheringNote> {
    try village.house.perform(
      WriteNote(words, on: item?.id, at: id), as: .officer, id: command)
  }

  private func notes() throws -> [String] {
    try village.house.read { tx in try GatheringNote.all(of: id, in: tx).map(\.words) }
  }

  @Test func `all stay, whoever writes them and however often they are sent`() throws {
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<3 { try note("Түтүк эски", on: items[0], command: command) }
    try note("Смета керек", on: items[0])
    #expect(try notes().sorted() == ["Смета керек", "Түтүк эски"])
  }

  @Test func `stand in the order in which phones made them, not in which they came`() throws {
    let now = village.house.now
    try note("экинчи", command: .v7(at: now.advanced(seconds: 60)))
    try note("биринчи", command: .v7(at: now))
    #expect(try notes() == ["биринчи", "экинчи"])
  }

  @Test func `are what the draft of the minutes begins with`() throws {
    try note("Түтүк эски\n# Бул аталыш эмес", on: items[0])
    try note("Жарык өчтү")
    let desk = try village.page("\(id)/desk")
    #expect(desk.contains("Түтүк эски\nБул аталыш эмес"))
    #expect(desk.contains("Жарык өчтү"))
  }

  @Test func `are written by form, with the item kept for the next`() throws {
    let answer = try village.house.post(
      "/en/gatherings/\(id)/notes",
      ["item": items[1].id.description, "words": "Мамы <керек>"], as: .officer)
    #expect(answer.status == 303)
    #expect(answer.headers["location"]?.contains(items[1].id.description) == true)
    let page = try village.page("\(id)/notes")
    #expect(page.contains("Мамы &lt;керек&gt;") && page.contains("data-waits"))
    let empty = try village.house.post(
      "/en/gatherings/\(id)/notes", ["item": "", "words": " "], as: .officer)
    #expect(empty.status == 422 && empty.text.contains("words-fault"))
    #expect(try village.house.get("/en/gatherings/\(id)/notes", as: .resident).status == 403)
  }

  @Test func `can be taken away, and end with the minutes`() throws {
    let wrong = try note("ката")
    _ = try village.house.perform(RemoveNote(wrong, at: id), as: .officer)
    #expect(try notes().isEmpty)
    #expect(throws: DomainError.notFound) {
      try village.house.perform(RemoveNote(wrong, at: id), as: .officer)
    }
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    _ = try village.house.perform(
      SaveMinutes(MinutesText(number: "1", language: .ky, body: "Чечилди"), of: id, after: 0),
      as: .officer)
    _ = try village.house.perform(ApproveMinutes(of: id, version: 1), as: .officer)
    #expect(throws: rule("approved")) { try note("кеч") }
  }
}

@Suite struct `A woman whom two phones mark` {
  let village: GatheringHouse
  let id: ID<Gathering>
  let asel: ID<Person>

  init() throws {
    village = try GatheringHouse()
    id = try village.announced()
    asel = try village.house.addPerson("Асел", roles: [.resident])
  }

  private func mark(
    _ sex: Sex?, after: [ID<PresenceMark>] = [], command: UUID16? = nil
  ) throws -> ID<PresenceMark> {
    let command = command ?? UUID16.v7(at: village.house.now)
    _ = try village.house.perform(
      RegisterPresence(asel, at: id, as: sex, after: Earlier(after)), as: .officer, id: command)
    return ID(command)
  }

  @Test func `is one woman`() throws {
    _ = try mark(.woman)
    _ = try mark(.woman)
    #expect(try village.present(id) == Presence(women: 1))
    #expect(try !village.page("\(id)/register").contains("marked differently"))
  }

  @Test func `differently is shown until somebody says what is true`() throws {
    let commands = (0..<2).map { UUID16.v7(at: village.house.now.advanced(seconds: $0)) }
    var found: [Presence] = []
    for order in [[0, 1], [1, 0]] {
      let other = try village.announced()
      for place in order {
        let fresh = UUID16.v7(at: village.house.now.advanced(seconds: Int64(place)))
        _ = try village.house.perform(
          RegisterPresence(
            asel, at: other, as: place == 0 ? .woman : .man, after: Earlier()), as: .officer,
          id: fresh)
      }
      found.append(try village.present(other))
    }
    #expect(found[0] == found[1] && found[0] == Presence(women: 1))
    let woman = try mark(.woman, command: commands[0])
    let man = try mark(.man, command: commands[1])
    #expect(try village.page("\(id)/register").contains("marked differently: Woman / Man"))
    _ = try mark(.man, after: [woman, man])
    #expect(try !village.page("\(id)/register").contains("marked differently"))
    #expect(try village.present(id) == Presence(men: 1))
  }

  @Test func `as there and as not there is there until it is settled`() throws {
    let seen = try mark(.woman)
    _ = try mark(nil)
    #expect(try village.present(id).women == 1)
    _ = try mark(nil, after: [seen])
    #expect(try village.present(id).women == 0)
  }
}
