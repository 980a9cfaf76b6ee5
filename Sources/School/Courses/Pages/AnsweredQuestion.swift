import Core
import Localization
import Markup
import Web

/// One answered question: her answer, the right one, and what is to be said of each.
struct AnsweredQuestion: Component {
  let item: AttemptModel.Item
  let visit: Visit

  private var language: Language { visit.contentLanguage }
  private var question: Question { item.question }

  var body: Markup {
    section(.class("card")) {
      h2 {
        "\(item.number). "
        span(.lang(language.tag)) { question.text.text(language) }
      }
      if let isRight = item.isRight {
        p {
          span(.class(isRight ? "tag good" : "tag bad")) {
            visit.words(Message(isRight ? "learning.answer.right" : "learning.answer.wrong"))
          }
        }
      }
      answer
      if !question.explanation.isEmpty {
        p(.lang(language.tag)) { question.explanation.text(language) }
      }
    }
  }

  @MarkupBuilder private var answer: Markup {
    switch question.kind {
    case .number, .shortText: typed
    case .order: order
    case .pairs: pairs
    case .freeText: written
    default: ul { for (place, option) in question.options.enumerated() { choice(place, option) } }
    }
  }

  @MarkupBuilder private func choice(_ place: Int, _ option: QuizOption) -> Markup {
    let isChosen = item.chosen.contains(place)
    if isChosen || option.isRight {
      li {
        span(.lang(language.tag)) { option.text.text(language) }
        if isChosen { mark("learning.answer.yours", "tag") }
        if option.isRight { mark("learning.answer.correct", "tag good") }
        said(option)
      }
    }
  }

  private var typed: Markup {
    let text = item.typed ?? ""
    let known = question.known(text)
    return ul {
      li {
        span { question.kind == .number ? text.replacing(".", with: ",") : text }
        mark("learning.answer.yours", "tag")
        if let known { said(question.options[known]) }
      }
      for (place, option) in question.options.enumerated() where option.isRight && place != known {
        li {
          span(.lang(language.tag)) { option.text.text(language).replacing(" | ", with: ", ") }
          mark("learning.answer.correct", "tag good")
          said(option)
        }
      }
    }
  }

  /// In the right order; where she put an item elsewhere, it says where.
  private var order: Markup {
    let sorted = question.options.indices.sorted {
      (question.options[$0].place ?? 0) < (question.options[$1].place ?? 0)
    }
    return ol {
      for (place, index) in sorted.enumerated() {
        li {
          span(.lang(language.tag)) { question.options[index].text.text(language) }
          if item.places.indices.contains(index), item.places[index] != place {
            " "
            span(.class("tag")) {
              visit.words(Message("learning.answer.place", .number(item.places[index] + 1)))
            }
          }
          said(question.options[index])
        }
      }
    }
  }

  private var pairs: Markup {
    let offered = question.offered
    return ul {
      for (place, index) in question.asked.enumerated() {
        let option = question.options[index]
        li {
          span(.lang(language.tag)) {
            "\(option.text.text(language)) → \(option.match.text(language))"
          }
          if item.places.indices.contains(place),
            offered.indices.contains(item.places[place]),
            offered[item.places[place]] != option.match
          {
            " "
            span(.class("tag"), .lang(language.tag)) { offered[item.places[place]].text(language) }
            mark("learning.answer.yours", "tag")
          }
          said(option)
        }
      }
    }
  }

  @MarkupBuilder private var written: Markup {
    if let writing = item.writing {
      Words(text: writing.words)
      if writing.reply.isEmpty {
        p(.class("muted")) { visit.words(Message("learning.writing.waiting")) }
      } else {
        h3 { visit.words(Message("learning.writing.reply")) }
        Words(text: writing.reply)
      }
    } else {
      p(.class("muted")) { visit.words(Message("learning.writing.practice")) }
    }
  }

  @MarkupBuilder private func said(_ option: QuizOption) -> Markup {
    if !option.feedback.isEmpty {
      p(.class("muted"), .lang(language.tag)) { option.feedback.text(language) }
    }
  }

  @MarkupBuilder private func mark(_ key: String, _ style: String) -> Markup {
    " "
    span(.class(style)) { visit.words(Message(key)) }
  }
}

/// What somebody wrote, with its lines as she made them.
struct Words: Component {
  let text: String

  var body: Markup {
    blockquote { for line in text.split(whereSeparator: \.isNewline) { p { String(line) } } }
  }
}
