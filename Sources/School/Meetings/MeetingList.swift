import Core
import Localization
import Markup
import Web

/// The meetings of a cohort, each the way to its page.
struct MeetingList: Component {
  let meetings: [MeetingItem]
  let visit: Visit

  var body: Markup {
    ul(.class("meetings")) {
      for item in meetings {
        li {
          a(.href(visit.school.meeting(item.meeting.id))) {
            "\(visit.words.longDate(item.meeting.plan.day)), \(item.meeting.plan.time)"
          }
          span(.class("muted")) { " · \(about(item)) " }
          state(item)
        }
      }
    }
  }

  private func about(_ item: MeetingItem) -> String {
    [item.meeting.plan.place, item.lessonTitle.text(visit.language)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  @MarkupBuilder private func state(_ item: MeetingItem) -> Markup {
    if item.meeting.cancelled != nil {
      span(.class("tag bad")) { visit.words(Message("school.meeting.cancelled")) }
    } else if item.meeting.takenAt != nil {
      span(.class("tag good")) { visit.words(Message("school.meeting.taken")) }
    }
  }
}
