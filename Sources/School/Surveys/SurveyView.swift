import Core
import Localization
import Markup
import Web

/// What a cohort thinks, in shares.
struct SurveyView: Component {
  let surveys: [SurveyShares]
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    if !surveys.isEmpty {
      section(.ariaLabelledby("surveys")) {
        h2(.id("surveys")) { say("learning.survey") }
        p(.class("hint")) {
          visit.words(Message("learning.survey.how", .number(SurveyShares.least)))
        }
        for survey in surveys { one(survey) }
      }
    }
  }

  @MarkupBuilder private func one(_ survey: SurveyShares) -> Markup {
    h3 {
      survey.question.text(visit.language)
      span(.class("muted")) { " (\(survey.lesson.text(visit.language)))" }
    }
    if survey.rows.allSatisfy({ $0.count == nil }) {
      p(.class("muted")) { say("learning.survey.few") }
    } else {
      dl(.class("facts")) {
        for row in survey.rows {
          dt { row.text.text(visit.language) }
          dd { share(row, of: survey) }
        }
      }
    }
  }

  @MarkupBuilder private func share(_ row: SurveyShares.Row, of survey: SurveyShares) -> Markup {
    if let count = row.count, let answered = survey.answered {
      ShareBar(
        count, of: answered,
        visit.words(Message("learning.hardest.right", .number(count), .number(answered))))
    } else if let count = row.count {
      String(count)
    } else {
      span(.class("muted")) { say("learning.survey.hidden") }
    }
  }
}
