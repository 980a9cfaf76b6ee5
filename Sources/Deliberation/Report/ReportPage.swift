import Core
import Localization
import Markup
import Paper
import Web

/// The report as a page.
struct ReportPage: Page {
  let model: ReportModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("deliberation.report.title")) }
  var patch: Patch { .deliberation }

  var body: Markup {
    p {
      a(.href(DeliberationPath.part(model.result.topic.id, "results", visit))) {
        words(Message("deliberation.results"))
      }
    }
    h1 { title }
    p(.class("big-name")) { Said(model.result.topic.terms.question, words) }
    for part in model.sections {
      section {
        h2 { words(part.title) }
        for sentence in part.sentences { p { words(sentence) } }
      }
    }
    p {
      a(
        .class("button"),
        .href(DeliberationPath.part(model.result.topic.id, "report.pdf", visit))
      ) { words(Message("deliberation.report.print")) }
    }
  }
}

extension ReportModel {
  /// The report on A4, to hang on the board and to be filed.
  func paper(_ words: Localizer) -> PaperProtocol {
    PaperProtocol(
      title: words(Message("deliberation.report.title")), place: place.text(words.language),
      parts: [.heading(result.topic.terms.question.text(words.language))]
        + sections.flatMap { section in
          [PaperProtocol.Part.heading(words(section.title))]
            + section.sentences.map { .paragraph(words($0)) }
        } + [
          .signatures([
            PaperSignature(name: "", office: words(Message("deliberation.report.chair"))),
            PaperSignature(name: "", office: words(Message("deliberation.report.secretary"))),
          ])
        ])
  }
}
