import Choice
import Core
import Deliberation
import Web

/// Two questions: one a gathering talked through by the code on the wall, and one that is open to
/// the registered and small.
struct DemonstrationDeliberations {
  let demonstration: Demonstration

  func open(residents: [ID<Person>]) throws {
    try gathering()
    try beforeWinter(residents)
  }

  /// Eighty-four phones: those who live by their herds and those who live by the canal.
  private func gathering() throws {
    let day = demonstration.day(-9)
    let topic = try demonstration.perform(
      OpenTopic(
        TopicTerms(
          question: Self.water, opensAt: Instant(day, hour: 11),
          closesAt: Instant(day, hour: 13), voters: .code, moderation: .after)),
      on: day, hour: 11)
    _ = try demonstration.perform(
      AddSeeds(Self.waterSaid.map(\.words), in: .ky, on: topic), on: day, hour: 11)
    let keys = demonstration.house.environment.keys
    for guest in 0..<84 {
      let answers = Self.waterSaid.enumerated().compactMap { place, said in
        said.answer(of: guest, place).map { (number: place + 1, answer: $0) }
      }
      _ = try demonstration.perform(
        AnswerSheet(answers, on: topic, as: Voter(guest: "demonstration \(guest)", keys: keys)),
        on: day, hour: 12)
    }
    try Deliberation.countDue(demonstration.environment(on: day, hour: 14))
  }

  private func beforeWinter(_ residents: [ID<Person>]) throws {
    let day = demonstration.day(-2)
    let topic = try demonstration.perform(
      OpenTopic(
        TopicTerms(
          question: Self.winter, background: Self.winterBackground,
          opensAt: Instant(day, hour: 9), closesAt: Instant(demonstration.day(12), hour: 18))),
      on: day)
    _ = try demonstration.perform(
      AddSeeds(Self.winterSaid, in: .ky, on: topic), on: day)
    let keys = demonstration.house.environment.keys
    for (place, person) in residents.prefix(18).enumerated() {
      let answers = Self.winterSaid.indices.filter { ($0 + place) % 5 != 4 }.map { number in
        (number: number + 1, answer: Self.winterAnswer(place, number))
      }
      _ = try demonstration.perform(
        AnswerSheet(answers, on: topic, as: Voter(person: person, keys: keys)),
        on: demonstration.day(-1), person: person)
    }
    for (person, (words, language)) in zip(residents, Self.own) {
      _ = try demonstration.perform(
        WriteOpinion(words, in: language, on: topic, as: Voter(person: person, keys: keys)),
        on: demonstration.day(-1), person: person)
    }
    try Deliberation.countDue(demonstration.environment(on: demonstration.day(-1), hour: 18))
  }

  private static func winterAnswer(_ person: Int, _ number: Int) -> Answer {
    let turn = (person * 7 + number * 3) % 10
    if number < 2 { return turn < 9 ? .agree : .pass }
    return turn < 5 ? .agree : turn < 9 ? .disagree : .pass
  }

  /// A statement, and whether it is one of the herders, of the others, or of all.
  private struct Said {
    let words: String
    let whose: Int

    func answer(of guest: Int, _ place: Int) -> Answer? {
      let noise = (guest * 31 + place * 17) % 23
      if noise == 0 { return nil }
      if noise == 1 { return .pass }
      if whose == 2 { return noise < 4 ? .disagree : .agree }
      if whose == 3 { return noise < 4 ? .agree : .disagree }
      let isOwn = guest % 2 == whose
      return (noise < 4) == isOwn ? .disagree : .agree
    }
  }

  private static let water = Translated([
    .ky: "Суу жана жайыт: быйыл эмнеден баштайбыз?",
    .ru: "Вода и пастбище: с чего начнём в этом году?",
    .uz: "Сув ва яйлов: бу йил нимадан бошлаймиз?",
    .en: "Water and pasture: where do we begin this year?",
  ])

  private static let waterSaid = [
    Said(words: "Булакты чогуу тазалайлы.", whose: 2),
    Said(words: "Адегенде жайыт жолун оңдойлу.", whose: 0),
    Said(words: "Малды жайытка бир жума эрте чыгаралы.", whose: 0),
    Said(words: "Экинчи малчыга акы төлөйлү.", whose: 0),
    Said(words: "Жайкы жайытка көбүрөөк акча бөлүнсүн.", whose: 0),
    Said(words: "Адегенде арыкты бетондойлу.", whose: 1),
    Said(words: "Арык боюндагы талааларды тосуп коёлу.", whose: 1),
    Said(words: "Суу кезеги жазылып, дубалга илинсин.", whose: 1),
    Said(words: "Каналга көбүрөөк акча бөлүнсүн.", whose: 1),
    Said(words: "Чечимди кеңеш жыйынсыз эле чыгара берсин.", whose: 3),
    Said(words: "Суу боюнча комиссияда аялдар тең болсун.", whose: 2),
    Said(words: "Акчанын эсеби ай сайын дубалга илинсин.", whose: 2),
  ]

  private static let winter = Translated([
    .ky: "Кыш алдында айылда биринчи эмне кылынышы керек?",
    .ru: "Что в селе нужно сделать первым делом перед зимой?",
    .uz: "Қиш олдидан қишлоқда биринчи навбатда нима қилиш керак?",
    .en: "What must be done first in the village before winter?",
  ])

  private static let winterBackground = Translated([
    .ky: "Кеңеш пикирлерди декабрдагы сессияда карайт. Бюджеттен 450 000 сом бөлүнгөн.",
    .ru: "Кенеш рассмотрит высказывания на декабрьской сессии. В бюджете есть 450 000 сомов.",
    .uz: "Кенгаш фикрларни декабрь сессиясида кўриб чиқади. Бюджетдан 450 000 сўм ажратилган.",
    .en: "The council looks at what is said at its session in December. There are 450,000 som.",
  ])

  private static let winterSaid = [
    "ФАПтын жылуулугу биринчи керек.", "Бала бакчанын терезелери алмаштырылсын.",
    "Көчө жарыгы мектеп жолунан башталсын.", "Көпүрөнү оңдоо жазга калса болот.",
    "Отун муктаж үй-бүлөлөргө акысыз берилсин.", "Аялдама кыштан мурун курулсун.",
    "Чогулуштар кечинде эмес, түштө өтсүн.", "Ашар менен арыкты тазалап алалы.",
  ]

  private static let own = [
    ("Сначала проверьте печь в школе.", Language.ru),
    ("Қор тозалаш учун битта трактор етади.", .uz),
  ]
}
