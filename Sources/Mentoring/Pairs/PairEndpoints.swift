import Core
import HTTP
import Web

extension Mentoring {
  var pairEndpoints: [Endpoint] {
    [
      .page("mentoring/pairs/{pair}", for: .signedIn, answers: PairModel.self) { visit in
        try showPair(visit, FormState())
      }.kept(),
      .form("mentoring/pairs/{pair}/accept", for: AcceptMentorship.access) { visit in
        try onPair(visit) { form, id in
          let reply = form.text("reply", in: 0...1000)
          try form.finish()
          return try visit.perform(
            AcceptMentorship(id, saying: reply, Letters(visit.environment)))
        }
      },
      .form("mentoring/pairs/{pair}/decline", for: DeclineMentorship.access) { visit in
        try onPair(visit) { form, id in
          let reason: DeclineReason? = form.choice("reason")
          let word = form.text("word", in: 0...1000)
          try form.finish()
          return try visit.perform(
            DeclineMentorship(
              id, because: reason ?? .other, saying: word, Letters(visit.environment)))
        }
      },
      .form("mentoring/pairs/{pair}/end", for: EndMentorship.access) { visit in
        try onPair(visit) { form, id in
          let reason: EndReason? = form.choice("reason")
          let farewell = form.text("farewell", in: 0...1000)
          try form.finish()
          return try visit.perform(
            EndMentorship(
              id, because: reason ?? .other, saying: farewell, Letters(visit.environment)))
        }
      },
    ]
  }
}

/// Carries out a form of a pair and comes back to it.
func onPair(
  _ visit: Visit, _ act: (inout FormReader, ID<Mentorship>) throws -> some CommandOutcome
) throws -> Response {
  let id: ID<Mentorship> = try visit.id("pair")
  return try visit.submit(otherwise: { try showPair(visit, $0) }) { form in
    visit.done(try act(&form, id), backTo: MentoringPath.pair(id, visit))
  }
}

func showPair(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try PairModel.read(
      try visit.id("pair"), for: visit.viewer, today: visit.now.day,
      Letters(visit.environment), in: tx)
  }
  return visit.seen(model, as: PairPage(model: model, state: state, visit: visit))
}
