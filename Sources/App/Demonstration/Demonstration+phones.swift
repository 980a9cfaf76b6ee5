import Core
import Rights
import Web

extension Demonstration {
  /// Whom Aikol calls: one that was called last week, one two months ago, one never.
  ///
  /// The numbers are of no exchange, so that nobody is called by mistake.
  func phones(_ deputy: ID<Person>) throws {
    let centre = try perform(AddReferral(Self.centre), on: day(-60), person: deputy)
    _ = try perform(VerifyReferral(centre), on: day(-7), person: deputy)
    _ = try perform(AddReferral(Self.council, verified: true), on: day(-60), person: deputy)
    _ = try perform(AddReferral(Self.aksakals), on: day(-30), person: deputy)
  }

  private static let centre = LocalReferralText(
    .crisisCentre,
    name: Translated([
      .ky: "Райондун кризистик борбору", .ru: "Кризисный центр района",
      .uz: "Туман инқироз маркази", .en: "Crisis centre of the district",
    ]),
    help: Translated([
      .ky: "Убактылуу жашай турган жер, юрист, психолог. Акысыз.",
      .ru: "Временное жильё, юрист, психолог. Бесплатно.",
      .uz: "Вақтинча яшаш жойи, юрист, психолог. Бепул.",
      .en: "A place to stay, a lawyer, a psychologist. Free of charge.",
    ]),
    phones: ["0 000 12 34 56"], hours: "24/7", place: "Кара-Суу", languages: [.ky, .uz, .ru])

  private static let council = LocalReferralText(
    .womensCouncil,
    help: Translated([
      .ky: "Кайда кайрылууну айтат, кошо барат.", .ru: "Скажет, куда обратиться, и пойдёт с вами.",
      .uz: "Қаерга мурожаат қилишни айтади, бирга боради.",
      .en: "Tells where to turn, and comes along.",
    ]),
    phones: ["0 000 65 43 21"], hours: "9–17", place: "Айкөл, айыл өкмөтү",
    languages: [.ky, .uz])

  private static let aksakals = LocalReferralText(
    .aksakalCourt,
    help: Translated([
      .ky: "Коңшулардын жер, суу боюнча талашы.", .ru: "Споры соседей о земле и воде.",
    ]),
    phones: [], place: "Айкөл, клуб")
}
