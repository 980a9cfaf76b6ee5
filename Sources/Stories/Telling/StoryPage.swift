import Core
import Localization
import Markup
import Web

/// A story: her words, her voice, her picture, and questions to talk about it.
struct StoryPage: Page {
  let model: StoryModel
  let lessons: [LessonName]
  let state: FormState
  let visit: Visit

  private var story: Story { model.story }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .stories }
  var title: String { story.text.title }
  var script: String? { model.isTeller ? "proposing.js" : nil }
  var usesMicrophone: Bool { model.isTeller }
  var keptFiles: [URLPath] {
    keeps.isEmpty
      ? [] : model.files.map { visit.stories.story(story.id, "files").appending($0.id.description) }
  }
  var keeps: [URLPath] { story.allows(.open) ? [visit.stories.story(story.id)] : [] }

  var body: Markup {
    p { a(.href(visit.stories.home)) { say("stories.title") } }
    h1(.lang(story.text.language.tag)) { title }
    p(.class("muted")) {
      model.teller ?? say("stories.unnamed")
      if model.isInside && !story.isNamed { " (\(say("stories.unnamed.inside")))" }
    }
    FaultSummary(state, words)
    standing
    telling
    handing
    StoryGuide(story: story, visit: visit)
    if model.isInside { ConsentPart(model: model, visit: visit) }
    if model.isTeller { own }
    if visit.viewer.may(.staff) {
      StoryDesk(model: model, lessons: lessons, state: state, visit: visit)
    }
  }

  /// What tells the story comes first; of a recording the words say what it is about.
  @MarkupBuilder private var telling: Markup {
    let how = story.text.telling
    if how == .picture { media(isSound: false) }
    media(isSound: true)
    if how != .words { p(.class("muted")) { say("stories.telling.caption.\(how.rawValue)") } }
    article(.class("prose"), .lang(story.text.language.tag)) {
      PlainWords(text: story.text.words)
    }
    if how != .picture { media(isSound: false) }
  }

  @MarkupBuilder private var standing: Markup {
    if model.isTeller && story.uses.isEmpty {
      p(.class("notice")) { say("stories.no-use") }
    }
    switch story.stage {
    case .waiting: p(.class("notice")) { say("stories.waiting.text") }
    case .hidden:
      div(.class("notice")) {
        p { say("stories.hidden.text") }
        p { strong { words(Message("stories.reason", .text(story.reason))) } }
      }
    case .shown, .withdrawn: .nothing
    }
  }

  @MarkupBuilder private func media(isSound: Bool) -> Markup {
    for file in model.files where file.kind.isSound == isSound {
      MediaView(
        visit.stories.story(story.id, "files").appending(file.id.description), file.kind,
        alt: file.words, words)
    }
  }

  /// On paper and in messengers, as far as she lets it be handed on.
  private var handing: Markup {
    p(.class("button-row")) {
      if story.allows(.print) {
        a(.class("button quiet"), .href(visit.stories.story(story.id, "story.pdf"))) {
          say("stories.print")
        }
      }
      if story.allows(.share) && story.allows(.open), let link = shareLink {
        a(.class("button quiet"), .href(external: link), .rel("noopener")) {
          say("stories.share")
        }
      }
    }
  }

  private var shareLink: ExternalLink? {
    let address = visit.siteAddress + visit.stories.story(story.id).text
    return ExternalLink(checking: "https://wa.me/?text=" + URLPath.encode("\(title)\n\(address)"))
  }

  private var own: Markup {
    section(.id("own"), .class("not-in-copy")) {
      h2 { say("stories.mine") }
      p {
        a(.class("button quiet"), .href(visit.stories.story(story.id, "text"))) {
          say("stories.rewrite")
        }
      }
      MediaTools(model.files, state, at: visit.stories.story(story.id, "files"), visit: visit)
      details {
        summary { say("stories.withdraw") }
        p { say("stories.withdraw.what") }
        CommandForm(visit.stories.story(story.id, "withdrawal"), visit: visit) {
          button(.class("danger"), .type("submit")) { say("stories.withdraw") }
        }
      }
    }
  }
}

/// Questions to talk about a story: those that fit each, and its own.
struct StoryGuide: Component {
  let story: Story
  let visit: Visit

  static let common = 1...5

  var body: Markup {
    section(.class("card"), .id("guide")) {
      h2 { visit.words(Message("stories.guide")) }
      p { visit.words(Message("stories.guide.what")) }
      ol {
        for number in Self.common {
          li { visit.words(Message(key: "stories.guide.\(number)", arguments: [])) }
        }
        for question in story.questions { li { question } }
      }
    }
  }
}

/// What those who run the school do with a story.
struct StoryDesk: Component {
  let model: StoryModel
  let lessons: [LessonName]
  let state: FormState
  let visit: Visit

  private var story: Story { model.story }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private func path(_ part: String) -> URLPath { visit.stories.story(story.id, part) }

  var body: Markup {
    section(.id("desk"), .class("not-in-copy")) {
      h2 { say("stories.desk") }
      if !model.isTeller { looking }
      if story.stage == .shown && story.uses.contains(.school) { linking }
      CommandForm(path("questions"), visit: visit) {
        TextArea(
          "questions", Message("stories.questions"),
          state.or(["questions": story.questions.joined(separator: "\n")]), words,
          hint: Message("stories.questions.hint"))
        button(.class("button quiet"), .type("submit")) { say("stories.save") }
      }
    }
  }

  private var looking: Markup {
    .group([
      p(.class("hint")) { say("stories.others.\(story.text.others.rawValue)") },
      story.text.telling == .words
        ? .nothing : p(.class("hint")) { say("stories.look.\(story.text.telling.rawValue)") },
      story.stage == .shown
        ? .nothing
        : CommandForm(path("showing"), visit: visit) {
          button(.class("button"), .type("submit")) { say("stories.show") }
        }.body,
      story.stage == .hidden
        ? .nothing
        : CommandForm(path("hiding"), visit: visit) {
          TextField("reason", Message("stories.hide.reason"), state, words)
          button(.class("danger"), .type("submit")) { say("stories.hide") }
        }.body,
    ])
  }

  /// The lessons in which it is shown as an example.
  private var linking: Markup {
    details(.open) {
      summary { say("stories.lessons") }
      for lesson in model.lessons {
        CommandForm(path("lessons").appending("removal"), visit: visit, class: "inline") {
          input(.type("hidden"), .name("lesson"), .value(lesson.key))
          button(.class("danger"), .type("submit")) {
            "\(say("web.remove")): \(lessons.first { $0.key == lesson.key }?.title ?? lesson.key)"
          }
        }
      }
      if !lessons.isEmpty {
        CommandForm(path("lessons"), visit: visit) {
          SelectField(
            "lesson", Message("stories.lesson"), choices: lessons.map { ($0.key, $0.title) },
            state, words)
          button(.class("button quiet"), .type("submit")) { say("stories.lesson.link") }
        }
      }
    }
  }
}
