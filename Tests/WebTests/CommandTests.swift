import Core
import Database
import Foundation
import KurakTesting
import Synchronization
import Testing

@testable import Web

@Suite struct `A command` {
  let house: TestHouse
  let id = UUID16(high: 7, low: 7)

  init() throws { house = try SmallHouse().house }

  private var notes: Int {
    get throws { try house.read { tx in try tx.count("SELECT count(*) FROM note") } }
  }

  @Test func `is done once, and its outcome is the same however often it comes`() throws {
    let first = try house.perform(WriteNote(text: "a"), as: .participant, id: id)
    house.now = house.now.advanced(days: 30)
    let again = try house.perform(WriteNote(text: "b"), as: .participant, id: id)
    #expect(first == again)
    #expect(try notes == 1)
  }

  @Test func `is done once when it comes many times at the same moment`() throws {
    let person = try house.person(.participant)
    let outcomes = Mutex<[ID<NotesModel>?]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let outcome = try? house.perform(
        WriteNote(text: "a"), by: person, roles: [.participant], id: id)
      outcomes.withLock { $0.append(outcome) }
    }
    #expect(outcomes.withLock { Set($0) }.count == 1)
    #expect(outcomes.withLock { $0.count } == 8)
    #expect(try notes == 1)
  }

  @Test func `under the id of another command is refused`() throws {
    let note = try house.perform(WriteNote(text: "a"), as: .facilitator, id: id)
    #expect(throws: DomainError.rule(Message("web.error.command-reused"))) {
      try house.perform(BurnNote(note: note), as: .facilitator, id: id)
    }
    #expect(try notes == 1)
  }

  @Test func `under the id of another person's is refused and tells nothing`() throws {
    _ = try house.perform(WriteNote(text: "a"), as: .facilitator, id: id)
    #expect(throws: DomainError.rule(Message("web.error.command-reused"))) {
      try house.perform(WriteNote(text: "b"), as: .participant, id: id)
    }
    #expect(throws: DomainError.rule(Message("web.error.command-reused"))) {
      try house.environment.performAsSystem(WriteNote(text: "b"), in: house.community, id: id)
    }
    #expect(try notes == 1)
  }

  @Test func `that was refused may be sent again under its id`() throws {
    #expect(throws: DomainError.self) {
      try house.perform(WriteNote(text: "refused"), as: .participant, id: id)
    }
    #expect(try notes == 0)
    _ = try house.perform(WriteNote(text: "better"), as: .participant, id: id)
    #expect(try notes == 1)
  }

  @Test func `is refused by role before anything else, also when it was done before`() throws {
    let note = try house.perform(WriteNote(text: "a"), as: .participant)
    #expect(throws: DomainError.forbidden) {
      try house.perform(BurnNote(note: note), as: .participant, id: id)
    }
    let actor = Actor(
      person: nil, community: house.community, roles: [.administrator], now: house.now, command: id)
    #expect(throws: DomainError.signInNeeded) {
      try house.environment.perform(WriteNote(text: "a"), by: actor)
    }
    #expect(try notes == 1)
  }

  @Test func `is in the journal under its id, its actor and its community`() throws {
    _ = try house.perform(WriteNote(text: "hello"), as: .mentor, id: id)
    let person = try house.person(.mentor)
    let line = try house.read { tx in
      try tx.first(
        "SELECT actor, community, after FROM journal WHERE command = \(id)"
      ) { row in
        (
          actor: try row(0) as UUID16?, community: try row(1) as UUID16?,
          after: try row(2) as String
        )
      }
    }
    #expect(line?.actor == person.uuid)
    #expect(line?.community == house.community.uuid)
    #expect(line?.after.contains("text\tthello") == true)
  }

  @Test func `gives its outcome back out of its text`() {
    #expect(Int(stored: 5.stored) == 5)
    #expect(String(stored: "a\nb".stored) == "a\nb")
    let id = ID<Person>(UUID16(high: 1, low: 2))
    #expect(ID<Person>(stored: id.stored) == id)
    #expect(ID<Person>(stored: "x") == nil)
    #expect(Done(stored: Done().stored) != nil)
  }
}
