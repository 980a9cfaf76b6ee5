import Core
import Database
import Equality
import Gatherings
import Web

extension Demonstration {
  /// A gathering about water that was held in the autumn, and a hearing of the budget to come.
  func gatherings() throws -> ID<Gathering> {
    let held = try gathering(
      water, on: day(-26), items: waterItems, people: Presence(women: 64, men: 58))
    let hearing = try perform(PlanGathering(self.hearing), on: day(-4))
    for (title, minutes) in hearingItems {
      _ = try perform(AddAgendaItem(to: hearing, AgendaTerms(title, minutes: minutes)), on: day(-4))
    }
    _ = try perform(AnnounceGathering(hearing), on: day(-4))
    return held
  }

  private func gathering(
    _ plan: GatheringPlan, on day: Day, items: [(Translated, Int)], people: Presence
  ) throws -> ID<Gathering> {
    let before = day.advanced(by: -8)
    let id = try perform(PlanGathering(plan), on: before)
    let agenda = try items.map { title, minutes in
      try perform(AddAgendaItem(to: id, AgendaTerms(title, minutes: minutes)), on: before)
    }
    _ = try perform(AnnounceGathering(id), on: before)
    _ = try perform(CountPresence(at: id, people), on: day, hour: 14)
    let officers = Officers(chair: "Таалай Мамытов", secretary: "Гүлмира Сатыбалдиева")
    _ = try perform(OpenGathering(id, led: officers), on: day, hour: 14)
    try speak(on: agenda, at: id, on: day)
    for ((words, sex, votes), item) in zip(motions, agenda) {
      let motion = try perform(
        StateMotion(MotionTerms(words, by: "", sex, needing: .present), on: item, at: id),
        on: day, hour: 15)
      _ = try perform(CountMotion(motion, at: id, votes), on: day, hour: 15)
    }
    _ = try perform(CloseGathering(id), on: day, hour: 16)
    try Gatherings.approveMinutes(
      of: id, number: "3", deciding: decided, in: community, environment(on: day, hour: 17))
    let issued = try perform(
      IssueResolution(resolution(on: day.advanced(by: 10)), on: agenda[0], of: id),
      on: day.advanced(by: 10))
    _ = try perform(
      AnswerResolutionEquality(of: issued, at: id, EqualityAnswers(equality)),
      on: day.advanced(by: 10))
    return id
  }

  /// Many men spoke, and long; fewer women, and briefly.
  private func speak(
    on agenda: [ID<AgendaItem>], at id: ID<Gathering>, on day: Day
  ) throws {
    for (number, item) in agenda.enumerated() {
      for turn in 0..<(9 - number) {
        _ = try perform(
          NoteTurn(.man, for: 150 + turn * 20, on: item, at: id), on: day, hour: 15)
      }
      for turn in 0..<(5 + number) {
        _ = try perform(
          NoteTurn(.woman, for: 70 + turn * 15, on: item, at: id), on: day, hour: 15)
      }
    }
  }

  /// What is written at the end of each item.
  private var decided: [String] {
    [
      "Суу түтүгү 2027-жылы тартылсын; сметаны айыл өкмөтү даярдасын.",
      "Ар бир көчөдөн бир аял, бир эркек шайлансын.",
    ]
  }

  private func resolution(on day: Day) -> ResolutionText {
    ResolutionText(
      number: "14", day: day, issuer: "Айкөл айылдык кеңеши",
      title: "Жаңы көчөгө ичүүчү суу түтүгүн тартуу жөнүндө",
      basis: "Айыл жыйынынын № 3 протоколун карап чыгып, айылдык кеңеш",
      points:
        "Жаңы көчөгө суу түтүгүн тартуу 2027-жылдын планына киргизилсин.\nСмета айыл өкмөтүнө тапшырылсын.",
      controller: "Бюджет боюнча туруктуу комиссия", signer: "Төлөгөн Өмүров", language: .ky)
  }

  private var equality: [EqualityQuestion: Translated] {
    [
      .decides: Self.text(
        "Айылдык кеңеш; жыйында 64 аял, 58 эркек добуш берди.",
        "Айыл кенеш; на сходе голосовали 64 женщины и 58 мужчин.",
        "Қишлоқ кенгаши; йиғинда 64 аёл, 58 эркак овоз берди.",
        "The village council; 64 women and 58 men voted at the gathering."),
      .benefits: Self.text(
        "Жаңы көчөнүн үйлөрү, баарынан мурда суу ташыган аялдар менен кыздар.",
        "Дворы новой улицы, прежде всего женщины и девочки, которые носят воду.",
        "Янги кўча уйлари, аввало сув ташийдиган аёллар ва қизлар.",
        "The houses of the new street, above all women and girls who carry water."),
      .pays: Self.text(
        "Жергиликтүү бюджет; эмгек ашар менен.", "Местный бюджет; работа ашаром.",
        "Маҳаллий бюджет; меҳнат ҳашар билан.", "The local budget; the work by ashar."),
      .heard: Self.text(
        "Көчөдөгү ар бир үй; малда жүргөндөр келе алган жок.",
        "Каждый двор улицы; кто был со скотом, прийти не смог.",
        "Кўчадаги ҳар бир уй; молда юрганлар кела олмади.",
        "Every house of the street; those with the herds could not come."),
      .time: Self.text(
        "Траншеяны казуу үч күн; балдарды ошол күндөрү бала бакча карайт.",
        "Рыть траншею три дня; за детьми в эти дни смотрит детский сад.",
        "Траншея қазиш уч кун; болаларга ўша кунлари боғча қарайди.",
        "Three days of digging; the kindergarten minds the children on those days."),
      .change: Self.text(
        "Смета эки эсе өссө же суу башка жактан жакыныраак табылса.",
        "Если смета вырастет вдвое или вода найдётся ближе.",
        "Смета икки баравар ошса ёки сув яқинроқдан топилса.",
        "If the estimate doubles, or water is found nearer."),
    ]
  }

  private var motions: [(String, Sex, HandCount)] {
    [
      (
        "Жаңы көчөгө ичүүчү суу түтүгү 2027-жылы тартылсын.", .woman,
        HandCount(for: 97, against: 11, abstained: 14)
      ),
      (
        "Колонкаларды карап турууга ар бир көчөдөн бир аял, бир эркек шайлансын.", .woman,
        HandCount(for: 71, against: 20, abstained: 31)
      ),
    ]
  }

  private static func text(_ ky: String, _ ru: String, _ uz: String, _ en: String) -> Translated {
    Translated([.ky: ky, .ru: ru, .uz: uz, .en: en])
  }

  private var hall: Translated {
    Self.text("Маданият үйү", "Дом культуры", "Маданият уйи", "House of culture")
  }

  private var population: Population {
    Population(women: 1240, men: 1180, source: "Айыл өкмөтү, 2026")
  }

  private var water: GatheringPlan {
    GatheringPlan(
      kind: .village,
      title: Self.text(
        "Ичүүчү суу жөнүндө жыйын", "Сход о питьевой воде", "Ичимлик суви ҳақида йиғин",
        "Gathering about drinking water"),
      place: hall, day: day(-26), minute: 14 * 60,
      quorum: Quorum(.number, amount: 100, source: "Жергиликтүү жамааттын уставы"),
      population: population)
  }

  private var waterItems: [(Translated, Int)] {
    [
      (
        Self.text(
          "Жаңы көчөгө суу түтүгүн жеткирүү", "Провести воду на новую улицу",
          "Янги кўчага сув қувурини етказиш", "Bringing the water pipe to the new street"), 40
      ),
      (
        Self.text(
          "Колонкаларды ким карайт", "Кто следит за колонками", "Колонкаларга ким қарайди",
          "Who looks after the taps"), 25
      ),
    ]
  }

  private var hearing: GatheringPlan {
    GatheringPlan(
      kind: .hearing,
      title: Self.text(
        "2027-жылдын бюджети боюнча коомдук угуу", "Слушания по бюджету 2027 года",
        "2027 йил бюджети бўйича жамоатчилик эшитуви", "Hearing on the budget of 2027"),
      place: hall, day: day(6), minute: 10 * 60,
      invitation: Self.text(
        "Ар бир үйдөн келиңиздер. Балдар үчүн бөлмө жана чай бар.",
        "Приходите из каждого дома. Есть комната для детей и чай.",
        "Ҳар бир уйдан келинг. Болалар учун хона ва чой бор.",
        "Come from every house. There is a room for children, and tea."),
      population: population)
  }

  private var hearingItems: [(Translated, Int)] {
    [
      (
        Self.text(
          "Бюджеттин долбоору", "Проект бюджета", "Бюджет лойиҳаси", "The draft budget"), 30
      ),
      (
        Self.text(
          "Тургундардын сунуштары", "Предложения жителей", "Аҳолининг таклифлари",
          "What residents propose"), 60
      ),
    ]
  }
}
