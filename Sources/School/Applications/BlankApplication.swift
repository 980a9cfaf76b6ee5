import Core
import Localization
import Paper

/// The same form on paper, to be filled in by hand and typed in by the facilitator.
extension CohortDoor {
  func blank(_ cohort: Cohort, eraseOn: Day, _ words: Localizer) -> BlankForm {
    func say(_ key: String) -> String { words(Message(key)) }
    let languages = Language.allCases.map { "☐ \($0.endonym)" }.joined(separator: "    ")
    var lines = [
      BlankForm.Line(say("cohorts.apply.name")),
      BlankForm.Line(say("cohorts.apply.reach"), lines: 2),
      BlankForm.Line("\(say("cohorts.apply.speaks"))   \(languages)", lines: 0),
      BlankForm.Line(say("cohorts.apply.village")),
    ]
    for question in setting.questions where !question.isEmpty {
      lines.append(BlankForm.Line(question.text(words.language), lines: 5))
    }
    return BlankForm(
      title: say("cohorts.apply"), place: cohort.plan.title.text(words.language),
      introduction: words.days(cohort.plan), lines: lines,
      note: words(Message("cohorts.apply.promise", .text(words.longDate(eraseOn)))))
  }
}
