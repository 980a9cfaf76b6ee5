import Core
import Database
import JSON
import Localization
import Markup
import Web

/// The motions of a gathering, for whoever leads it.
struct MotionListModel: JSONModel {
  let gathering: Gathering
  let items: [AgendaItem]
  let motions: [Motion]

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("motions") { $0.motions },
  ]

  static func read(
    _ id: ID<Gathering>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> MotionListModel {
    MotionListModel(
      gathering: try Gathering.find(id, for: viewer, in: tx),
      items: try AgendaItem.all(of: id, in: tx), motions: try Motion.all(of: id, in: tx))
  }
}

/// The list, and the form that puts one more.
struct MotionListPage: Page {
  let model: MotionListModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String { words(Message("gatherings.way.motions")) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    MotionList(
      motions: model.motions, gathering: gathering.id, isWhole: true, visit: visit)
    if gathering.state == .announced || gathering.state == .open { form }
  }

  private var form: Markup {
    Card(words(Message("gatherings.motion.new"))) {
      CommandForm(GatheringsPath.part(gathering.id, "motions", visit), visit: visit) {
        FaultSummary(state, words)
        div(.class("field")) {
          label(.for("item")) { words(Message("gatherings.item.title")) }
          ItemChoice(
            id: "item", name: "item", items: model.items, chosen: state.value("item"),
            words: words)
        }
        TextArea("words", Message("gatherings.motion.words"), state, words, rows: 3)
        TextField("mover", Message("gatherings.motion.mover"), state, words, isRequired: false)
        select("mover-sex", "gatherings.motion.mover-sex", movers)
        select("majority", "gatherings.motion.majority", Majority.allCases.map(choice))
        select("ballot", "gatherings.motion.ballot", MotionBallot.allCases.map(choice))
        button(.class("button"), .type("submit")) { words(Message("gatherings.motion.new")) }
      }
    }.body
  }

  private var movers: [(value: String, title: String)] {
    Sex.allCases.map { ($0.rawValue, words($0.title)) }
      + [("", words(Message("gatherings.motion.mover-several")))]
  }

  private func choice(_ majority: Majority) -> (value: String, title: String) {
    (majority.rawValue, words(majority.title))
  }
  private func choice(_ ballot: MotionBallot) -> (value: String, title: String) {
    (ballot.rawValue, words(ballot.title))
  }

  private func select(
    _ name: String, _ key: String, _ choices: [(value: String, title: String)]
  ) -> SelectField {
    SelectField(name, Message(key: key, arguments: []), choices: choices, state, words)
  }
}

/// Motions with where each stands; those that were withdrawn are for whoever leads.
struct MotionList: Component {
  let motions: [Motion]
  let gathering: ID<Gathering>
  let isWhole: Bool
  let visit: Visit

  private var shown: [Motion] { motions.filter { isWhole || $0.state != .withdrawn } }

  var body: Markup {
    if shown.isEmpty {
      p { visit.words(Message("gatherings.motion.none")) }
    } else {
      ol(.class("plain-list")) { for motion in shown { li { row(motion) } } }
    }
  }

  @MarkupBuilder private func row(_ motion: Motion) -> Markup {
    p {
      a(.href(GatheringsPath.thing(motion.id, "motions", of: gathering, visit))) {
        "\(motion.number). \(motion.terms.words)"
      }
    }
    p {
      if let result = motion.result {
        span(.class(result.isAdopted ? "tag good" : "tag")) {
          visit.words(
            Message(
              result.isAdopted ? "gatherings.motion.adopted" : "gatherings.motion.rejected"))
        }
        visit.words(result.sentence)
      } else {
        span(.class("tag")) { visit.words(motion.state.title) }
      }
    }
  }
}
