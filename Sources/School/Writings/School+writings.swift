import Core
import HTTP
import Web

/// Reading what was written: for facilitators alone, since it was written to them.
extension School {
  var writingEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/writings", for: .roles([.facilitator]), answers: ReadingModel.self) {
        visit in try writings(visit, FormState())
      },
      .form("/cohorts/{cohort}/writings/{writing}", for: .roles([.facilitator])) { visit in
        try reply(visit)
      },
    ]
  }

  private func writings(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let letters = Letters.writings(visit.environment)
    let model = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      return try ReadingModel.find(
        cohort, course(of: cohort, community: community, in: tx),
        isAnswered: visit.form["state"] == "answered",
        page: visit.pageNumber, community: community, letters, in: tx)
    }
    return visit.seen(model, as: ReadingPage(model: model, state: state, visit: visit))
  }

  private func reply(_ visit: Visit) throws -> Response {
    let cohort = try visit.id("cohort", as: Cohort.self)
    let writing = try visit.id("writing", as: Writing.self)
    return try visit.submit(otherwise: { state in try writings(visit, state) }) { form in
      let words = form.text("reply-\(writing)", in: 1...Writing.replyLimit)
      try form.finish()
      let command = ReplyToWriting(
        words, to: writing, in: cohort, Letters.writings(visit.environment))
      return visit.done(
        try visit.perform(command),
        backTo: visit.learning.writings(
          of: cohort, isAnswered: visit.form["state"] == "answered"))
    }
  }
}
