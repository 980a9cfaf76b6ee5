import Core
import Localization
import Markup
import Web

/// The sources below a text, to which its marks lead.
package struct SourceList: Component {
  let sources: [ContentSource]
  let visit: Visit

  package init(_ sources: [ContentSource], visit: Visit) {
    self.sources = sources
    self.visit = visit
  }

  package var body: Markup {
    section(.ariaLabelledby("sources")) {
      h2(.id("sources")) { visit.words(Message("content.sources")) }
      ol {
        for source in sources { li(.id(source.id)) { line(source) } }
      }
    }
  }

  @MarkupBuilder private func line(_ source: ContentSource) -> Markup {
    a(.href(external: source.address), .hreflang(source.language), .rel("noopener nofollow")) {
      source.title.text(visit.language)
    }
    span(.class("muted")) {
      " (\(source.language)), "
      visit.words(Message("content.source.checked", .text(source.checked.dotted)))
    }
  }
}
