import Core
import Database
import Decisions
import Equality
import Web

/// What Aikol answered to the six questions, and whom its household list calls a woman or a man.
struct DemonstrationEquality {
  let demonstration: Demonstration

  func note(women: [ID<Person>], men: [ID<Person>]) throws {
    let day = demonstration.day(-45)
    for (people, sex) in [(women, Sex.woman), (men, .man)] {
      for person in people { _ = try demonstration.perform(NoteSex(sex, of: person), on: day) }
    }
    _ = try demonstration.perform(
      NotePopulation(women: 1_214, men: 1_187, source: "Айыл өкмөтү, 01.01.2026"), on: day)
  }

  static let answers: [EqualityQuestion: Translated] = [
    .decides: text(
      "Айылдын бардык тургундары; мөөнөттүү иште жүргөндөр телефон менен.",
      "Все жители села; кто на заработках — по телефону.",
      "Қишлоқнинг барча яшовчилари; сафардагилар телефон орқали.",
      "All who live here; those who work away by phone."),
    .benefits: text(
      "Көбүнчө балдар жана аларды караган аялдар.",
      "Больше всего дети и женщины, которые о них заботятся.",
      "Кўпроқ болалар ва уларга қарайдиган аёллар.",
      "Mostly children and the women who care for them."),
    .pays: text(
      "Жергиликтүү бюджет; үйлөрдөн акча жыйналбайт.", "Местный бюджет; с дворов не собирают.",
      "Маҳаллий бюджет; ҳовлилардан йиғилмайди.",
      "The local budget; nothing is collected from households."),
    .heard: text(
      "Эки жыйын: күндүз аялдар кеңешинде, кечинде клубда.",
      "Два собрания: днём в женсовете, вечером в клубе.",
      "Икки йиғин: кундузи хотин-қизлар кенгашида, кечқурун клубда.",
      "Two meetings: by day at the women's council, in the evening at the club."),
    .time: text(
      "Ашарга ар үйдөн бир киши; балдарды ошол күнү бала бакча карайт.",
      "На ашар один человек от двора; за детьми в этот день смотрит детский сад.",
      "Ҳашарга ҳар ҳовлидан бир киши; болаларга ўша куни боғча қарайди.",
      "One person of each house for the ashar; the kindergarten minds the children that day."),
    .change: text(
      "Баасы үчтөн бирге өссө, кайра добуш беребиз.",
      "Если цена вырастет на треть, голосуем снова.",
      "Нархи учдан бирга ошса, қайта овоз берамиз.", "If the price rises by a third, we vote again."
    ),
  ]

  private static func text(
    _ ky: String, _ ru: String, _ uz: String, _ en: String
  ) -> Translated {
    Translated([.ky: ky, .ru: ru, .uz: uz, .en: en])
  }
}
