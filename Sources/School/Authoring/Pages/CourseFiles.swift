import Core
import Localization
import Markup
import Web

/// The pictures, sounds and papers beside a lesson, and the form that lays another there.
struct CourseFiles: Component {
  let model: LessonTextModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var slug: String { model.course.slug }

  var body: Markup {
    section(.id("files")) {
      h2 { say("authoring.files") }
      if model.media.isEmpty { p(.class("muted")) { say("authoring.files.none") } }
      ul(.class("files")) { for name in model.media { li { item(name) } } }
      addition
    }
  }

  @MarkupBuilder private func item(_ name: String) -> Markup {
    let media = CourseMedia(name: name)
    if media?.kind == .picture {
      img(
        .src(visit.authoring.media(model.lesson, of: slug, name)), .alt(""), .class("small"),
        .height("96"))
    }
    p {
      a(.href(visit.authoring.media(model.lesson, of: slug, name))) { name }
      br()
      code { media?.line(name, "…") ?? name }
    }
    CommandForm(
      visit.authoring.lesson(model.lesson, of: slug, "file-removal"), visit: visit,
      class: "inline"
    ) {
      input(.type("hidden"), .name("name"), .value(name))
      button(
        .class("danger"), .type("submit"),
        .ariaLabel("\(say("authoring.file.remove")): \(name)")
      ) { say("authoring.file.remove") }
    }
  }

  private var addition: Markup {
    CommandForm(
      visit.authoring.lesson(model.lesson, of: slug, "files"), visit: visit, isUpload: true
    ) {
      h3 { say("authoring.file.add") }
      file
      fieldset(.class("translated")) {
        legend { say("authoring.file.words") }
        p(.class("hint")) { say("authoring.file.words-hint") }
        if let fault = state.fault("words.ky") { p(.class("fault")) { visit.words(fault) } }
        for language in Language.allCases {
          TextField(
            "words.\(language.rawValue)", Message("web.language.\(language.rawValue)"), state,
            visit.words, isRequired: false, more: .lang(language.tag))
        }
      }
      CheckField(
        "place", say("authoring.file.place"), isOn: !state.isTyped || state.has("place", "yes"))
      button(.class("button quiet"), .type("submit")) { say("authoring.file.add") }
    }.body
  }

  private var file: Markup {
    let fault = state.fault("file")
    return div(.class(fault == nil ? "field" : "field faulty")) {
      label(.for("file")) { say("authoring.file") }
      span(.class("hint"), .id("file-hint")) { say("authoring.file.hint") }
      if let fault { span(.class("fault"), .id("file-fault")) { visit.words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id("file"), .name("file"),
          .accept("image/png,image/jpeg,image/webp,audio/ogg,audio/mpeg,audio/mp4,application/pdf"),
          .ariaDescribedby(fault == nil ? "file-hint" : "file-hint file-fault"),
        ] + (fault == nil ? [] : [.ariaInvalid("true")]), nil)
    }
  }
}
