import Core
import Database
import Decisions
import Web

/// What the village decided otherwise than by money: by consent, by ranking, and who is elected.
struct DemonstrationKinds {
  let demonstration: Demonstration

  /// Gives the election of the council.
  func open(voters: [ID<Person>]) throws -> ID<Decision> {
    let council = try council(voters)
    try meetingDay(voters)
    try rules(voters)
    try Decisions.closeDue(demonstration.environment(on: demonstration.day(-8)))
    return council
  }

  /// The council of the school: five seats, at most 70 % of one sex.
  private func council(_ voters: [ID<Person>]) throws -> ID<Decision> {
    let decision = try decide(
      text(
        "Мектептин кеңешин шайлоо", "Выборы совета школы", "Мактаб кенгашини сайлаш",
        "Council of the school"),
      .committee(seats: 5), from: -20, closing: -10, Self.candidates)
    try vote(decision, voters, on: -12) { place in
      // Most trust the men of the committee for water, some the women of the workshop.
      let ballots = [[3, 4, 5, 6], [3, 4, 6, 2], [1, 2, 8], [4, 5, 6], [3, 4, 7], [3, 5, 6]]
      return Ballot(ballots[place % ballots.count])
    }
    return decision
  }

  private func meetingDay(_ voters: [ID<Person>]) throws {
    let decision = try decide(
      text(
        "Айыл жыйыны кайсы күнү болсун?", "В какой день проводить сход?",
        "Қишлоқ йиғини қайси куни бўлсин?", "On which day shall the gathering be?"),
      .schulze, from: -18, closing: -9, Self.days)
    let orders = [[2, 1, 3], [3, 2, 1], [1, 2, 3], [2, 3, 1], [4, 2]]
    try vote(decision, voters, on: -11) { Ballot(marks: orders[$0 % orders.count]) }
  }

  /// Still open: the rules of the sewing workshop, by consent.
  private func rules(_ voters: [ID<Person>]) throws {
    let decision = try decide(
      text(
        "Тигүү цехинин эрежелерин кабыл алабызбы?", "Принимаем ли мы правила швейного цеха?",
        "Тикув цехи қоидаларини қабул қиламизми?", "Do we accept the rules of the sewing workshop?"),
      .consent(quorum: 30), from: -2, closing: 6, [])
    try vote(decision, Array(voters.prefix(6)), on: -1) { Ballot(marks: [$0 % 4 == 0 ? 2 : 1]) }
  }

  private func decide(
    _ title: Translated, _ way: Way, from: Int, closing: Int, _ options: [(Translated, Sex?)]
  ) throws -> ID<Decision> {
    let day = demonstration.day(from)
    let terms = DecisionTerms(
      title: title, closesAt: Instant(demonstration.day(closing), hour: 18), way: way)
    let decision = try demonstration.perform(DraftDecision(terms), on: day)
    for (title, sex) in options {
      _ = try demonstration.perform(
        AddIdea(to: decision, IdeaTerms(title: title, sex: sex)), on: day)
    }
    _ = try demonstration.perform(
      AnswerEquality(of: decision, DemonstrationEquality.answers), on: day)
    _ = try demonstration.perform(OpenDecision(decision), on: day, hour: 12)
    return decision
  }

  private func vote(
    _ decision: ID<Decision>, _ voters: [ID<Person>], on day: Int, _ ballot: (Int) -> Ballot
  ) throws {
    for (place, voter) in voters.enumerated() {
      _ = try demonstration.perform(
        CastBallot(in: decision, ballot(place)), on: demonstration.day(day), person: voter)
    }
  }

  private static let candidates: [(Translated, Sex?)] = [
    (name("Жамиля Токтосунова"), .woman), (name("Асель Бекова"), .woman),
    (name("Бакыт Асанов"), .man), (name("Чынгыз Орозов"), .man), (name("Данияр Эсенов"), .man),
    (name("Эркин Мамытов"), .man), (name("Феруза Каримова"), .woman),
    (name("Гүлзат Осмонова"), .woman),
  ]

  private static let days: [(Translated, Sex?)] = [
    (text("Жума", "Пятница", "Жума", "Friday"), nil),
    (text("Ишемби", "Суббота", "Шанба", "Saturday"), nil),
    (text("Жекшемби", "Воскресенье", "Якшанба", "Sunday"), nil),
    (text("Шаршемби", "Среда", "Чоршанба", "Wednesday"), nil),
  ]

  private static func name(_ name: String) -> Translated { Translated([.ky: name, .ru: name]) }

  private func text(_ ky: String, _ ru: String, _ uz: String, _ en: String) -> Translated {
    Self.text(ky, ru, uz, en)
  }

  private static func text(
    _ ky: String, _ ru: String, _ uz: String, _ en: String
  ) -> Translated {
    Translated([.ky: ky, .ru: ru, .uz: uz, .en: en])
  }
}
