import Core
import Localization
import Markup
import Web

/// Where statements are given, read before they are shown, and corrected.
struct DeskPage: Page {
  let model: DeskModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var mayChange: Bool { model.state != .closed }
  var title: String { words(Message("deliberation.desk.statements")) }
  var patch: Patch { .deliberation }
  var alternate: ((Language) -> URLPath)? {
    let id = model.topic.id
    return { URLPath([$0.rawValue, "deliberations", id.description, "statements"]) }
  }

  var body: Markup {
    p {
      a(.href(DeliberationPath.topic(model.topic.id, visit))) {
        Said(model.topic.terms.question, words)
      }
    }
    h1 { title }
    FaultSummary(state, words)
    if let code = model.topic.code {
      p {
        words(Message("deliberation.desk.code"))
        " "
        strong { code }
      }
    }
    if mayChange { seeds }
    if model.items.isEmpty { p(.class("notice plain")) { words(Message("deliberation.empty")) } }
    ul(.class("plain-list")) { for item in model.items { line(item) } }
    Pager(model.paging, words) {
      DeliberationPath.part(model.topic.id, "statements", visit, page: $0)
    }
  }

  private var seeds: Markup {
    Card(words(Message("deliberation.desk.seeds"))) {
      CommandForm(DeliberationPath.part(model.topic.id, "statements", visit), visit: visit) {
        TextArea(
          "words", Message("deliberation.desk.lines"), state, words,
          hint: Message("deliberation.desk.lines.hint", .number(Opinion.length.upperBound)),
          rows: 6)
        SelectField(
          "language", Message("deliberation.write.language"),
          choices: Language.allCases.map { ($0.rawValue, $0.endonym) },
          state.or(["language": visit.language.rawValue]), words)
        button(.class("button"), .type("submit")) { words(Message("deliberation.desk.add")) }
      }
    }.body
  }

  private func line(_ item: DeskModel.Item) -> Markup {
    li(.id("s\(item.opinion.number)")) {
      p {
        span(.class("muted")) { "\(item.opinion.number). " }
        OpinionText(opinion: item.opinion)
      }
      p {
        span(.class("tag")) {
          words(Message("deliberation.own.\(item.opinion.state.rawValue)"))
        }
        if item.opinion.isSeed {
          " "
          span(.class("tag")) { words(Message("deliberation.desk.seed")) }
        }
      }
      if !item.opinion.reason.isEmpty {
        p(.class("hint")) {
          words(Message("deliberation.own.reason", .text(item.opinion.reason)))
        }
      }
      for earlier in item.earlier {
        p(.class("hint")) {
          words(
            Message(
              "deliberation.desk.earlier", .text(words.moment(earlier.at)), .text(earlier.words)))
        }
      }
      if mayChange { judging(item) }
    }
  }

  @MarkupBuilder private func judging(_ item: DeskModel.Item) -> Markup {
    if item.opinion.state != .shown {
      CommandForm(
        DeliberationPath.opinion(item.opinion.number, of: model.topic.id, "judgement", visit),
        visit: visit, class: "inline-form"
      ) {
        input(.type("hidden"), .name("shown"), .value("yes"))
        button(.class("button"), .type("submit")) { words(Message("deliberation.desk.show")) }
      }
    }
    if item.opinion.state != .rejected {
      details {
        summary { words(Message("deliberation.desk.reject")) }
        CommandForm(
          DeliberationPath.opinion(item.opinion.number, of: model.topic.id, "judgement", visit),
          visit: visit
        ) {
          label {
            words(Message("deliberation.desk.reason"))
            input(.type("text"), .name("reason"), .maxlength("200"))
          }
          button(.class("button danger"), .type("submit")) {
            words(Message("deliberation.desk.reject"))
          }
        }
      }
    }
    if !item.isAnswered { correcting(item.opinion) }
  }

  private func correcting(_ opinion: Opinion) -> Markup {
    details {
      summary { words(Message("deliberation.desk.correct")) }
      CommandForm(
        DeliberationPath.opinion(opinion.number, of: model.topic.id, "correction", visit),
        visit: visit
      ) {
        label {
          words(Message("deliberation.write.words"))
          input(
            .type("text"), .name("words"), .value(opinion.words),
            .maxlength(String(Opinion.length.upperBound)))
        }
        button(.class("button quiet"), .type("submit")) {
          words(Message("deliberation.desk.correct"))
        }
      }
    }
  }
}
