import Core
import Localization
import Markup
import Web

/// What a participant needs of her next meetings, and what she does for those she missed.
struct AroundMeetings: Component {
  let item: OwnProgressModel.Item
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.\(key)")) }

  var body: Markup {
    if !item.coming.isEmpty { coming }
    if !item.tasks.isEmpty { tasks }
    p {
      a(.href(visit.attending.here)) { say("here") }
      " · "
      a(.href(visit.attending.card)) { say("card") }
    }
  }

  @MarkupBuilder private var coming: Markup {
    h3 { say("coming") }
    ul(.class("meetings")) {
      for meeting in item.coming {
        li {
          a(.href(visit.attending.agenda(meeting.id))) {
            "\(visit.words.longDate(meeting.plan.day)), \(meeting.plan.time)"
          }
          span(.class("muted")) { " · \(meeting.plan.place) " }
          if meeting.cancelled != nil {
            span(.class("tag bad")) { visit.words(Message("school.meeting.cancelled")) }
          }
        }
      }
    }
  }

  @MarkupBuilder private var tasks: Markup {
    h3 { say("catch-up") }
    ul(.class("plain-list")) {
      for task in item.tasks {
        li {
          "\(task.day.dotted): \(task.task) "
          if let day = task.doneOn {
            span(.class("tag good")) {
              visit.words(Message("attendance.catch-up.done-on", .text(day.dotted)))
            }
          }
        }
      }
    }
  }
}
