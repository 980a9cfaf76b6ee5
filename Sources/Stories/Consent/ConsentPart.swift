import Core
import Localization
import Markup
import Web

/// For the teller: what her story is used for, since when, and a way out of each.
struct ConsentPart: Component {
  let model: StoryModel
  let visit: Visit

  private var story: Story { model.story }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var body: Markup {
    section(.class("card"), .id("consents")) {
      h2 { say("stories.consents") }
      p { say("stories.consents.what") }
      for use in StoryUse.allCases { line(use) }
      if model.isTeller && !story.uses.isEmpty { endingAll }
      trace
    }
  }

  private func line(_ use: StoryUse) -> Markup {
    let isGiven = story.uses.contains(use)
    let since = model.consents.last { $0.use == use && $0.endedAt == nil }?.givenAt
    return section {
      h3 { words(use.title) }
      p {
        span(.class(isGiven ? "tag good" : "tag")) {
          isGiven
            ? words(
              Message("stories.consent.since", .text(since.map { words.date($0) } ?? "")))
            : say("stories.consent.none")
        }
        " "
        words(use.meaning)
      }
      if model.isTeller || isGiven { form(use, isGiven) }
    }
  }

  private func form(_ use: StoryUse, _ isGiven: Bool) -> Markup {
    CommandForm(
      visit.stories.story(story.id, "consents").appending(isGiven ? "end" : "give"),
      visit: visit, class: "inline not-in-copy"
    ) {
      input(.type("hidden"), .name("use"), .value(use.rawValue))
      button(.class(isGiven ? "danger" : "button quiet"), .type("submit")) {
        "\(say(isGiven ? "stories.consent.end" : "stories.consent.give")): \(words(use.title))"
      }
    }.body
  }

  private var endingAll: Markup {
    CommandForm(
      visit.stories.story(story.id, "consents").appending("end"), visit: visit,
      class: "form not-in-copy"
    ) {
      p(.class("hint")) { say("stories.consent.end-all.what") }
      button(.class("danger"), .type("submit")) { say("stories.consent.end-all") }
    }.body
  }

  @MarkupBuilder private var trace: Markup {
    let ended = model.consents.filter { $0.endedAt != nil }
    if !ended.isEmpty {
      details {
        summary { say("stories.consent.trace") }
        ul(.class("plain-list")) {
          for one in ended {
            li {
              words(
                Message(
                  "stories.consent.ended", .message(one.use.title),
                  .text(words.date(one.givenAt)),
                  .text(one.endedAt.map { words.date($0) } ?? "")))
            }
          }
        }
      }
    }
  }
}
