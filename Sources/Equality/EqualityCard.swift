import Core
import Localization
import Markup
import Web

/// The six questions with their answers, for everybody to read.
package struct EqualityCard: Component {
  let answers: EqualityAnswers
  let words: Localizer

  package init(_ answers: EqualityAnswers, _ words: Localizer) {
    self.answers = answers
    self.words = words
  }

  package var body: Markup {
    if !answers.isEmpty {
      Card(words(Message("equality.title"))) {
        dl(.class("facts")) {
          for line in answers.lines {
            dt { words(line.question.title) }
            dd { SaidLines(line.answer, words) }
          }
        }
      }
    }
  }
}

/// How many of the questions are answered, and the way to them.
package struct EqualityLink: Component {
  let answers: EqualityAnswers
  let target: URLPath
  let words: Localizer

  package init(_ answers: EqualityAnswers, to target: URLPath, _ words: Localizer) {
    self.answers = answers
    self.target = target
    self.words = words
  }

  package var body: Markup {
    let all = EqualityQuestion.allCases.count
    return a(.class("button quiet"), .href(target)) {
      words(Message("equality.answered", .number(all - answers.missing), .number(all)))
    }
  }
}
