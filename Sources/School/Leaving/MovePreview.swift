import Core
import Database
import JSON
import Localization
import Markup
import Web

/// What would go along to another cohort and what would stay, told before she is moved.
struct MovePreview: JSONModel {
  struct Part: JSONModel {
    let kind: Carried
    let count: Int

    static let fields: [JSONField<Self>] = [
      .init("kind") { $0.kind }, .init("count") { $0.count },
    ]
  }

  let to: Cohort
  let goes: [Part]
  let stays: [Staying]

  static let fields: [JSONField<Self>] = [
    .init("to") { $0.to.id }, .init("goes") { $0.goes }, .init("stays") { $0.stays.map(\.title) },
  ]
}

extension School {
  func preview(_ move: Move, in tx: borrowing Transaction<some Any>) throws -> MovePreview {
    MovePreview(
      to: move.new,
      goes: try Carried.allCases.map { part in
        MovePreview.Part(kind: part, count: try part.count(move, mentoring, in: tx))
      },
      stays: try move.staying(in: tx))
  }
}

struct MovePreviewCard: Component {
  let preview: MovePreview
  let action: URLPath
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    section(.class("card"), .id("preview")) {
      h2 {
        visit.words(
          Message("cohorts.move.preview", .text(preview.to.plan.title.text(visit.language))))
      }
      h3 { say("cohorts.move.goes") }
      ul { for part in preview.goes { li { visit.words(part.kind.title(part.count)) } } }
      p(.class("hint")) { say("cohorts.move.rule") }
      stays
      CommandForm(action, visit: visit) {
        input(.type("hidden"), .name("to"), .value(preview.to.id.description))
        button(.class("button"), .type("submit")) { say("cohorts.move.now") }
      }
    }
  }

  @MarkupBuilder private var stays: Markup {
    if preview.stays.isEmpty {
      p { say("cohorts.move.stays.none") }
    } else {
      h3 { say("cohorts.move.stays") }
      ul {
        for one in preview.stays {
          li {
            visit.words(
              Message(
                one.isAnswers ? "cohorts.move.stays.answers" : "cohorts.move.stays.lesson",
                .text(one.title.text(visit.language))))
          }
        }
      }
    }
  }
}
