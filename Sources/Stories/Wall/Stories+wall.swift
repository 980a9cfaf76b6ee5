import Core
import HTTP
import Web

/// The wall of recognition: thanks given, looked at, and taken down by her who is thanked.
extension Stories {
  var wallEndpoints: [Endpoint] {
    [
      .page("/recognition", for: .anyone, answers: WallModel.self) { visit in
        try wall(visit, FormState())
      },
      .form("/recognition", for: .signedIn) { visit in
        try onWall(visit) { form in
          let name = form.line("to")
          let words = form.text("words", in: 0...Thanks.mostWords)
          let day = form.day("on")
          try form.finish()
          return try visit.perform(GiveThanks(to: name, for: words, on: day))
        }
      },
      .form("/recognition/{thanks}/showing", for: .staff) { visit in
        try onWall(visit) { _ in try visit.perform(ShowThanks(try visit.id("thanks"))) }
      },
      .form("/recognition/{thanks}/hiding", for: .staff) { visit in
        try onWall(visit) { form in
          let reason = form.line("reason", in: 0...300)
          // The field of one of many forms of the page: said above them all.
          if reason.isEmpty { form.fault("", Message("stories.fault.reason")) }
          try form.finish()
          return try visit.perform(HideThanks(try visit.id("thanks"), because: reason))
        }
      },
      .form("/recognition/{thanks}/own", for: .signedIn) { visit in
        try onWall(visit) { form in
          try visit.perform(
            HideOwnThanks(try visit.id("thanks"), isHidden: form.form["hidden"] != "no"))
        }
      },
    ]
  }

  private func wall(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try visit.read { tx in
      try WallModel.read(page: visit.pageNumber, for: visit.viewer, in: tx)
    }
    return visit.seen(
      model,
      as: WallPage(model: model, state: state.or(["on": visit.now.day.iso]), visit: visit))
  }

  private func onWall(
    _ visit: Visit, _ act: (inout FormReader) throws -> some CommandOutcome
  ) throws -> Response {
    try visit.submit(otherwise: { state in try wall(visit, state) }) { form in
      visit.done(try act(&form), backTo: visit.stories.wall)
    }
  }
}
