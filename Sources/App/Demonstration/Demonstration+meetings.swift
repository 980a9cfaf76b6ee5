import Core
import School
import Web

/// What stands around the meetings of the running cohort.
extension Demonstration {
  /// An afternoon of two hours, with a guest who agreed to be named and one who did not.
  func agenda(of meeting: ID<Meeting>, guest: Bool, on day: Day) throws {
    _ = try perform(
      SetAgenda(
        Agenda(
          transport: "13:20, мектептин жанынан маршрутка", tea: "Чай: Жаңыл эже",
          items: [
            .init("Таанышуу жана өткөн сабак", minutes: 15, leader: "Айнура эже"),
            .init("Сабакты чогуу окуу", minutes: 30, leader: "Айнура эже"),
            .init("Конок менен маек", minutes: 30, leader: "Гүлмира Сатыбалдиева"),
            .init("Чай", minutes: 15),
            .init("Көнүгүү жана план", minutes: 25, leader: "Айнура эже"),
          ],
          speakers: guest
            ? [
              .init("Гүлмира Сатыбалдиева", office: "айылдык кеңештин депутаты", isNamed: true),
              .init("Бакыт Токтосунов", office: "участкалык милиционер", isNamed: false),
            ] : []),
        of: meeting), on: day)
  }

  /// What the one does who missed the last meeting, and a word with her.
  func catchUp(_ meeting: ID<Meeting>, number: Int, _ woman: ID<Person>, in cohort: ID<Cohort>)
    throws
  {
    _ = try perform(
      StateCatchUp(
        at: meeting, numbers: [number],
        task: "Экинчи сабакты окуп, коңшуңузга айтып бериңиз; кеңештин катчысы менен сүйлөшүңүз."),
      on: day(-4))
    _ = try perform(
      NoteOutreach(
        with: woman, in: cohort, on: day(-3), by: .call,
        note: "Кийинки жолугушууга кызын ала келет: балдарга караган адам болот."),
      on: day(-3))
  }
}
