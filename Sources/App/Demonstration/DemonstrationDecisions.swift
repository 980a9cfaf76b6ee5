import Core
import Database
import Decisions
import Web

/// A decision that was counted in the autumn, and one that takes ballots now.
struct DemonstrationDecisions {
  let demonstration: Demonstration

  /// Gives the budget that was counted and the council that was elected.
  func open(voters: [ID<Person>]) throws -> [ID<Decision>] {
    let past = try decide(
      Translated([
        .ky: "2026-жылдын демилгелер бюджети", .ru: "Бюджет инициатив 2026 года",
        .uz: "2026 йил ташаббуслар бюджети", .en: "Budget of initiatives 2026",
      ]),
      budget: 600_000, from: -40, closing: -20, ideas: Self.past)
    try vote(past, voters, ideas: Self.past.count, on: demonstration.day(-25))
    try Decisions.closeDue(demonstration.environment(on: demonstration.day(-19)))
    let present = try decide(
      Translated([
        .ky: "Кыштан мурунку жакшыртуулар", .ru: "Улучшения перед зимой",
        .uz: "Қишдан олдинги яхшилашлар", .en: "Improvements before winter",
      ]),
      budget: 450_000, from: -3, closing: 10, ideas: Self.present)
    try vote(
      present, Array(voters.prefix(15)), ideas: Self.present.count, on: demonstration.day(-1))
    return [past, try DemonstrationKinds(demonstration: demonstration).open(voters: voters)]
  }

  private func decide(
    _ title: Translated, budget: Int, from: Int, closing: Int, ideas: [(Translated, Int)]
  ) throws -> ID<Decision> {
    let day = demonstration.day(from)
    let terms = DecisionTerms(
      title: title, budget: budget,
      closesAt: Instant(demonstration.day(closing), hour: 18))
    let decision = try demonstration.perform(DraftDecision(terms), on: day)
    for (title, cost) in ideas {
      _ = try demonstration.perform(
        AddIdea(to: decision, IdeaTerms(title: title, cost: cost)), on: day)
    }
    _ = try demonstration.perform(
      AnswerEquality(of: decision, DemonstrationEquality.answers), on: day)
    _ = try demonstration.perform(OpenDecision(decision), on: day, hour: 12)
    return decision
  }

  /// Each voter likes a few ideas, by a rule that gives the ideas different support.
  private func vote(
    _ decision: ID<Decision>, _ voters: [ID<Person>], ideas: Int, on day: Day
  ) throws {
    for (place, voter) in voters.enumerated() {
      var chosen = (1...ideas).filter { (place * 7 + $0 * 5) % ($0 + 2) < 2 }
      if chosen.isEmpty { chosen = [place % ideas + 1] }
      _ = try demonstration.perform(
        CastBallot(in: decision, Ballot(Set(chosen))), on: day, person: voter)
    }
  }

  private static let past: [(Translated, Int)] = [
    (
      text(
        "Мектепке жол боюна жарык", "Свет у дороги к школе", "Мактаб йўлига чироқ",
        "Lights on the road to school"), 180_000
    ),
    (
      text(
        "Ичүүчү суунун колонкасы", "Колонка с питьевой водой", "Ичимлик суви колонкаси",
        "A tap of drinking water"), 220_000
    ),
    (text("Балдар аянтчасы", "Детская площадка", "Болалар майдончаси", "A playground"), 150_000),
    (
      text(
        "Тигүү цехине машиналар", "Машинки для швейного цеха", "Тикув цехига машиналар",
        "Machines for the sewing workshop"), 120_000
    ),
    (
      text("Арыктарды тазалоо", "Очистка арыков", "Ариқларни тозалаш", "Cleaning the canals"),
      60_000
    ),
    (
      text(
        "Китепканага китептер", "Книги для библиотеки", "Кутубхонага китоблар",
        "Books for the library"), 40_000
    ),
  ]

  private static let present: [(Translated, Int)] = [
    (
      text(
        "Бала бакчанын терезелери", "Окна детского сада", "Боғча деразалари",
        "Windows of the kindergarten"), 160_000
    ),
    (
      text(
        "ФАПка жылыткыч", "Обогреватель для ФАПа", "ФАПга иситгич", "A heater for the health post"),
      90_000
    ),
    (text("Көпүрөнү оңдоо", "Ремонт моста", "Кўприкни тузатиш", "Repair of the bridge"), 210_000),
    (text("Аялдама", "Остановка", "Бекат", "A bus stop"), 110_000),
    (
      text(
        "Таштанды контейнерлери", "Контейнеры для мусора", "Ахлат контейнерлари", "Waste containers"
      ), 70_000
    ),
  ]

  private static func text(
    _ ky: String, _ ru: String, _ uz: String, _ en: String
  ) -> Translated {
    Translated([.ky: ky, .ru: ru, .uz: uz, .en: en])
  }
}
