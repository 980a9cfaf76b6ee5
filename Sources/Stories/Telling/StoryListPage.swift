import Core
import Localization
import Markup
import Web

/// The stories of women who did it.
struct StoryListPage: Page {
  let model: StoryListModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .stories }
  var title: String { say("stories.title") }
  var keeps: [URLPath] { [visit.stories.home] + model.laid.map { visit.stories.story($0) } }

  var body: Markup {
    h1 { title }
    p { say("stories.what") }
    p(.class("button-row")) {
      if visit.viewer.person != nil {
        a(.class("button"), .href(visit.stories.new)) { say("stories.tell") }
      }
      a(.class("button quiet"), .href(visit.stories.wall)) { say("stories.wall") }
    }
    if !model.waiting.isEmpty {
      h2 { say("stories.waiting") }
      list(model.waiting)
    }
    if !model.own.isEmpty {
      h2 { say("stories.own") }
      list(model.own)
    }
    h2 { say("stories.all") }
    if model.items.isEmpty { p(.class("notice plain")) { say("stories.none") } }
    list(model.items)
    Pager(model.paging, words) { page in visit.stories.list(page: page) }
  }

  private func list(_ items: [StoryItem]) -> Markup {
    ul(.class("plain-list")) {
      for item in items { li { line(item.story) } }
    }
  }

  @MarkupBuilder private func line(_ story: Story) -> Markup {
    a(.href(visit.stories.story(story.id)), .lang(story.text.language.tag)) { story.text.title }
    p(.class("muted")) {
      StoryTeller(story: story, words: words)
      if story.text.telling != .words {
        " "
        span(.class("tag")) { say("stories.telling.tag.\(story.text.telling.rawValue)") }
      }
      if story.stage != .shown {
        " "
        StoryTag(story: story, words: words)
      }
    }
  }
}

/// Who tells it, if she wants to be named.
struct StoryTeller: Component {
  let story: Story
  let words: Localizer

  var body: Markup {
    story.isNamed ? story.authorName : words(Message("stories.unnamed"))
  }
}

/// Where a story stands that others do not see.
struct StoryTag: Component {
  let story: Story
  let words: Localizer

  var body: Markup {
    span(.class(story.stage == .hidden ? "tag bad" : "tag warn")) {
      words(Message(key: "stories.stage.\(story.stage.rawValue)", arguments: []))
    }
  }
}
