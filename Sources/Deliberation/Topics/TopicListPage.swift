import Core
import Localization
import Markup
import Web

/// What this village talks about and has talked about, for everybody.
struct TopicListPage: Page {
  let model: TopicListModel
  let paging: Paging
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("deliberation.title")) }
  var patch: Patch { .deliberation }

  var body: Markup {
    h1 { title }
    p { words(Message("deliberation.intro")) }
    p(.class("button-row")) {
      if visit.viewer.may(OpenTopic.access) {
        a(.class("button"), .href(DeliberationPath.new(visit))) {
          words(Message("deliberation.new"))
        }
        a(.class("button quiet"), .href(DeliberationPath.upload(visit))) {
          words(Message("deliberation.import"))
        }
      }
      a(.class("button quiet"), .href(DeliberationPath.join(visit))) {
        words(Message("deliberation.join.title"))
      }
    }
    if model.items.isEmpty { p(.class("notice plain")) { words(Message("deliberation.none")) } }
    div(.class("cards")) { for item in model.items { card(item) } }
    Pager(paging, words) { DeliberationPath.list(visit, page: $0) }
  }

  private func card(_ item: TopicListModel.Item) -> Markup {
    section(.class("card")) {
      h2 {
        a(.href(DeliberationPath.topic(item.topic.id, visit))) {
          Said(item.topic.terms.question, words)
        }
      }
      p { StateTag(topic: item.topic, state: item.state, words: words) }
      p { Participation(tally: item.tally, words: words) }
    }
  }
}

/// Where a topic stands, and until when.
struct StateTag: Component {
  let topic: Topic
  let state: Topic.State
  let words: Localizer

  var body: Markup {
    span(.class(state == .open ? "tag good" : state == .soon ? "tag warn" : "tag")) {
      words(Message("deliberation.state.\(state.rawValue)"))
    }
    if topic.isImported {
      " "
      span(.class("tag warn")) { words(Message("deliberation.state.imported")) }
    }
    " "
    words(
      Message(
        "deliberation.until.\(state.rawValue)",
        .text(words.moment(state == .soon ? topic.terms.opensAt : topic.terms.closesAt))))
  }
}

/// How many took part so far.
struct Participation: Component {
  let tally: Tally
  let words: Localizer

  var body: Markup {
    words(Message("deliberation.tally", .number(tally.people), .number(tally.answers)))
  }
}

/// What somebody said, in her language.
struct OpinionText: Component {
  let opinion: Opinion

  var body: Markup {
    if let language = opinion.language {
      span(.lang(language.tag)) { opinion.words }
    } else {
      opinion.words
    }
  }
}
