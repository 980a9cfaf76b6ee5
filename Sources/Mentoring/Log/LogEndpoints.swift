import Core
import HTTP
import Web

extension Mentoring {
  var logEndpoints: [Endpoint] {
    [
      .form("mentoring/pairs/{pair}/meetings", for: LogMeeting.access) { visit in
        try onPair(visit) { form, id in
          let (day, minutes, note) = form.meeting()
          try form.finish()
          return try visit.perform(
            LogMeeting(in: id, on: day, minutes: minutes, note, Letters(visit.environment)))
        }
      },
      .page(
        "mentoring/pairs/{pair}/meetings/{meeting}", for: ChangeMeeting.access,
        answers: MeetingEditModel.self
      ) { visit in try showMeeting(visit, FormState()) }.kept(),
      .form("mentoring/pairs/{pair}/meetings/{meeting}", for: ChangeMeeting.access) { visit in
        try onMeeting(visit) { form, pair, meeting in
          let (day, minutes, note) = form.meeting()
          try form.finish()
          return ChangeMeeting(
            meeting, in: pair, on: day, minutes: minutes, note, Letters(visit.environment))
        }
      },
      .form("mentoring/pairs/{pair}/meetings/{meeting}/back", for: TakeBackMeeting.access) {
        visit in
        try onMeeting(visit) { _, pair, meeting in
          TakeBackMeeting(meeting, in: pair, Letters(visit.environment))
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

/// Carries out what she says of a meeting that she wrote down, and comes back to the pair.
private func onMeeting(
  _ visit: Visit,
  _ command: (inout FormReader, ID<Mentorship>, ID<LoggedMeeting>) throws -> some Command
) throws -> Response {
  let (pair, meeting): (ID<Mentorship>, ID<LoggedMeeting>) = (
    try visit.id("pair"), try visit.id("meeting")
  )
  return try visit.submit(otherwise: { try showMeeting(visit, $0) }) { form in
    visit.done(
      try visit.perform(try command(&form, pair, meeting)),
      backTo: MentoringPath.pair(pair, visit))
  }
}

private func showMeeting(_ visit: Visit, _ state: FormState) throws -> Response {
  let (pair, meeting): (ID<Mentorship>, ID<LoggedMeeting>) = (
    try visit.id("pair"), try visit.id("meeting")
  )
  let model = try visit.read { tx in
    try MeetingEditModel.read(
      meeting, of: pair, by: visit.actor(), Letters(visit.environment), in: tx)
  }
  return visit.seen(model, as: MeetingEditPage(model: model, state: state, visit: visit))
}
