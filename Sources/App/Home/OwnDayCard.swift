import Core
import Localization
import Markup
import School
import Web

/// What comes next for her, before anything else of the village.
struct OwnDayCard: Component {
  let days: [OwnDay]
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    Card(words(Message("house.day"))) {
      ul(.class("plain-list")) { for day in days { li { own(day) } } }
    }.body
  }

  @MarkupBuilder private func own(_ day: OwnDay) -> Markup {
    if let line = day.line, let meeting = day.meeting {
      p {
        if line.day == visit.now.day {
          span(.class("tag good")) { words(Message("house.day.today")) }
        }
        a(.href(place(of: meeting, day))) {
          words(Message("house.day.meeting", .text(words.longDate(line.day)), .text(clock(line))))
        }
      }
      p(.class("muted")) { "\(line.place) · \(line.cohort.text(words.language))" }
    } else {
      p(.class("muted")) { day.title.text(words.language) }
    }
    if day.runs {
      p {
        a(.href(visit.path("cohorts", day.cohort.description, "today"))) {
          words(Message("attention.title"))
        }
      }
    }
    if let lesson = day.lesson {
      p(.class("button-row")) {
        a(.class("button"), .href(visit.path("courses", lesson.course, lesson.lesson))) {
          words(Message("house.day.lesson", .text(lesson.title.text(words.language))))
        }
      }
    }
    if !day.runs && day.line?.day == visit.now.day {
      p(.class("button-row")) {
        a(.class("button quiet"), .href(visit.path("here"))) {
          words(Message("attendance.here.title"))
        }
      }
    }
    if day.tasks > 0 {
      p {
        a(.href(visit.path("progress"))) {
          words(Message("house.day.tasks", .number(day.tasks)))
        }
      }
    }
    if !day.runs {
      p { a(.href(visit.path("progress"))) { words(Message("learning.progress.mine")) } }
    }
  }

  private func place(of meeting: ID<Meeting>, _ day: OwnDay) -> URLPath {
    day.runs
      ? visit.path("meetings", meeting.description)
      : visit.path("meetings", meeting.description, "agenda")
  }

  private func clock(_ line: SchoolFront.ComingMeeting) -> String {
    "\(padded(line.minute / 60, 2)):\(padded(line.minute % 60, 2))"
  }
}
