import Core
import Localization
import Markup
import Web

/// Which kind of decision the form is for, and the way to the others, each with its sentence.
struct KindChooser: Component {
  let kind: any Kind.Type
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card")) {
      h2 { words(kind.title) }
      p { words(kind.sentence) }
      details {
        summary { words(Message("decisions.kind.others")) }
        ul(.class("plain-list")) {
          for other in Kinds.all where other != kind { li { way(to: other) } }
        }
      }
    }
  }

  @MarkupBuilder private func way(to other: any Kind.Type) -> Markup {
    a(.href(visit.path("decisions", "new", query: [("kind", other.name)]))) {
      strong { words(other.title) }
    }
    p(.class("hint")) { words(other.sentence) }
  }
}
