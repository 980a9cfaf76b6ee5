import Core
import Database
import School
import Web

extension Demonstration {
  static let course = "how-my-aimak-is-governed"
  static let rule = CertificateRule(attendance: 75, needsAllLessons: true, quiz: 60)

  /// The cohort of late summer: six meetings held, their attendance taken.
  func finishedCohort(_ women: [ID<Person>]) throws {
    let plan = CohortPlan(
      title: Translated([
        .ky: "Биринчи агым", .ru: "Первый поток", .uz: "Биринчи оқим", .en: "First cohort",
      ]),
      course: Self.course, firstDay: day(-85), lastDay: day(-30), hours: 24, rule: Self.rule)
    let cohort = try perform(house.school.opening(plan), on: day(-88))
    try enrol(women, in: cohort, on: day(-87))
    for (index, offset) in [-85, -74, -63, -52, -41, -30].enumerated() {
      try hold(meetingAt(offset, lesson: index / 2), cohort, women.count, turn: index)
    }
    try read(women, on: day(-29))
    try practise(women, in: cohort, from: -60)
    try goOn(women)
    try house.school.certify(cohort, of: Self.course, in: community, environment(on: day(-28)))
  }

  /// The cohort of this season: two meetings behind it, three before it.
  func runningCohort(_ women: [ID<Person>]) throws {
    let plan = CohortPlan(
      title: Translated([
        .ky: "Экинчи агым", .ru: "Второй поток", .uz: "Иккинчи оқим", .en: "Second cohort",
      ]),
      course: Self.course, firstDay: day(-12), lastDay: day(30), hours: 24,
      rule: CertificateRule(
        attendance: 75, needsAllLessons: true, quiz: 60, practice: 1, mentoring: 1))
    let cohort = try perform(house.school.opening(plan), on: day(-14))
    try enrol(women, in: cohort, on: day(-13))
    for (index, offset) in [-12, -5].enumerated() {
      let meeting = try hold(meetingAt(offset, lesson: index), cohort, women.count, turn: index)
      // At the second one the sixth was absent.
      if index == 1 { try catchUp(meeting, number: 6, women[5], in: cohort) }
    }
    for (index, offset) in [2, 9, 16].enumerated() {
      let meeting = try perform(
        PlanMeeting(meetingAt(offset, lesson: min(index + 1, 2)), for: cohort), on: day(-4))
      try agenda(of: meeting, guest: index == 0, on: day(-4))
    }
    try read(Array(women.prefix(6)), on: day(-3))
    try openDoors(of: cohort)
    try practise(Array(women.suffix(5)), in: cohort, from: -6)
  }

  /// Every other woman did something in the village; what the last one did still waits.
  private func practise(_ women: [ID<Person>], in cohort: ID<Cohort>, from first: Int) throws {
    try house.school.offerPractice(to: cohort, in: community, environment(on: day(first)))
    for (place, woman) in women.enumerated() where place % 2 == 0 {
      try house.school.practise(
        place / 2, as: woman, in: cohort, of: community,
        saying: Self.outcomes[place / 2 % Self.outcomes.count],
        isConfirmed: place + 1 < women.count, environment(on: day(first + place / 2)))
    }
  }

  /// What became of those who finished: some may be named, one is only counted.
  private func goOn(_ women: [ID<Person>]) throws {
    let steps: [(AlumnaStep.What, AlumnaStep.Openness)] = [
      (.init(.deputy, .village, words: "Айкөл", since: day(-20)), .named),
      (.init(.council, words: "Айкөл", since: day(-24)), .named),
      (.init(.initiative, words: "Тигүү цехи", since: day(-16)), .named),
      (.init(.reserve, since: day(-10)), .counted),
    ]
    for (woman, (what, openness)) in zip(women, steps) {
      _ = try perform(TellStep(what, openness), on: day(-9), person: woman)
    }
    for (place, woman) in women.enumerated() {
      _ = try perform(
        SayFigures(
          isWoman: true, birthYear: start.parts.year - 24 - place * 4,
          village: place % 3 == 0 ? "Мады" : "Айкөл"), on: day(-9), person: woman)
    }
  }

  private static let outcomes = [
    "Сессияда мектептин жылытуусу тууралуу сөз болду. Комиссия дүйшөмбүдө келип көрөт.",
    "Көчө жарыгы качан оңдоло турганын сурадым. Бир жумада жооп беребиз дешти.",
    "Биринчи жолу жыйында сүйлөдүм. Эки коңшум ордунан туруп колдоду.",
    "Балдар аянтчасы боюнча угууга 34 адам келди, 5 сунуш протоколго кирди.",
    "Кайрылуум каттоого алынды, номери колумда.",
  ]

  private func enrol(_ women: [ID<Person>], in cohort: ID<Cohort>, on day: Day) throws {
    for woman in women { _ = try perform(EnrolPerson(.known(woman), in: cohort), on: day) }
  }

  private func meetingAt(_ offset: Int, lesson: Int) -> MeetingPlan {
    let lessons = house.school.lessons(of: Self.course)
    return MeetingPlan(
      day: day(offset), minute: 14 * 60, place: "Айкөл, маданият үйү",
      lesson: lesson < lessons.count ? lessons[lesson] : "", hasChildcare: true)
  }

  /// Most came; each time somebody else was late, excused or absent.
  @discardableResult
  private func hold(
    _ plan: MeetingPlan, _ cohort: ID<Cohort>, _ count: Int, turn: Int
  ) throws -> ID<Meeting> {
    let meeting = try perform(PlanMeeting(plan, for: cohort), on: plan.day.advanced(by: -2))
    var states: [Int: Attendance] = [:]
    for number in 1...count {
      states[number] =
        switch (number + turn * 3) % 9 {
        case 0: .absent
        case 4: .late
        case 7: turn % 2 == 0 ? .excused : .present
        default: .present
        }
    }
    _ = try perform(TakeAttendance(at: meeting, states), on: plan.day, hour: 16)
    return meeting
  }

  /// Reads the lessons and answers the quizzes; not everybody gets everything right.
  private func read(_ women: [ID<Person>], on day: Day) throws {
    for (place, woman) in women.enumerated() {
      try house.school.study(
        Self.course, as: woman, in: community, wrongEvery: 4 + place % 5, environment(on: day))
    }
  }
}
