import Core
import Localization
import Markdown
import Markup
import Web

/// A lesson on the wall.
///
/// All slides are on one page, one below the other, each as high as the screen: links lead from one to the next, and the script lets the arrow keys do the same.
struct SlidesPage: Page {
  enum Look: String, CaseIterable { case light, dark }

  let model: SlidesModel
  let look: Look
  let visit: Visit

  var patch: Patch { .school }
  var title: String { model.chapter.text.title }
  var script: String? { "slides.js" }
  var isBare: Bool { true }

  private var language: Language { model.chapter.text.language }

  var body: Markup {
    Markup.element(
      "div", [.class("deck \(look.rawValue)")],
      .group(model.deck.slides.enumerated().map { place, slide in self.slide(place, slide) }))
  }

  private func slide(_ place: Int, _ slide: Slide) -> Markup {
    let size = slide.lines.joined().count > SlideCutter.letters * 5 / 4 ? " long" : ""
    return section(.class("slide \(slide.kind.rawValue)\(size)"), .id("s\(place + 1)")) {
      div(.class("on-slide"), .lang(language.tag)) {
        if slide.kind == .title { h1 { slide.heading } } else { h2 { slide.heading } }
        content(slide.content)
      }
      ways(place)
    }
  }

  @MarkupBuilder private func content(_ content: Slide.Content) -> Markup {
    switch content {
    case .text(let text): p { text }
    case .blocks(let blocks): blocks.markup(loweringHeadings: 2, addresses)
    case .question(let question, let isAnswered): self.question(question, isAnswered)
    }
  }

  @MarkupBuilder private func question(
    _ question: BookQuestion, _ isAnswered: Bool
  ) -> Markup {
    if !question.halves.isEmpty { ol { for half in question.halves { li { half } } } }
    if !question.choices.isEmpty {
      ul(.class("choices")) { for choice in question.choices { self.choice(choice, isAnswered) } }
    }
    if isAnswered && !question.choices.contains(where: \.isRight) {
      p(.class("right")) { "✓ \(question.right)" }
      for reason in question.reasons { p { reason } }
    }
  }

  private func choice(_ choice: BookQuestion.Choice, _ isAnswered: Bool) -> Markup {
    let isRight = isAnswered && choice.isRight
    return li(.class(isRight ? "right" : isAnswered ? "other" : "open")) {
      "\(choice.letter)) \(choice.text)"
      if isRight && !choice.feedback.isEmpty { p { "✓ \(choice.feedback)" } }
    }
  }

  /// Back and on, where she is, and the way out.
  private func ways(_ place: Int) -> Markup {
    let count = model.deck.slides.count
    return nav(.class("slide-ways"), .ariaLabel(visit.words(Message("web.pages")))) {
      if place > 0 {
        a(.href(anchor: "s\(place)"), .rel("prev")) { visit.words(Message("web.previous")) }
      }
      span { "\(place + 1) / \(count)" }
      if place + 1 < count {
        a(.href(anchor: "s\(place + 2)"), .rel("next")) { visit.words(Message("web.next")) }
      }
      if place == 0 || place + 1 == count { ends }
    }
  }

  @MarkupBuilder private var ends: Markup {
    a(.href(visit.learning.lesson(model.chapter.lesson, of: model.course))) {
      visit.words(Message("books.slides.leave"))
    }
    let other = look == .dark ? Look.light : .dark
    a(.href(visit.learning.slides(model.chapter.lesson, of: model.course, look: other.rawValue))) {
      visit.words(Message("books.slides.\(other.rawValue)"))
    }
  }

  /// Pictures come from where the lesson's page shows them.
  private var addresses: MarkdownAddresses {
    let place = CourseFile.path(
      of: model.course.slug, version: model.course.version, lesson: model.chapter.lesson.slug)
    return MarkdownAddresses(
      picture: { address in
        BookMedia.pictureType(address) != nil && address.hasPrefix("media/")
          ? place.text + address.dropFirst("media".count) : nil
      },
      link: { address in address.hasPrefix("http") ? address : nil })
  }
}
