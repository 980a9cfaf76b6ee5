import Core
import Database
import Proposals
import Web

extension Demonstration {
  /// A budget hearing in its phase of answers: eight proposals, one being carried out, one refused,
  /// one that was answered with silence.
  func proposals(_ deputy: ID<Person>, _ people: [ID<Person>]) throws {
    guard people.count > 7 else { return }
    let process = try perform(PlanProcess(hearing), on: day(-70), person: deputy)
    _ = try perform(PublishProcess(process), on: day(-69), person: deputy)
    var written: [ID<Proposal>] = []
    for (place, text) in Self.wishes.enumerated() {
      let id = try perform(
        WriteProposal(text, in: process, isNamed: place % 3 != 2), on: day(-58 + place),
        person: people[place])
      written.append(id)
      for (other, person) in people.enumerated()
      where other != place && (other * 5 + place * 3) % (place + 2) < 2 {
        _ = try perform(SupportProposal(id), on: day(-42), person: person)
      }
    }
    try rewrite(written[1], by: people[1], amended: people[5])
    for (place, som) in [48_000, 180_000, 26_000, 350_000, 90_000].enumerated() {
      _ = try perform(
        EstimateProposal(written[place], som: som), on: day(-30), hour: 11 + place, person: deputy)
    }
    try Proposals.keepTime(environment(on: day(-17)), SchoolHolidays())
    try answer(written, by: deputy)
    // What was handed over three weeks ago and answered by nobody goes up.
    try Proposals.keepTime(house.environment, SchoolHolidays())
  }

  private var hearing: ProcessPlan {
    ProcessPlan(
      .budgetHearing,
      title: Translated([
        .ky: "Келерки жылдын бюджети боюнча угуу", .ru: "Слушания по бюджету на будущий год",
        .uz: "Келгуси йил бюджети эшитуви", .en: "Hearing on the budget of the coming year",
      ]),
      purpose: Translated([
        .ky: "Айылды жакшыртуучу иштерди чогуу тандайбыз.",
        .ru: "Вместе выбираем, что улучшить в селе.",
        .uz: "Қишлоқни яхшилайдиган ишларни биргаликда танлаймиз.",
        .en: "Together we choose what will make the village better.",
      ]),
      firstDay: day(-69), answeredBy: "Айкөл айыл өкмөтү", passedTo: "Айкөл айылдык кеңеши",
      answerDays: 10)
  }

  private func rewrite(
    _ proposal: ID<Proposal>, by author: ID<Person>, amended: ID<Person>
  ) throws {
    let lamps = ProposalText(
      "Мектепке жол боюна жарык",
      "Кышында балдар караңгыда барат.\nКүн батареялуу он эки чырак жетет.", in: .ky)
    _ = try perform(
      ChangeProposal(proposal, from: 1, to: lamps, why: "Санын тактадык"), on: day(-44),
      person: author)
    _ = try perform(
      ProposeAmendment(
        proposal, from: 2,
        to: ProposalText(
          lamps.title, lamps.words + "\nБиринчи көпүрөнүн жанына коюлсун.", in: .ky),
        why: "Көпүрөдө кырсык көп"), on: day(-41), person: amended)
  }

  private func answer(_ written: [ID<Proposal>], by deputy: ID<Person>) throws {
    _ = try perform(
      AnswerProposal(
        written[0],
        ProposalAnswer(
          .accepted, reason: "Карыяларга керек, жери бар.", cost: 48_000,
          budgetLine: "Көрктөндүрүү", responsible: "Айыл башчысы", dueOn: day(40),
          body: "Айкөл айыл өкмөтү")), on: day(-14), person: deputy)
    for (title, due) in [("Жерин тандоо", -8), ("Усталар менен келишүү", 5), ("Орнотуу", 30)] {
      let step = try perform(
        SetMilestone(title, of: written[0], dueOn: day(due)), on: day(-13), person: deputy)
      guard due < 0 else { continue }
      _ = try perform(
        ReachMilestone(step.uuid, of: written[0]), on: day(-9), person: deputy)
    }
    _ = try perform(
      ReportProgress("Тактай алынды, усталар тандалды.", of: written[0], spent: 12_500),
      on: day(-6), person: deputy)
    _ = try perform(
      AnswerProposal(
        written[3],
        ProposalAnswer(
          .refused, reason: "Бир жылдын бюджети жетпейт; райондун программасына сунуштадык.",
          body: "Айкөл айыл өкмөтү")), on: day(-12), person: deputy)
    for (place, reason) in [(2, "Мектептин китепканасы менен чогуу."), (4, "Жарымы быйыл.")] {
      _ = try perform(
        AnswerProposal(
          written[place],
          ProposalAnswer(
            .changed, reason: reason, responsible: "Айыл өкмөтүнүн адиси", dueOn: day(60),
            body: "Айкөл айыл өкмөтү")), on: day(-11), person: deputy)
    }
    for place in [1, 6, 7] {
      _ = try perform(
        AnswerProposal(
          written[place],
          ProposalAnswer(
            .accepted, responsible: "Айыл башчысы", dueOn: day(80), body: "Айкөл айыл өкмөтү")),
        on: day(-10), person: deputy)
    }
  }

  private static let wishes = [
    ProposalText(
      "Өзөн боюна отургуч", "Карыялар базардан кайтканда эс алышсын.\nКөлөкөсү болсун.", in: .ky),
    ProposalText("Мектепке жол боюна жарык", "Кышында балдар караңгыда барат.", in: .ky),
    ProposalText(
      "Детские книги на трёх языках", "В библиотеке мало книг на узбекском и русском.", in: .ru),
    ProposalText("Ичүүчү суунун жаңы түтүгү", "Үстүнкү көчөгө суу жетпейт.", in: .ky),
    ProposalText("ФАПка жылыткыч", "Эмчек эмизген энелер муздакта күтөт.", in: .ky),
    ProposalText("Болалар майдончаси", "Пастки маҳаллада болалар йўлда ўйнайди.", in: .uz),
    ProposalText("Автобустун аялдамасы", "Жамгырда күтүүчү жер жок.", in: .ky),
    ProposalText("Арыктарды чогуу тазалоо", "Ашар менен жазында.", in: .ky),
  ]
}
