import Core
import HTTP
import Localization
import Markup
import Web

extension FormReader {
  mutating func storyText() -> StoryText {
    let title = line("title", in: 3...StoryText.mostTitle)
    let words = text("words", in: 3...StoryText.mostWords)
    let others = choice("others", StoryText.Others.self) ?? .agreed
    // A form that waited on a phone since before there was a choice tells in words.
    return StoryText(
      title, words, in: form["language"].flatMap(Language.init(rawValue:)) ?? .ky, others: others,
      telling: form["telling"].flatMap(StoryText.Telling.init(rawValue:)) ?? .words)
  }

  func storyUses() -> Set<StoryUse> {
    Set(form.all("use").compactMap(StoryUse.init(rawValue:)))
  }
}

/// The form of a story, new or known.
struct TellStoryPage: Page {
  /// Nothing where it is told for the first time.
  let story: Story?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .stories }
  var title: String { say(story == nil ? "stories.tell" : "stories.rewrite") }
  var script: String? { story == nil ? "proposing.js" : nil }
  var usesMicrophone: Bool { story == nil }

  var body: Markup {
    p { a(.href(visit.stories.home)) { say("stories.title") } }
    h1 { title }
    p { say("stories.tell.intro") }
    CommandForm(
      story.map { visit.stories.story($0.id, "text") } ?? visit.stories.new, visit: visit,
      isUpload: story == nil, waits: true
    ) {
      FaultSummary(state, words)
      if story != nil { input(.type("hidden"), .name("base"), .value(state.value("base"))) }
      fields
      if story == nil {
        MediaFields(state, words)
        uses
      }
      p(.class("hint")) { say("stories.tell.looked") }
      button(.class("button"), .type("submit")) { say("stories.send") }
    }
  }

  @MarkupBuilder private var fields: Markup {
    TextField("title", Message("stories.name"), state, words)
    telling
    TextArea(
      "words", Message("stories.words"), state, words, hint: Message("stories.words.hint"),
      rows: 10)
    SelectField(
      "language", Message("stories.language"),
      choices: Language.allCases.map { ($0.rawValue, $0.endonym) }, state, words)
    fieldset {
      legend { say("stories.others") }
      if let fault = state.fault("others") {
        span(.class("fault"), .id("others-fault")) { words(fault) }
      }
      for others in StoryText.Others.allCases {
        ChoiceField(
          "others", value: others.rawValue, say("stories.others.\(others.rawValue).mine"),
          isOn: state.has("others", others.rawValue))
      }
    }
    CheckField(
      "named", say("stories.named"), isOn: state.has("named", "yes"))
  }

  private var telling: Markup {
    fieldset {
      legend { say("stories.telling") }
      p(.class("hint"), .id("telling-hint")) { say("stories.telling.hint") }
      for telling in StoryText.Telling.allCases {
        ChoiceField(
          "telling", value: telling.rawValue, say("stories.telling.\(telling.rawValue)"),
          isOn: state.has("telling", telling.rawValue))
      }
    }
  }

  private var uses: Markup {
    fieldset {
      legend { say("stories.uses") }
      p(.class("hint")) { say("stories.uses.hint") }
      if let fault = state.fault("use") {
        span(.class("fault"), .id("use-fault")) { words(fault) }
      }
      for use in StoryUse.allCases {
        CheckField(
          "use", value: use.rawValue, "\(words(use.title)): \(words(use.meaning))",
          isOn: state.has("use", use.rawValue))
      }
    }
  }
}

/// One of several things to choose, with its label.
private struct ChoiceField: Component {
  let name: String
  let value: String
  let title: String
  let isOn: Bool

  init(_ name: String, value: String, _ title: String, isOn: Bool) {
    self.name = name
    self.value = value
    self.title = title
    self.isOn = isOn
  }

  var body: Markup {
    label(.class("check")) {
      Markup.element(
        "input",
        [.type("radio"), .name(name), .value(value)] + (isOn ? [.checked] : []), nil)
      span { title }
    }
  }
}

extension Story {
  /// What a form that tells it anew begins with.
  var values: [String: String] {
    [
      "title": text.title, "words": text.words, "language": text.language.rawValue,
      "others": text.others.rawValue, "telling": text.telling.rawValue,
      "named": isNamed ? "yes" : "", "base": String(version),
    ]
  }
}
