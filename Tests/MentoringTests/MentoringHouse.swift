import Core
import Database
import KurakTesting
import People
import Web

@testable import Mentoring

/// A village with mentors and women who ask: what most tests of this room begin with.
struct MentoringHouse {
  let house: TestHouse
  let letters: Letters

  init() throws {
    house = try TestHouse(migrations: Mentoring.migrations, endpoints: Mentoring().endpoints)
    letters = Letters(house.environment)
  }

  var community: ID<Community> { house.community }

  func mentor(
    _ name: String, languages: Set<Language> = [.ky], district: String = "", capacity: Int = 2,
    isWoman: Bool = true
  ) throws -> ID<Person> {
    let person = try house.addPerson(name, roles: [.mentor])
    let offer = MentorProfile.Offer(
      offers: "Кеңешке сунуш жазуу", languages: languages, district: district,
      reach: "Айыл өкмөтүндө, шаршембиде", capacity: capacity, isWoman: isWoman)
    _ = try house.perform(OfferMentoring(offer), by: person, roles: [.mentor])
    return person
  }

  @discardableResult
  func ask(
    _ person: ID<Person>, expecting words: String = "Жыйында сүйлөгүм келет",
    _ wish: MentoringRequest.Wish = .init(languages: [.ky])
  ) throws -> ID<MentoringRequest> {
    try house.perform(
      AskForMentor(wish, expecting: words, letters), by: person, roles: [.participant])
  }

  func participant(_ name: String) throws -> ID<Person> {
    try house.addPerson(name, roles: [.participant])
  }

  /// A pair that has begun.
  func pair(_ mentor: ID<Person>, _ participant: ID<Person>) throws -> ID<Mentorship> {
    let request = try ask(participant)
    let id = try house.perform(ProposeMentorship(to: mentor, [request]))
    try accept(id, by: mentor)
    return id
  }

  func accept(_ id: ID<Mentorship>, by mentor: ID<Person>) throws {
    _ = try house.perform(
      AcceptMentorship(id, saying: "Жума күнү күтөм", letters), by: mentor, roles: [.mentor])
  }

  func log(
    _ id: ID<Mentorship>, by person: ID<Person>, said: String = "Бюджетти окудук",
    minutes: Int = 60, command: UUID16? = nil
  ) throws -> ID<LoggedMeeting> {
    try house.perform(
      LogMeeting(
        in: id, on: house.now.day, minutes: minutes, MeetingNote(said: said, next: "Суроо жазуу"),
        letters), by: person, roles: [.participant], id: command)
  }

  func find(_ id: ID<Mentorship>) throws -> Mentorship {
    try house.read { tx in try Mentorship.find(id, community: community, in: tx) }
  }

  func model(_ id: ID<Mentorship>, for person: ID<Person>, _ roles: Set<Role>) throws -> PairModel {
    let viewer = Viewer(community: community, person: person, roles: roles)
    return try house.read { tx in
      try PairModel.read(id, for: viewer, today: house.now.day, letters, in: tx)
    }
  }

  func matching(page: Int = 1) throws -> MatchingModel {
    try house.read { tx in
      try MatchingModel.read(of: community, page: page, today: house.now.day, letters, in: tx)
    }
  }

  func overview(page: Int = 1, of community: ID<Community>? = nil) throws -> OverviewModel {
    try house.read { tx in
      try OverviewModel.read(
        of: community ?? self.community, page: page, today: house.now.day, in: tx)
    }
  }

  func mentors() throws -> [MentorProfile] {
    try house.read { tx in try MentorProfile.listed(in: community, tx: tx) }
  }

  func count(_ sql: SQL) throws -> Int { try house.read { tx in try tx.count(sql) } }
}

func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "mentoring.rule.\(key)", arguments: arguments))
}
