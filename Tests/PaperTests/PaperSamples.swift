@testable import Paper

/// Names with every letter that fonts and encodings like to lose.
let sampleNames = [
  "Өмүрбекова Ырыс Ғуломжон қизи", "Токтогулова Айжамал Бөрүбай кызы", "Ҳаққулова Ўғилой",
  "Самарканд уулу Ёлқиной", "Gʻulomova Oʻgʻiloy", "Іванова Наталья-Цёма", "Асанова Үмүт",
  "Жээнбекова Нуржаң", "Эргешова Феруза Шавкатжоновна", "Щёголева Ъльга",
]

extension PaperCertificate {
  static let sample = PaperCertificate(
    title: "Сертификат: Өмүрбекова Ырыс", place: "Айкөл айылынын лидер аялдар мектеби",
    heading: "СЕРТИФИКАТ", introduction: "Ушул сертификат төмөнкү адамга берилди",
    holder: sampleNames[0], statement: "ал төмөнкү курсту ийгиликтүү бүтүрдү",
    course: "Менин аймагым кантип башкарылат",
    details: ["24 саат", "2026-жылдын 3-мартынан 30-апрелине чейин", "Айкөл айылы"],
    signatures: [
      PaperSignature(name: "Токтогулова Айжамал", office: "Айылдык кеңештин төрайымы"),
      PaperSignature(name: "Ҳаққулова Ўғилой", office: "Аялдар кеңешинин төрайымы"),
    ],
    code: "K7M4-9QXP", address: "https://kurak.example/v/K7M49QXP",
    qrCode: "https://kurak.example/v/#K1." + String(repeating: "K7M4", count: 140),
    verification: "Сертификатты ар ким текшере алат:")
}

extension InvitationCards {
  static func sample(count: Int) -> InvitationCards {
    InvitationCards(
      title: "Чакыруулар",
      cards: (0..<count).map { index in
        Card(
          place: "Айкөл айылынын лидер аялдар мектеби",
          name: sampleNames[index % sampleNames.count],
          address: "https://kurak.example/j/K7M49Q\(index)P", code: "K7M4-9Q\(index)P",
          instructions: [
            "Телефон менен сканерлеңиз же kurak.example дарегине кирип, кодду жазыңыз.",
            "Картаны башкага бербеңиз.",
          ])
      })
  }
}

extension AttendanceSheet {
  static func sample(people: Int) -> AttendanceSheet {
    AttendanceSheet(
      title: "Катышуу барагы: 3-жолугушуу", place: "Айкөл айылынын лидер аялдар мектеби · 1-топ",
      facts: [
        PaperFact("Орду", "Мектептин китепканасы"), PaperFact("Убактысы", "2026-05-14, 14:00"),
        PaperFact("Сабак", "Айылдык бюджет жана анын угуусу"),
        PaperFact("Конок", "Ҳаққулова Ўғилой, депутат"),
      ],
      labels: Labels(
        number: "№", name: "Аты-жөнү", present: "Катышты", late: "Кечикти",
        excused: "Себептүү", absent: "Келген жок", signature: "Колу", guests: "Коноктор"),
      people: (1...max(1, people)).prefix(people).map {
        Person(number: $0, name: sampleNames[($0 - 1) % sampleNames.count])
      },
      note: "Бул барактагы катар номери боюнча катышуу системага киргизилет.")
  }
}

extension PaperProtocol {
  static func sample(rows: Int) -> PaperProtocol {
    PaperProtocol(
      title: "Добуштарды эсептөө протоколу: Айкөлдүн 2026-жылдагы жашыл бюджети",
      place: "Айкөл айылдык кеңеши",
      parts: [
        .facts([
          PaperFact("Чечим", "2026-жылдагы жашыл бюджет"), PaperFact("Сумма", "1 200 000 сом"),
          PaperFact("Ыкма", "Бирдей үлүштөр ыкмасы, толуктоо: add1"),
          PaperFact("Жабылган убактысы", "2026-05-30, 18:00"),
        ]),
        .heading("Натыйжа"),
        .paragraph(
          "Ҳар бир овоз бирдей улушга эга. Добуш берүүгө 412 тургун катышты, алардын ичинен 57и "
            + "кагаз бюллетень менен. Каждая жительница могла одобрить любое число идей."),
        .table(
          PaperTable(
            columns: [
              .init("№", share: 0.5, isNumber: true), .init("Сунуш", share: 4),
              .init("Наркы, сом", share: 1.4, isNumber: true),
              .init("Добуш", share: 1, isNumber: true), .init("Жыйынтык", share: 1.4),
            ],
            rows: (1...max(1, rows)).prefix(rows).map {
              [
                "\($0)", "\($0)-көчөгө жарык орнотуу жана тротуарды оңдоо", "\($0 * 12)\u{A0}500",
                "\(400 - $0)", $0 % 3 == 0 ? "өткөн жок" : "өттү",
              ]
            })),
        .signatures([
          PaperSignature(name: "Токтогулова Айжамал", office: "Айылдык кеңештин төрайымы"),
          PaperSignature(name: "Ҳаққулова Ўғилой", office: "Эсептөө комиссиясынын мүчөсү"),
          PaperSignature(name: "Асанова Үмүт", office: "Катчы"),
        ]),
      ])
  }
}

extension PaperBallots {
  static func sample(ideas: Int, ballots: Int) -> PaperBallots {
    PaperBallots(
      title: "Айкөлдүн 2026-жылдагы жашыл бюджети", place: "Айкөл айылдык кеңеши",
      instruction: "Колдогон сунуштарыңызды белгилеңиз. Канча сунуш белгилесеңиз да болот.",
      ideas: (1...max(1, ideas)).prefix(ideas).map {
        Idea(
          number: $0,
          name: $0 % 4 == 0
            ? "Балдар аянтчасын куруу" : "\($0)-көчөгө жарык орнотуу жана тротуарды оңдоо",
          cost: "\($0 * 12)\u{A0}500 сом")
      },
      numberLabel: "Бюллетень №", numbers: (1...max(1, ballots)).prefix(ballots).map { "A-00\($0)" }
    )
  }
}
