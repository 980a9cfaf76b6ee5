import Core
import HTTP
import Localization
import Markup
import Web

extension FormReader {
  /// The fields of a rule, each of them optional.
  mutating func rule() -> CertificateRule {
    let unit = form["unit"].flatMap(CertificateRule.MentoringUnit.init(rawValue:)) ?? .meetings
    return CertificateRule(
      attendance: number("attendance", in: 0...100, or: 0), needsAllLessons: flag("lessons"),
      quiz: number("quiz", in: 0...100, or: 0),
      practice: number("practice", in: 0...CertificateRule.mostPractice, or: 0),
      mentoring: number("mentoring", in: 0...CertificateRule.mostMentoring, or: 0), unit: unit,
      test: number("test", in: 0...100, or: 0))
  }
}

extension CertificateRule {
  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    var values = [
      "attendance": String(attendance), "quiz": String(quiz), "practice": String(practice),
      "mentoring": String(mentoring), "unit": unit.rawValue, "test": String(test),
    ]
    if needsAllLessons { values["lessons"] = "yes" }
    return values
  }
}

/// What a certificate needs, part by part.
struct RuleFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    fieldset {
      legend { words(Message("school.cohort.rule")) }
      p(.class("hint")) { words(Message("rule.nought")) }
      number("attendance", "school.cohort.attendance", hint: "school.attendance.how-counted")
      CheckField(
        "lessons", words(Message("school.cohort.lessons")), isOn: state.has("lessons", "yes"))
      number("quiz", "school.cohort.quiz", hint: nil)
      number("test", "rule.field.test", hint: "rule.field.test-hint")
      number("practice", "rule.field.practice", hint: "rule.field.practice-hint")
      number("mentoring", "rule.field.mentoring", hint: "rule.field.mentoring-hint")
      SelectField(
        "unit", Message("rule.field.unit"),
        choices: CertificateRule.MentoringUnit.allCases.map {
          ($0.rawValue, words(Message("rule.unit.\($0.rawValue)")))
        }, state, words)
    }
  }

  private func number(_ name: String, _ label: String, hint: String?) -> TextField {
    TextField(
      name, Message(label), state, words, hint: hint.map { Message($0) }, isRequired: false,
      more: .inputmode("numeric"))
  }
}
