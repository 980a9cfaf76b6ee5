import Core
import Culture
import Web

extension Demonstration {
  /// Two practices of Aikol: one that the council endorses, one that waits to be looked at.
  func culture(_ deputy: ID<Person>, _ people: [ID<Person>]) throws {
    guard people.count > 4 else { return }
    let turns = try perform(AddPractice(Self.waterTurns), on: day(-40), person: people[3])
    _ = try perform(ShowPractice(turns), on: day(-38), person: deputy)
    _ = try perform(EndorsePractice(turns), on: day(-35), person: deputy)
    _ = try perform(AddPractice(Self.firstBread), on: day(-2), person: people[4])
  }

  private static let waterTurns = VillageText(
    title: Translated([
      .ky: "Суунун кезеги", .ru: "Очередь на воду", .uz: "Сув навбати",
    ]),
    about: Translated([
      .ky: "Жазында ар бир көчөдөн бирден үй чогулуп, сугат суунун кезегин түзөбүз. "
        + "Жесирлер жана жаш үй-бүлөлөр биринчи сугарат.",
      .ru: "Весной от каждой улицы собирается по одному дому, и вместе составляем очередь на "
        + "поливную воду. Вдовы и молодые семьи поливают первыми.",
      .uz: "Баҳорда ҳар бир кўчадан биттадан хонадон йиғилиб, суғориш сувининг навбатини тузамиз. "
        + "Бева аёллар ва ёш оилалар биринчи суғоради.",
    ]),
    uses: Translated([
      .ky: "Кезекти аялдар тактага жазат, баары көрөт. Сабакта: ким тизмеде жок жана эмнеге?",
      .ru: "Очередь пишут на доске женщины, её видят все. На уроке: кого нет в списке и почему?",
      .uz: "Навбатни аёллар тахтага ёзади, ҳамма кўради. Дарсда: рўйхатда ким йўқ ва нега?",
    ]),
    care: Translated([
      .ky: "Түнкү кезек жалгыз аялга тийбесин. Четки көчө унутулбасын.",
      .ru: "Ночная очередь не должна достаться одинокой женщине. Не забыть крайнюю улицу.",
      .uz: "Тунги навбат ёлғиз аёлга тушмасин. Чекка кўча унутилмасин.",
    ]))

  private static let firstBread = VillageText(
    title: Translated([.ky: "Жаңы келиндин биринчи наны"]),
    about: Translated([
      .ky: "Жаңы келин биринчи нанын өз үйүндө эмес, эң кары коңшунун үйүндө жабат."
    ]))
}
