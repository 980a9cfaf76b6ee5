import Core
import Localization
import Markup
import Web

/// Where the facts of a lesson can be read, as text.
struct SourcesForm: Component {
  let model: LessonTextModel
  let visit: Visit

  private static let example = """
    ## s1
    title.ky: …
    title.ru: …
    language: ru
    address: https://…
    checked: 2026-11
    """

  var body: Markup {
    details(.id("sources-text")) {
      summary { visit.words(Message("learning.sources")) }
      p(.class("hint")) { visit.words(Message("authoring.sources.text")) }
      pre { Self.example }
      CommandForm(
        visit.authoring.lesson(model.lesson, of: model.course.slug, "sources"), visit: visit
      ) {
        input(.type("hidden"), .name("based.sources"), .value(model.sourcesBlob))
        TextArea(
          "sources", Message("learning.sources"), FormState(["sources": model.sources]),
          visit.words, rows: 8)
        button(.class("button quiet"), .type("submit")) { visit.words(Message("school.save")) }
      }
    }
  }
}
