import Core
import Localization
import Markup
import People
import Web

/// The code for the projector; the page loads itself anew when the code changes.
struct WallPage: Page {
  let model: WallModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.wall.\(key)")) }

  var patch: Patch { .school }
  var title: String { say("title") }
  /// A second late rather than a second early: the old code would stay for thirty more.
  var refreshSeconds: Int? { model.secondsLeft + 1 }

  var body: Markup {
    h1 { title }
    p { model.cohort.plan.title.text(visit.language) }
    if let code = model.code {
      div(.class("wall")) {
        p(.class("wall-code")) { "\(code.prefix(3)) \(code.suffix(3))" }
        Square("\(visit.siteAddress)/h/\(code)")
      }
      p { visit.words(Message("attendance.wall.how", .text(address))) }
      p(.class("muted")) {
        visit.words(Message("attendance.wall.left", .number(model.secondsLeft)))
      }
    } else {
      p(.class("notice")) { closed }
    }
    p(.class("big-name")) {
      visit.words(Message("attendance.scan.here", .number(model.here), .number(model.total)))
    }
    p { a(.href(visit.school.meeting(model.meeting.id))) { say("back") } }
  }

  private var address: String {
    "\(visit.siteAddress)/\(visit.language.rawValue)/here"
  }

  private var closed: String {
    if model.meeting.cancelled != nil {
      return visit.words(Message("school.meeting.fault.cancelled"))
    }
    if visit.now < model.clock.opens {
      return visit.words(
        Message("attendance.wall.before", .text(visit.words.moment(model.clock.opens))))
    }
    return say("after")
  }
}
