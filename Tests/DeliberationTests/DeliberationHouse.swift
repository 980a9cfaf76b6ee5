import Choice
import Core
import Database
import HTTP
import KurakTesting
import People
import Web

@testable import Deliberation

/// A village with one question: what most tests of this room begin with.
struct DeliberationHouse {
  let house: TestHouse

  init() throws {
    house = try TestHouse(migrations: Deliberation.migrations, endpoints: Deliberation().endpoints)
  }

  var community: ID<Community> { house.community }
  var keys: ServerKeys { house.environment.keys }

  func terms(
    voters: TopicTerms.Voters = .residents, writers: TopicTerms.Writers = .voters,
    moderation: TopicTerms.Moderation = .before, opensIn seconds: Int64 = 0
  ) -> TopicTerms {
    TopicTerms(
      question: Translated([.ky: "Быйыл эмнеден баштайбыз?", .en: "Where do we begin?"]),
      opensAt: house.now.advanced(seconds: seconds), closesAt: house.now.advanced(days: 7),
      voters: voters, writers: writers, moderation: moderation)
  }

  func topic(
    _ seeds: [String] = [], voters: TopicTerms.Voters = .residents,
    writers: TopicTerms.Writers = .voters, moderation: TopicTerms.Moderation = .before
  ) throws -> ID<Topic> {
    let id = try house.perform(
      OpenTopic(terms(voters: voters, writers: writers, moderation: moderation)))
    if !seeds.isEmpty { _ = try house.perform(AddSeeds(seeds, in: .ky, on: id)) }
    return id
  }

  func resident(_ name: String = "Бакыт") throws -> ID<Person> {
    try house.addPerson(name, roles: [.resident])
  }

  func voter(_ person: ID<Person>) -> Voter { Voter(person: person, keys: keys) }

  func answer(
    _ number: Int, _ answer: Answer, on topic: ID<Topic>, by person: ID<Person>,
    command: UUID16? = nil
  ) throws {
    _ = try house.perform(
      AnswerOpinion(number, answer, on: topic, as: voter(person)), by: person,
      roles: [.resident], id: command)
  }

  @discardableResult
  func write(
    _ words: String, on topic: ID<Topic>, by person: ID<Person>
  ) throws -> Int {
    try house.perform(
      WriteOpinion(words, in: .ky, on: topic, as: voter(person)), by: person,
      roles: [.resident])
  }

  /// Many people's sheets, in the order given.
  func sheets(
    _ people: some Sequence<Int>, on topic: ID<Topic>,
    _ answer: (_ person: Int, _ number: Int) -> Answer?
  ) throws {
    let count = try find(topic) { id, tx in try Opinion.count(in: id, tx: tx) }
    for person in people {
      let answers = (1...count).compactMap { number in
        answer(person, number).map { (number: number, answer: $0) }
      }
      _ = try house.environment.performAsSystem(
        AnswerSheet(answers, on: topic, as: Voter(guest: "guest \(person)", keys: keys)),
        in: community)
    }
  }

  func count() throws { try Deliberation.countDue(house.environment) }

  func close(_ topic: ID<Topic>) throws {
    _ = try house.perform(EndTopic(topic))
    try count()
  }

  func figures(_ topic: ID<Topic>) throws -> Figures? {
    try find(topic) { id, tx in try StoredCount.find(id, in: tx)?.figures }
  }

  func find<Found: Sendable>(
    _ topic: ID<Topic>, _ body: (ID<Topic>, borrowing Transaction<Reads>) throws -> Found
  ) throws -> Found {
    try house.read { tx in try body(topic, tx) }
  }

  func count(_ sql: SQL) throws -> Int { try house.read { tx in try tx.count(sql) } }

  func page(_ topic: ID<Topic>, _ part: String = "", as role: Role? = nil) throws -> Response {
    try house.get(path(topic, part), as: role)
  }

  func path(_ topic: ID<Topic>, _ part: String = "") -> String {
    "/ky/deliberations/\(topic)" + (part.isEmpty ? "" : "/\(part)")
  }
}

/// Two camps that part on the first eight statements, agree on the ninth and refuse the tenth.
func camps(_ person: Int, _ number: Int) -> Answer? {
  let noise = (person * 31 + number * 17) % 23
  if noise == 0 { return nil }
  if noise == 1 { return .pass }
  if number == 9 { return noise < 3 ? .disagree : .agree }
  if number == 10 { return noise < 3 ? .agree : .disagree }
  let isOwn = person % 2 == number % 2
  return (noise < 3) == isOwn ? .disagree : .agree
}

let tenSeeds = (1...10).map { "Пикир номери \($0)" }

func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "deliberation.rule.\(key)", arguments: arguments))
}
