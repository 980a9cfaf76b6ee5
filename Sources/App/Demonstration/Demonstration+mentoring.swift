import Core
import Database
import Mentoring
import Web

extension Demonstration {
  /// A deputy who walks beside a participant and a small group, and one more woman who asks.
  func mentoring(_ deputy: ID<Person>, _ women: [ID<Person>]) throws {
    guard women.count > 1 else { return }
    let offer = MentorProfile.Offer(
      offers: "Кеңешке сунуш жазуу, бюджетти окуу, жыйында сүйлөө.", languages: [.ky, .ru, .uz],
      district: "Кара-Суу", reach: "Айыл өкмөтүндө, шаршемби күндөрү түштөн кийин", capacity: 3)
    _ = try perform(OfferMentoring(offer), on: day(-40), person: deputy)
    try Mentoring.pair(
      deputy, with: women[0], expecting: "Айылдык кеңештин сессиясында суроо бергим келет.",
      meetings: [
        (day(-30), 60, "Кийинки сессиянын күн тартибин окуу"),
        (day(-16), 45, "Суроону жазып келүү"), (day(-4), 60, "Сессияга чогуу баруу"),
      ], in: community, on: day(-35)
    ) { day in environment(on: day) }
    // Quiet for more than three weeks: all of them are reminded.
    try Mentoring.group(
      deputy, with: Array(women.dropFirst(2)), title: "Бюджет тобу",
      expecting: "Айылдын бюджетин окуганды үйрөнгүм келет.",
      meeting: (day(-25), 90, "Бюджеттик угуунун күнүн билүү"), in: community, on: day(-33)
    ) { day in environment(on: day) }
    try Mentoring.ask(
      women[1], expecting: "Балдар аянтчасы үчүн сунуш жазганды үйрөнгүм келет.", in: community,
      environment(on: day(-2)))
  }
}
