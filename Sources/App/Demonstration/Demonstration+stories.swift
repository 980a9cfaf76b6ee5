import Core
import Stories
import Web

extension Demonstration {
  /// Stories with different consents, one in a lesson, one that waits; and thanks on the wall.
  func stories(_ deputy: ID<Person>, _ people: [ID<Person>]) throws {
    guard people.count > 8 else { return }
    let lamps = try perform(
      TellStory(Self.lamps, for: Set(StoryUse.allCases)), on: day(-33), person: people[2])
    let budget = try perform(
      TellStory(Self.budget, isNamed: false, for: [.school, .print]), on: day(-27),
      person: people[8])
    for story in [lamps, budget] {
      _ = try perform(ShowStory(story), on: day(-25), person: deputy)
    }
    _ = try perform(
      SetQuestions(["Ким биринчи кол койду, эмне үчүн?"], of: lamps), on: day(-24), person: deputy)
    _ = try perform(
      LinkStory(lamps, to: "1-ask-and-get-an-answer", of: "my-voice-and-my-right"), on: day(-24),
      person: deputy)
    _ = try perform(TellStory(Self.bread, for: [.school]), on: day(-3), person: people[5])
    for (place, thanks) in Self.thanks.enumerated() {
      let id = try perform(
        GiveThanks(to: thanks.to, for: thanks.words, on: day(-20 + place)), on: day(-18 + place),
        person: people[place + 3])
      guard place < 2 else { continue }
      _ = try perform(ShowThanks(id), on: day(-15 + place), person: deputy)
    }
  }

  private static let lamps = StoryText(
    "Мектептин жолуна жарык",
    "Кышында балдарым мектепке караңгыда барчу. Адегенде «аял киши өкмөткө барбайт» дешти.\n"
      + "Көчөдөн он үйдүн колун чогултуп, кайрылуу жаздым. Үчүнчү жолу барганда кабыл алышты.\n"
      + "Азыр жолдо төрт чырак күйөт. Келерки жолу коңшулар өздөрү барышты.", in: .ky)
  private static let budget = StoryText(
    "Я задала вопрос о бюджете",
    "На слушаниях женщины сидели сзади и молчали. Я боялась, что засмеют.\n"
      + "Дома я прочла бюджет и выписала одну строку. Встала и спросила о ней.\n"
      + "Ответили не сразу, но теперь эту строку читают вслух на каждом слушании.", in: .ru)
  private static let bread = StoryText(
    "Нон пишириш цехи",
    "Тўрт аёл бирга тандир қурдик. Эрим олдин қаршилик қилди, кейин ўтин олиб келди.", in: .uz)

  private static let thanks = [
    (to: "Чынара Үсөнова", words: "Карыяларга дарыканадан дары алып келип жүрдү, үч айдан бери"),
    (to: "Шерзод Каримов", words: "Ҳашар куни аёллар билан бирга овқат қилди, болаларга қаради."),
    (to: "Елена Петрова", words: "Помогла соседкам написать обращение о воде, и ответ пришёл."),
  ]
}
