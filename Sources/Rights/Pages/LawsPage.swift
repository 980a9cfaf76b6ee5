import Core
import JSON
import Localization
import Markup
import Web

/// Every law that a card names.
struct LawsModel: JSONModel {
  let laws: [Law]
  /// The month in which they are read.
  let month: Month

  static let fields: [JSONField<Self>] = [.init("laws") { $0.laws }]
}

extension Law: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("number") { $0.number }, .init("date") { $0.date },
    .init("title") { $0.title }, .init("state") { $0.state.rawValue },
    .init("amended") { $0.amended }, .init("replacedBy") { $0.replacedBy },
    .init("edition") { $0.edition }, .init("checked") { $0.checked },
    .init("address") { $0.address.address }, .init("articles") { $0.articles },
  ]
}

extension Law.Article: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("text") { $0.text },
    .init("source") { $0.source.address },
  ]
}

struct LawsPage: Page {
  let model: LawsModel
  let visit: Visit

  var patch: Patch { .rights }
  var title: String { visit.words(Message("rights.laws")) }
  var keeps: [URLPath] { [visit.path("laws")] }

  var body: Markup {
    p { a(.href(visit.rightsPath)) { visit.words(Message("rights.title")) } }
    h1 { title }
    p { visit.words(Message("rights.laws.what")) }
    for law in model.laws { LawCard(law: law, month: model.month, visit: visit) }
  }
}

/// A law: number, edition, whether it stands, and where its official text is.
struct LawCard: Component {
  let law: Law
  let month: Month
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card"), .id(law.id)) {
      h2 { law.title.text(visit.language) }
      p {
        span(.class(tag)) {
          words(Message(key: "rights.law.\(law.state.rawValue)", arguments: []))
        }
      }
      dl(.class("facts")) {
        if let number = law.number { fact("rights.law.number", number) }
        fact("rights.law.adopted", day(law.date))
        if !law.amended.isEmpty {
          fact("rights.law.amendments", law.amended.map(day).joined(separator: ", "))
        }
        fact("rights.law.edition", law.edition.map(day) ?? words(Message("rights.law.no-edition")))
      }
      CheckedTag(month: law.checked, isStale: law.isStale(in: month), visit: visit)
      if let next = law.replacedBy {
        p { a(.href(anchor: next)) { words(Message("rights.law.replaced")) } }
      }
      articles
      p {
        a(.href(external: law.address), .rel("noopener nofollow")) {
          words(Message("rights.law.text"))
        }
      }
    }
  }

  /// What it says, where a page that was read tells; in our words, and so as a draft.
  @MarkupBuilder private var articles: Markup {
    if !law.articles.isEmpty {
      h3 { words(Message("rights.law.articles")) }
      DraftNotice(visit.language == .en ? nil : .draft, visit: visit)
      ul {
        for article in law.articles {
          li {
            strong { words(Message("rights.law.article", .text(article.number))) }
            " "
            article.text.text(visit.language)
            " "
            a(.href(external: article.source), .rel("noopener nofollow")) {
              words(Message("rights.law.source"))
            }
          }
        }
      }
    }
  }

  private var tag: String {
    switch law.state {
    case .inForce, .amended: "tag good"
    case .repealed: "tag bad"
    case .unknown: "tag warn"
    }
  }

  @MarkupBuilder private func fact(_ key: String, _ value: String) -> Markup {
    dt { words(Message(key: key, arguments: [])) }
    dd { value }
  }

  /// Days as papers write them; what is no day stays as it is.
  private func day(_ text: String) -> String { Day(text)?.dotted ?? text }
}
