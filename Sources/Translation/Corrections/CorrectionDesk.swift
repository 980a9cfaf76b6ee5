import Core
import Database
import HTTP
import JSON
import Localization
import Markup
import Web

/// What speakers sent, in one state of three.
struct DeskModel: JSONModel {
  let state: WordCorrection.State
  let items: [WordCorrection]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("state") { $0.state }, .init("items") { $0.items },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  static func read(_ visit: Visit) throws -> DeskModel {
    let isPage = visit.request.method.isSafe
    let state = visit.form["state"].flatMap(WordCorrection.State.init(rawValue:)) ?? .sent
    return try visit.read { tx in
      let community = try visit.community
      let paging = Paging(
        page: isPage ? visit.pageNumber : 1,
        total: try WordCorrection.count(state, of: community, in: tx))
      return DeskModel(
        state: state,
        items: try WordCorrection.page(
          state, of: community, limit: Paging.size, offset: paging.offset, in: tx),
        paging: paging)
    }
  }
}

/// Where corrections are read, and taken into the patch or not.
struct DeskPage: Page {
  let model: DeskModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("translation.desk")) }

  var body: Markup {
    p { a(.href(TranslationPath.home(visit))) { words(Message("translation.title")) } }
    h1 { title }
    FaultSummary(state, words)
    p { words(Message("translation.desk.intro")) }
    ul(.class("plain-list")) {
      for other in WordCorrection.State.allCases {
        li {
          Markup.element(
            "a",
            [.href(TranslationPath.desk(other, visit))]
              + (other == model.state ? [.ariaCurrent("page")] : []),
            .text(words(Message("translation.state.\(other.rawValue)"))))
        }
      }
    }
    p {
      a(.href(TranslationPath.patch(visit)), .class("button quiet")) {
        words(Message("translation.patch"))
      }
    }
    if model.items.isEmpty { p(.class("notice plain")) { words(Message("translation.none")) } }
    for correction in model.items { card(correction) }
    Pager(model.paging, words) { TranslationPath.desk(model.state, page: $0, visit) }
  }

  private func card(_ correction: WordCorrection) -> Markup {
    section(.class("card")) {
      p(.class("muted")) { correction.key ?? "\(correction.path):\(correction.line)" }
      CorrectionText(correction: correction, visit: visit)
      if !correction.reason.isEmpty { p(.class("hint")) { correction.reason } }
      if correction.state != .taken {
        CommandForm(
          TranslationPath.judgement(correction.id, visit), visit: visit, class: "inline-form"
        ) {
          input(.type("hidden"), .name("taken"), .value("yes"))
          button(.class("button"), .type("submit")) { words(Message("translation.take")) }
        }
      }
      if correction.state != .refused { refusing(correction) }
    }
  }

  private func refusing(_ correction: WordCorrection) -> Markup {
    details {
      summary { words(Message("translation.refuse")) }
      CommandForm(TranslationPath.judgement(correction.id, visit), visit: visit) {
        label {
          words(Message("translation.reason"))
          input(.type("text"), .name("reason"), .maxlength("200"))
        }
        button(.class("button danger"), .type("submit")) { words(Message("translation.refuse")) }
      }
    }
  }
}

/// The desk of corrections, and the patch it makes.
extension Translation {
  var correctionEndpoints: [Endpoint] {
    [
      .page("words/corrections", for: JudgeCorrection.access, answers: DeskModel.self) { visit in
        try showDesk(visit, FormState())
      },
      .form("words/corrections/{correction}/judgement", for: JudgeCorrection.access) { visit in
        try visit.submit(otherwise: { try showDesk(visit, $0) }) { form in
          let isTaken = form.flag("taken")
          let reason = form.line("reason", in: 0...200)
          try form.finish()
          let done = try visit.perform(
            JudgeCorrection(try visit.id("correction"), isTaken: isTaken, because: reason))
          return visit.done(done, backTo: TranslationPath.desk(.sent, visit))
        }
      },
      .file("words/corrections.patch", for: JudgeCorrection.access) { visit in
        let taken = try visit.read { tx in
          try WordCorrection.page(
            .taken, of: try visit.community, limit: 10_000, offset: 0, in: tx)
        }
        let patch = WordPatch(taken, in: texts).text
        return .file(.text, named: "corrections.patch", Array(patch.utf8))
      },
    ]
  }
}

private func showDesk(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try DeskModel.read(visit)
  return visit.seen(model, as: DeskPage(model: model, state: state, visit: visit))
}
