import Core
import Database
import HTTP
import JSON
import Localization
import Markup
import Web

/// Where somebody says that something is wrong, and who alone will read it.
struct ConcernForm: Page {
  let pair: Mentorship
  /// Who would read it: she shall know before she writes.
  let readers: [String]
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.concern.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.pair(pair.id, visit))) { words(Message("mentoring.back")) } }
    h1 { title }
    p { words(Message("mentoring.concern.intro")) }
    if !readers.isEmpty {
      p {
        words(Message("mentoring.concern.readers", .text(readers.joined(separator: ", "))))
      }
      CommandForm(MentoringPath.pair(pair.id, "concern", visit), visit: visit) {
        FaultSummary(state, words)
        TextArea("words", Message("mentoring.concern.words"), state, words, rows: 6)
        button(.class("button"), .type("submit")) { words(Message("mentoring.concern.send")) }
      }
    } else {
      p(.class("notice")) { words(Message("mentoring.rule.no-reader")) }
    }
  }
}

/// What the women's council reads.
struct ConcernListModel: JSONModel {
  let items: [Item]
  let paging: Paging

  struct Item: JSONModel {
    let id: ID<Concern>
    let name: String
    let mentor: String
    let madeOn: Day
    let words: String
    let isSeen: Bool
    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("name") { $0.name }, .init("mentor") { $0.mentor },
      .init("made_on") { $0.madeOn }, .init("words") { $0.words }, .init("seen") { $0.isSeen },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("concerns") { $0.items }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total },
  ]

  static func read(
    of community: ID<Community>, for reader: ID<Person>, page: Int, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> ConcernListModel {
    let total = try Concern.count(in: community, for: reader, tx: tx)
    let paging = Paging(page: page, total: total, size: Concern.size)
    return ConcernListModel(
      items: try Concern.all(in: community, for: reader, paging, tx: tx).map { concern in
        Item(
          id: concern.id, name: concern.name, mentor: concern.mentorName,
          madeOn: concern.madeOn, words: letters.open(concern.words, for: concern.id.uuid),
          isSeen: concern.isSeen)
      }, paging: paging)
  }
}

struct ConcernListPage: Page {
  let model: ConcernListModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.concerns.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    if model.items.isEmpty { p { words(Message("mentoring.concerns.none")) } }
    for item in model.items {
      section(.class("card")) {
        h2 { item.name }
        p(.class("hint")) {
          words(
            Message("mentoring.concerns.about", .text(item.mentor), .text(words.date(item.madeOn))))
        }
        p { item.words }
        if item.isSeen {
          p { span(.class("tag good")) { words(Message("mentoring.concerns.seen")) } }
        } else {
          CommandForm(MentoringPath.concern(item.id, visit), visit: visit) {
            button(.class("button"), .type("submit")) { words(Message("mentoring.concerns.take")) }
          }
        }
      }
    }
    Pager(model.paging, words) { page in MentoringPath.list("concerns", page: page, visit) }
  }
}

extension Mentoring {
  var concernEndpoints: [Endpoint] {
    [
      .page("mentoring/concerns", for: Concern.readers, answers: ConcernListModel.self) { visit in
        guard Concern.mayRead(visit.viewer.roles) else { throw DomainError.notFound }
        let model = try visit.read { tx in
          try ConcernListModel.read(
            of: try visit.community, for: try visit.person, page: visit.pageNumber,
            Letters(visit.environment), in: tx)
        }
        return visit.seen(model, as: ConcernListPage(model: model, visit: visit))
      },
      .form("mentoring/concerns/{concern}/seen", for: Concern.readers) { visit in
        visit.done(
          try visit.perform(TakeConcern(try visit.id("concern"))),
          backTo: MentoringPath.part("concerns", visit))
      },
      .page("mentoring/pairs/{pair}/concern", for: .signedIn, answers: NothingModel.self) {
        visit in
        try showConcern(visit, FormState())
      },
      .form("mentoring/pairs/{pair}/concern", for: TellConcern.access) { visit in
        let id: ID<Mentorship> = try visit.id("pair")
        return try visit.submit(otherwise: { try showConcern(visit, $0) }) { form in
          let words = form.text("words", in: 3...4000)
          try form.finish()
          let done = try visit.perform(
            TellConcern(words, about: id, Letters(visit.environment)))
          return visit.done(done, backTo: MentoringPath.pair(id, visit))
        }
      },
    ]
  }
}

private func showConcern(_ visit: Visit, _ state: FormState) throws -> Response {
  let (pair, readers) = try visit.read { tx in
    let community = try visit.community
    let pair = try Mentorship.find(
      try visit.id("pair"), for: visit.viewer.person, community: community, in: tx)
    return (pair, try Concern.readers(of: pair, in: community, tx: tx))
  }
  return visit.seen(
    NothingModel(),
    as: ConcernForm(pair: pair, readers: readers, state: state, visit: visit))
}
