import Core
import Database
import People
import School
import Web

extension Demonstration {
  /// The running cohort has a page that anybody reads, and hosts who agreed; the one of the next
  /// season takes applications.
  func openDoors(of running: ID<Cohort>) throws {
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    setting.seats = 24
    setting.place = "Айкөл, маданият үйү, экинчи бөлмө"
    _ = try perform(SetDoor(setting, of: running), on: day(-14))
    try agree(on: running)
    try nextSeason()
  }

  private func agree(on cohort: ID<Cohort>) throws {
    let hosts = try house.environment.database.read { tx in
      try HostRecord.all(of: community, in: tx)
    }
    for host in hosts {
      var terms = CohortHost.Terms()
      terms.isShown = true
      switch host.kind {
      case .ayilKenesh: terms.speakers = "Депутат Гүлмира Сатыбалдиева, бюджет жөнүндө"
      case .ayilOkmotu: terms.room = "Маданият үйү, экинчи бөлмө"
      default: terms.costs = "Чай жана жол"
      }
      terms.signs = host.kind == .ayilOkmotu ? "Айыл өкмөтүнүн башчысы" : ""
      _ = try perform(SetHostTerms(terms, of: host.id, for: cohort), on: day(-14))
      guard host.kind != .ayilKenesh else { continue }
      _ = try perform(
        AgreeAsHost(
          host.id, of: cohort, by: host.kind == .ayilOkmotu ? "Э. Токторов" : "А. Осмонова"),
        on: day(-13))
    }
  }

  private func nextSeason() throws {
    let plan = CohortPlan(
      title: Translated([
        .ky: "Үчүнчү агым", .ru: "Третий поток", .uz: "Учинчи оқим", .en: "Third cohort",
      ]),
      course: Self.course, firstDay: day(40), lastDay: day(100), hours: 24, rule: Self.rule)
    let cohort = try perform(house.school.opening(plan), on: day(-6))
    var setting = CohortDoor.Setting()
    setting.isPublic = true
    setting.takesApplications = true
    setting.seats = 20
    setting.applyUntil = day(30)
    setting.questions[0] = Translated([
      .ky: "Айылыңызда эмнени өзгөрткүңүз келет?", .ru: "Что вы хотите изменить в селе?",
      .uz: "Қишлоғингизда нимани ўзгартирмоқчисиз?", .en: "What would you change in the village?",
    ])
    _ = try perform(SetDoor(setting, of: cohort), on: day(-6))
    _ = try perform(
      AddCriterion(
        Translated([
          .ky: "Айылдын иши үчүн убактысы бар", .ru: "Есть время для дел села",
          .uz: "Қишлоқ иши учун вақти бор", .en: "Has time for the village",
        ]), weight: 2, for: cohort), on: day(-6))
    for (index, name) in ["Салтанат Ибраимова", "Ҳилола Эргашева", "Мээрим"].enumerated() {
      var words = Application.Words()
      words.name = name
      words.reach = "кошунасы аркылуу"
      words.village = "Айкөл"
      words.speaks = index == 1 ? .uz : .ky
      _ = try perform(
        ApplyToCohort(words, to: cohort, by: .paper, house.environment.keys), on: day(-4 + index))
    }
  }
}
