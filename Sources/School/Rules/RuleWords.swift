import Core
import Localization
import Markup
import Web

/// What a rule asks for, in words that any language can put into a list.
struct RuleWords {
  let words: Localizer

  func parts(of rule: CertificateRule) -> [String] {
    var parts: [String] = []
    func add(_ isAsked: Bool, _ message: @autoclosure () -> Message) {
      if isAsked { parts.append(words(message())) }
    }
    add(
      rule.attendance > 0, Message("rule.ask.attendance", .text(words.percent(rule.attendance))))
    add(rule.needsAllLessons, Message("rule.ask.lessons"))
    add(rule.quiz > 0, Message("rule.ask.quizzes", .text(words.percent(rule.quiz))))
    add(rule.test > 0, Message("rule.ask.test", .text(words.percent(rule.test))))
    add(rule.practice > 0, Message("rule.ask.practice", .number(rule.practice)))
    add(
      rule.mentoring > 0,
      Message("rule.ask.mentoring-\(rule.unit.rawValue)", .number(rule.mentoring)))
    return parts
  }

  func sentence(_ rule: CertificateRule) -> String {
    rule.asksNothing
      ? words(Message("learning.rule.none"))
      : words(Message("rule.sentence", .text(parts(of: rule).joined(separator: ", "))))
  }

  enum Reader: String { case herself, staff }

  /// What somebody still needs, with her own numbers, as it is said to her or of her.
  func needs(of standing: CertificateStanding, to reader: Reader) -> [String] {
    standing.missing.map { part in
      switch part {
      case .attendance: attendance(standing, to: reader)
      case .lessons:
        words(Message("rule.need.lessons", .number(standing.lessons - standing.lessonsRead)))
      case .quizzes:
        words(
          Message(
            "rule.need.quizzes", .number(standing.lessons - standing.quizzesPassed),
            .text(words.percent(standing.rule.quiz))))
      case .test:
        words(Message("rule.need.test", .text(words.percent(standing.rule.test))))
      case .practice:
        words(Message("rule.need.practice", .number(standing.rule.practice - standing.practised)))
      case .mentoring:
        words(
          Message(
            "rule.need.mentoring-\(standing.rule.unit.rawValue)",
            .number(standing.rule.mentoring - standing.mentored.count(standing.rule.unit))))
      }
    }
  }

  /// How many meetings in a row would do, where any number of them does.
  private func attendance(_ standing: CertificateStanding, to reader: Reader) -> String {
    guard let more = standing.meetingsToCome else {
      return words(Message("rule.need.attendance-all.\(reader.rawValue)"))
    }
    return words(
      Message(
        "rule.need.attendance.\(reader.rawValue)", .number(standing.attended),
        .number(standing.held),
        .text(words.percent(standing.rule.attendance)), .number(more)))
  }
}

/// The rule as one sentence, and what was asked for before, if that is different.
struct RuleSentence: Component {
  let rule: CertificateRule
  var before: PastRule?
  let words: Localizer

  var body: Markup {
    let said = RuleWords(words: words)
    p { said.sentence(rule) }
    if let before {
      p(.class("notice plain")) {
        words(
          Message(
            "rule.changed", .text(words.date(before.changedOn)),
            .text(said.sentence(before.rule))))
      }
    }
  }
}
