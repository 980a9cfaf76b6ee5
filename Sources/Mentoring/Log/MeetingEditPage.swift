import Core
import Database
import JSON
import Localization
import Markup
import Web

/// A meeting as she wrote it down who may write it anew.
struct MeetingEditModel: JSONModel {
  let pair: Mentorship
  let meeting: PairModel.MeetingLine

  static let fields: [JSONField<Self>] = [
    .init("pair") { $0.pair.id }, .init("meeting") { $0.meeting },
  ]

  static func read(
    _ meeting: ID<LoggedMeeting>, of pair: ID<Mentorship>, by actor: Actor, _ letters: Letters,
    in tx: borrowing Transaction<some Any>
  ) throws -> MeetingEditModel {
    let mentorship = try Mentorship.active(pair, by: actor, in: tx)
    let found = try LoggedMeeting.own(meeting, in: pair, by: actor, tx: tx)
    return MeetingEditModel(
      pair: mentorship, meeting: PairModel.MeetingLine(found, for: actor.person, letters))
  }
}

struct MeetingEditPage: Page {
  let model: MeetingEditModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var path: URLPath { MentoringPath.meeting(model.meeting.id, of: model.pair.id, visit) }

  var title: String { words(Message("mentoring.log.change.title")) }
  var patch: Patch { .mentoring }
  var keeps: [URLPath] { [path] }

  var body: Markup {
    p { a(.href(MentoringPath.pair(model.pair.id, visit))) { model.pair.name } }
    h1 { title }
    p { words(Message("mentoring.log.change.how")) }
    FaultSummary(state, words)
    CommandForm(path, visit: visit, waits: true) {
      MeetingFields(state: state.or(model.meeting.formValues), words: words)
      button(.class("button"), .type("submit")) { words(Message("mentoring.save")) }
    }
    details {
      summary { words(Message("mentoring.log.take-back.title")) }
      p { words(Message("mentoring.log.take-back.how")) }
      CommandForm(
        MentoringPath.takenBack(model.meeting.id, of: model.pair.id, visit), visit: visit,
        waits: true
      ) {
        button(.class("button quiet"), .type("submit")) {
          words(Message("mentoring.log.take-back"))
        }
      }
    }
  }
}

extension PairModel.MeetingLine {
  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    ["day": day.iso, "minutes": String(minutes), "said": note.said, "next": note.next]
  }
}
