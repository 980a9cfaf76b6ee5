import Core
import Localization
import Markup
import Web

/// The button that withdraws a course, or offers it again; a draft has none.
struct Withdrawal: Component {
  let course: AuthoredCourse
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    if course.published > 0 {
      section(.id("withdrawal")) {
        h2 { say("authoring.withdrawal") }
        if course.isWithdrawn {
          p(.class("notice")) { say("authoring.withdrawal.is") }
        } else {
          p { say("authoring.withdrawal.text") }
        }
        CommandForm(visit.authoring.withdrawal(course.slug), visit: visit) {
          input(
            .type("hidden"), .name("withdrawn"), .value(course.isWithdrawn ? "no" : "yes"))
          button(.class(course.isWithdrawn ? "button" : "danger"), .type("submit")) {
            say(course.isWithdrawn ? "authoring.withdrawal.undo" : "authoring.withdrawal.do")
          }
        }
      }
    }
  }
}
