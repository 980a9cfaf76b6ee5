import Core
import Database
import Decisions
import Equality
import Gatherings
import Proposals
import Web

extension Demonstration {
  /// A budget hearing in its phase of answers: proposals of eleven women and twelve men, one being
  /// carried out, some refused, one that was answered with silence.
  func proposals(
    _ deputy: ID<Person>, _ women: [ID<Person>], _ men: [ID<Person>]
  ) throws -> ID<JointProcess> {
    let people = Array(women.prefix(11)) + men
    let process = try perform(PlanProcess(hearing), on: day(-70), person: deputy)
    _ = try perform(
      AnswerProcessEquality(of: process, EqualityAnswers(DemonstrationEquality.answers)),
      on: day(-69), person: deputy)
    _ = try perform(PublishProcess(process), on: day(-69), hour: 11, person: deputy)
    var written: [ID<Proposal>] = []
    for (place, (text, author)) in zip(Self.wishes, people).enumerated() {
      let (isNamed, on) = (place % 3 != 2, day(-58 + place % 12))
      let id =
        place == Self.onPaper
        ? try perform(
          EnterProposal(
            text, in: process, of: DemonstrationNames.women[place], on: on, isNamed: isNamed),
          on: on, person: deputy)
        : try perform(
          WriteProposal(text, in: process, isNamed: isNamed), on: on, hour: 10 + place / 12,
          person: author)
      written.append(id)
      for (other, person) in (women + men).enumerated()
      where person != author && (other * 5 + place * 3) % (place + 2) < 2 {
        _ = try perform(SupportProposal(id), on: day(-42), person: person)
      }
    }
    // What was brought on paper went from house to house with a sheet for names.
    _ = try perform(
      EnterSupports(
        Array(DemonstrationNames.women.suffix(5) + DemonstrationNames.residents.prefix(4)),
        for: written[Self.onPaper], on: day(-41)), on: day(-41), person: deputy)
    try rewrite(written[1], by: people[1], amended: people[5])
    for (place, som) in [48_000, 180_000, 26_000, 350_000, 90_000].enumerated() {
      _ = try perform(
        EstimateProposal(written[place], som: som), on: day(-30), hour: 11 + place, person: deputy)
    }
    try Proposals.keepTime(environment(on: day(-17)), SchoolHolidays())
    try answer(written, by: deputy)
    // What was handed over three weeks ago and answered by nobody goes up.
    try Proposals.keepTime(house.environment, SchoolHolidays())
    return process
  }

  /// What was said and decided about it elsewhere.
  func link(
    _ process: ID<JointProcess>, _ gathering: ID<Gathering>, _ decisions: [ID<Decision>]
  ) throws {
    let links =
      [("Ичүүчү суу жөнүндө жыйын", ["gatherings", gathering.description])]
      + zip(["2026-жылдын демилгелер бюджети", "Мектептин кеңешин шайлоо"], decisions).map {
        ($0, ["decisions", $1.description])
      }
    for (title, segments) in links {
      _ = try perform(LinkToProcess(process, title: title, segments: segments), on: day(-5))
    }
  }

  /// The place of the wish that its author, who has no phone, brought on paper.
  private static let onPaper = 10

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
      firstDay: day(-69), answeredBy: "Айкөл айыл өкмөтү",
      passedTo: ["Айкөл айылдык кеңеши", "Айкөл айыл жыйыны"], answerDays: 10)
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
    let refused = [
      (3, "Бир жылдын бюджети жетпейт; райондун программасына сунуштадык."),
      (8, "Жер айыл өкмөтүнө таандык эмес."), (9, "Быйыл ушундай иш бүттү."),
      (10, "Баасы такталган эмес; сметасы менен кайра келиңиз."),
      (13, "Жол облустук балансда; кат жөнөттүк."), (15, "Быйылкы бюджетке сыйбады."),
      (17, "Жеке ишке бюджеттен акча берилбейт."), (19, "Бул суу бирикмесинин иши."),
      (21, "Быйылкы бюджетке сыйбады."),
    ]
    for (place, reason) in refused {
      _ = try perform(
        AnswerProposal(
          written[place],
          ProposalAnswer(.refused, reason: reason, body: "Айкөл айыл өкмөтү")), on: day(-12),
        person: deputy)
    }
    for (place, reason) in [(2, "Мектептин китепканасы менен чогуу."), (4, "Жарымы быйыл.")] {
      _ = try perform(
        AnswerProposal(
          written[place],
          ProposalAnswer(
            .changed, reason: reason, responsible: "Айыл өкмөтүнүн адиси", dueOn: day(60),
            body: "Айкөл айыл өкмөтү")), on: day(-11), person: deputy)
    }
    for place in [1, 6, 7, 11, 12, 14, 16, 18, 20, 22] {
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
    ProposalText("Тигүү цехине жер", "Сегиз аял үйдөн чыгып иштейт эле.", in: .ky),
    ProposalText("Боғчага ўйинчоқлар", "Катта гуруҳда ўйинчоқ йўқ.", in: .uz),
    ProposalText("Кир жуучу жай", "Үйүндө суусу жоктор кирин өзөнгө ташыйт.", in: .ky),
    ProposalText("Футбол аянтына тор", "Топ жолго учуп кетет.", in: .ky),
    ProposalText("Көпүрөнүн тосмосу", "Былтыр эки мал түшүп кетти.", in: .ky),
    ProposalText("Асфальт до трассы", "Весной машины не проходят.", in: .ru),
    ProposalText("Мал сарайга жарык", "Түнкүсүн мал кайтаргандарга керек.", in: .ky),
    ProposalText("Чойхона таъмири", "Қариялар йиғиладиган жой йўқ.", in: .uz),
    ProposalText("Спортзалдын терезелери", "Кышында балдар машыга албайт.", in: .ky),
    ProposalText("Тегирменди оңдоо", "Унду шаардан алып жатабыз.", in: .ky),
    ProposalText("Клубга экран", "Кино жана жыйын үчүн.", in: .ky),
    ProposalText("Насосная станция", "Насос на полив старше тридцати лет.", in: .ru),
    ProposalText("Жайытка жол", "Мал айдаганда өтө турган жер жок.", in: .ky),
    ProposalText("Дарвоза ва девор", "Мактаб ҳовлисига мол кирмасин.", in: .uz),
    ProposalText("Таштанды чыгаруу", "Айына бир жолу машина келсин.", in: .ky),
  ]
}
