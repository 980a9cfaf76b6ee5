import Core
import HTTP
import Web

extension Mentoring {
  var logEndpoints: [Endpoint] {
    [
      .form("mentoring/pairs/{pair}/meetings", for: LogMeeting.access) { visit in
        try onPair(visit) { form, id in
          let day = form.day("day")
          let minutes = form.number("minutes", in: 15...480)
          let note = MeetingNote(
            said: form.text("said", in: 0...2000), next: form.line("next", in: 0...300))
          try form.finish()
          return try visit.perform(
            LogMeeting(in: id, on: day, minutes: minutes, note, Letters(visit.environment)))
        }
      },
      .form("mentoring/pairs/{pair}/goals", for: SetGoal.access) { visit in
        try onPair(visit) { form, id in
          let words = form.line("goal", in: 1...200)
          try form.finish()
          return try visit.perform(SetGoal(words, in: id, Letters(visit.environment)))
        }
      },
      .form("mentoring/pairs/{pair}/goals/{goal}", for: ReachGoal.access) { visit in
        try onPair(visit) { form, id in
          try visit.perform(
            ReachGoal(try visit.id("goal"), in: id, isReached: form.form["reached"] == "yes"))
        }
      },
    ]
  }
}
