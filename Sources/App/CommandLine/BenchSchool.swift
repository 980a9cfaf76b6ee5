import Core
import Database
import Mentoring
import People
import School
import Web

/// What `kurak bench-seed --school` adds: mentors and those who ask, words that wait for a
/// facilitator, a bank of questions, and a participant who has done all that there is to do.
struct BenchSchool {
  static let (mentors, waiting, pairs, writings) = (60, 300, 200, 200)
  static let course = "how-my-aimak-is-governed"

  let house: House
  let community: ID<Community>
  let cohort: ID<Cohort>

  private var environment: Environment { house.environment }
  private var today: Day { environment.now().day }

  /// Gives the cookie of a participant.
  func fill(_ women: [ID<Person>]) throws -> String {
    guard women.count >= Self.waiting + Self.pairs + Self.writings else {
      throw Complaint("bench-seed --school needs more people", code: 2)
    }
    let mentors = try (1...Self.mentors).map { try mentor($0) }
    try bring(women.suffix(Self.pairs), together: mentors)
    for woman in women.dropFirst(Self.writings).prefix(Self.waiting) {
      try Mentoring.ask(woman, expecting: Self.hope, in: community, environment)
    }
    for woman in women.prefix(Self.writings).dropFirst() {
      try house.school.write(
        Self.hope, of: Self.course, as: woman, in: community, environment)
    }
    try house.school.keepQuestions(times: 5, in: community, environment)
    try study(women[0], with: mentors[0])
    return try environment.database.write(
      as: Stamp(
        command: .v7(at: environment.now()), actor: nil, community: community.uuid,
        at: environment.now())
    ) { tx in
      try Session.begin(for: women[0], community: community, at: environment.now(), in: tx)
    }
  }

  private static let hope =
    "Айылдык кеңештин сессиясында суроо бергенди, бюджетти окуганды жана сунуш жазганды "
    + "үйрөнгүм келет, анткени балдар аянтчасы беш жылдан бери курулбай жатат."

  private func mentor(_ number: Int) throws -> ID<Person> {
    let name = "\(DemonstrationNames.name(number)) \(number)"
    let person = try environment.performAsSystem(
      AddPerson(personName: name, roles: [.mentor, .deputy]), in: community)
    let offer = MentorProfile.Offer(
      offers: "Кеңешке сунуш жазуу, бюджетти окуу, жыйында сүйлөө.", languages: [.ky, .ru],
      district: "Кара-Суу", reach: "Айыл өкмөтүндө, шаршемби күндөрү түштөн кийин", capacity: 20)
    _ = try environment.performAsSystem(OfferMentoring(offer), in: community, person: person)
    return person
  }

  private func bring(
    _ women: some Sequence<ID<Person>>, together mentors: [ID<Person>]
  ) throws {
    for (number, woman) in women.enumerated() {
      try pair(mentors[number % mentors.count], woman)
    }
  }

  private func pair(_ mentor: ID<Person>, _ woman: ID<Person>) throws {
    try Mentoring.pair(
      mentor, with: woman, expecting: Self.hope,
      meetings: [(today, 45, "Суроону жазып келүү"), (today, 60, "Сессияга чогуу баруу")],
      in: community, on: today
    ) { _ in environment }
  }

  /// Every lesson, every task, a mentor.
  private func study(_ woman: ID<Person>, with mentor: ID<Person>) throws {
    try house.school.study(
      Self.course, as: woman, in: community, wrongEvery: 5, environment)
    try house.school.offerPractice(to: cohort, in: community, environment)
    for number in 0..<6 {
      try house.school.practise(
        number, as: woman, in: cohort, of: community, saying: Self.hope, environment)
    }
    try pair(mentor, woman)
  }
}
