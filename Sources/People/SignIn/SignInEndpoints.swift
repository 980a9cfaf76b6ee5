import Core
import Database
import HTTP
import Web

extension People {
  var signInEndpoints: [Endpoint] {
    [
      .page("/sign-in", for: .anyone, answers: SignInModel.self) { visit in
        try signInPage(visit, FormState())
      },
      .form("/sign-in", for: .anyone, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try signInPage(visit, state) }) { _ in
          let person = try signIn.attempt(visit)
          return try welcome(person, of: visit.community, visit, back: visit.form["back"])
        }
      },
      .form("/sign-out", for: .signedIn) { visit in
        try visit.environment.database.write { tx in
          try tx.run("DELETE FROM session WHERE id = \(Session.hash(visit.viewer.secret))")
        }
        // On a phone of several, the door is where the next one comes in.
        let isShared = try !visit.personsOfPhone().isEmpty
        // Whoever leaves a page quickly has said where to.
        let chosen = visit.form["back"].flatMap { URLPath(returning: $0) }
        var response = visit.done(
          Done(), backTo: chosen ?? (isShared ? visit.path("sign-in") : visit.path()))
        Cookie.session.set("", in: &response, for: visit, maxAge: 0)
        response.headers.set("Clear-Site-Data", "\"cache\"")
        return response
      },
    ]
  }

  private func signInPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = SignInModel(
      persons: DoorSign.all(try visit.personsOfPhone(), visit), back: visit.form["back"] ?? "")
    return visit.seen(model, as: SignInPage(model: model, state: state, visit: visit))
  }

  /// Begins a new session and ends the one the browser had.
  func welcome(
    _ person: ID<Person>, of community: ID<Community>, _ visit: Visit, back: String? = nil
  ) throws -> Response {
    let token = try visit.environment.database.write { tx in
      try tx.run("DELETE FROM session WHERE id = \(Session.hash(visit.viewer.secret))")
      return try Session.begin(for: person, community: community, at: visit.now, in: tx)
    }
    let path = back.flatMap { URLPath(returning: $0) } ?? visit.path()
    var response = visit.done(Done(), backTo: path)
    Cookie.session.set(token, in: &response, for: visit, maxAge: 30 * 86_400)
    return response
  }
}
