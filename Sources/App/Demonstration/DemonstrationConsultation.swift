import Core
import Database
import Equality
import Proposals
import Web

/// A draft resolution of Aikol's council on whose turn the water is, two weeks before the village.
struct DemonstrationConsultation {
  let demonstration: Demonstration

  func open(_ deputy: ID<Person>, _ people: [ID<Person>]) throws {
    let id = try demonstration.perform(
      PlanProcess(plan), on: demonstration.day(-6), person: deputy)
    _ = try demonstration.perform(
      AnswerProcessEquality(of: id, EqualityAnswers(Self.answers)), on: demonstration.day(-6),
      hour: 11,
      person: deputy)
    _ = try demonstration.perform(
      WriteDraft(Self.draft, of: id, in: .ky), on: demonstration.day(-6), hour: 11, person: deputy)
    _ = try demonstration.perform(
      PublishProcess(id), on: demonstration.day(-6), hour: 12, person: deputy)
    _ = try demonstration.perform(
      WriteDraft(
        Self.draft + "\n6. Кезектин жадыбалын мираб жума сайын илет.", of: id, from: 1, in: .ky,
        why: "Жадыбалды ким илери айтылбай калган экен"), on: demonstration.day(-3),
      person: deputy)
    guard let author = people.first else { return }
    _ = try demonstration.perform(
      WriteProposal(
        ProposalText(
          "Түнкү кезек жалгыз бой энелерге түшпөсүн",
          "Балдары менен жалгыз жашагандар күндүзгү кезекти алсын.", in: .ky),
        in: id, isNamed: true), on: demonstration.day(-2), person: author)
  }

  private static let draft = """
    1. Сугат суусу апрелден октябрга чейин көчөлөр боюнча кезек менен берилет.
    2. Ар бир үйдүн кезеги алты саат.
    3. Түнкү кезек ылдыйкы көчөлөргө экиден көп түшпөйт.
    4. Кезегин бергиси келген үй мирабга бир күн мурда айтат.
    5. Талашты айылдык кеңештин комиссиясы үч күндө карайт.
    """

  private var plan: ProcessPlan {
    ProcessPlan(
      .consultation,
      title: Self.text(
        "Сугат суусунун кезеги жөнүндө токтомдун долбоору",
        "Проект постановления об очереди на поливную воду",
        "Суғориш сувининг навбати тўғрисидаги қарор лойиҳаси",
        "Draft resolution on whose turn the irrigation water is"),
      purpose: Self.text(
        "1. Суу көчөлөр боюнча, ар бир үйгө алты сааттан берилет. 2. Кезекти мираб илет.",
        "1. Вода даётся по улицам, каждому двору шесть часов. 2. Очередь вывешивает мираб.",
        "1. Сув кўчалар бўйича, ҳар ҳовлига олти соатдан берилади. 2. Навбатни мироб осади.",
        "1. Water comes street by street, six hours for each house. 2. The mirab hangs out the order."
      ),
      firstDay: demonstration.day(-5), answeredBy: "Айкөл айылдык кеңеши",
      passedTo: ["Айкөл айыл өкмөтү"], answerDays: 14)
  }

  private static let answers: [EqualityQuestion: Translated] = [
    .decides: text(
      "Айылдык кеңеш: он бир депутаттын төртөө аял.",
      "Айылный кенеш: из одиннадцати депутатов четыре женщины.",
      "Қишлоқ кенгаши: ўн бир депутатнинг тўрттаси аёл.",
      "The council: four of its eleven deputies are women."),
    .benefits: text(
      "Ылдыйкы көчөлөр: аларга суу азыр жетпейт.", "Нижние улицы: сейчас вода до них не доходит.",
      "Пастки кўчалар: ҳозир уларга сув етмайди.",
      "The lower streets, which the water does not reach now."),
    .pays: text(
      "Жогорку көчөлөр кезек күтөт; акы мурдагыдай.", "Верхние улицы будут ждать; плата прежняя.",
      "Юқори кўчалар навбат кутади; ҳақ аввалгидай.",
      "The upper streets wait; the fee stays."),
    .heard: text(
      "Мираб, аялдар кеңеши, эки көчөнүн тургундары. Малчылар келе алган жок.",
      "Мираб, женсовет, жители двух улиц. Пастухи прийти не смогли.",
      "Мироб, хотин-қизлар кенгаши, икки кўча аҳли. Чўпонлар кела олмади.",
      "The mirab, the women's council, people of two streets. Herders could not come."),
    .time: text(
      "Түнкү кезек: эркеги сыртта иштеген үйдө аял сугарат.",
      "Ночная очередь: где муж на заработках, поливает женщина.",
      "Тунги навбат: эркаги сафардаги уйда аёл суғоради.",
      "The turns at night: where the man works away, a woman waters."),
    .change: text(
      "Үч көчө түнкү кезекке каршы болсо, жадыбал кайра түзүлөт.",
      "Если три улицы против ночной очереди, график составим заново.",
      "Уч кўча тунги навбатга қарши бўлса, жадвал қайта тузилади.",
      "If three streets are against turns at night, the order is made anew."),
  ]

  private static func text(
    _ ky: String, _ ru: String, _ uz: String, _ en: String
  ) -> Translated {
    Translated([.ky: ky, .ru: ru, .uz: uz, .en: en])
  }
}
