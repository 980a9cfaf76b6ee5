import Core
import Localization
import Markup
import Web

/// How a topic stood before, each edition beside what came in its place.
struct TopicTrace: Component {
  let topic: Topic
  let editions: [TopicEdition]
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    if !editions.isEmpty {
      details {
        summary { words(Message("deliberation.editions", .number(editions.count))) }
        for (edition, after) in changes {
          p {
            words(
              Message(
                "deliberation.edition", .text(words.moment(edition.replacedAt)),
                .text(edition.why)))
          }
          DiffView(
            diff: LineDiff(from: text(edition), to: after), language: visit.language,
            visit: visit)
        }
      }
    }
  }

  /// The newest change first.
  private var changes: [(TopicEdition, String)] {
    let terms = topic.terms
    let now = text(terms.question, terms.background, terms.opensAt, terms.closesAt)
    return zip(editions, editions.dropFirst().map { text($0) } + [now]).reversed()
  }

  private func text(_ edition: TopicEdition) -> String {
    text(edition.question, edition.background, edition.opensAt, edition.closesAt)
  }

  private func text(
    _ question: Translated, _ background: Translated, _ opens: Instant, _ closes: Instant
  ) -> String {
    [
      question.text(visit.language), background.text(visit.language),
      "\(words.moment(opens)) – \(words.moment(closes))",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// The form that changes a topic, filled with what is asked now.
struct RevisionPage: Page {
  let topic: Topic
  let edition: Int
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("deliberation.revise")) }
  var patch: Patch { .deliberation }

  var body: Markup {
    p {
      a(.href(DeliberationPath.topic(topic.id, visit))) { Said(topic.terms.question, words) }
    }
    h1 { title }
    p { words(Message("deliberation.revise.text")) }
    CommandForm(DeliberationPath.part(topic.id, "revision", visit), visit: visit) {
      FaultSummary(state, words)
      input(.type("hidden"), .name("edition"), .value(String(edition)))
      TopicFields(state: state.or(topic.terms.fields), words: words)
      TextField("why", Message("deliberation.form.why"), state, words)
      button(.class("button"), .type("submit")) { words(Message("deliberation.revise.save")) }
    }
  }
}

extension TopicTerms {
  fileprivate var fields: [String: String] {
    question.fields("question").merging(background.fields("background")) { $1 }
      .merging(TopicForm.fields(of: opensAt, "opens")) { $1 }
      .merging(TopicForm.fields(of: closesAt, "closes")) { $1 }
  }
}

extension Translated {
  /// The fields of a form that shows this text.
  fileprivate func fields(_ name: String) -> [String: String] {
    Language.allCases.reduce(into: [:]) { fields, language in
      fields["\(name).\(language.rawValue)"] = self[language] ?? ""
    }
  }
}

/// What is asked, and from when until when.
struct TopicFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    TranslatedText(
      name: "question", label: Message("deliberation.form.question"), state: state, words: words,
      hint: Message("deliberation.form.question.hint"))
    TranslatedText(
      name: "background", label: Message("deliberation.form.background"), state: state,
      words: words, hint: Message("deliberation.form.background.hint"), rowCount: 3)
    moment("opens")
    moment("closes")
  }

  @MarkupBuilder private func moment(_ name: String) -> Markup {
    TextField(
      name, Message(key: "deliberation.form.\(name)", arguments: []), state, words, type: "date")
    TextField(
      "\(name)-time", Message(key: "deliberation.form.\(name)-time", arguments: []), state, words,
      type: "time")
  }
}
