import Core
import HTTP
import Web

/// Practices of the village: written, looked at, endorsed.
extension Culture {
  var villageEndpoints: [Endpoint] {
    writingEndpoints + lookingEndpoints + villageFileEndpoints
  }

  private var writingEndpoints: [Endpoint] {
    [
      .page("/culture/village/new", for: .signedIn, answers: NothingModel.self) { visit in
        visit.seen(
          NothingModel(), as: WritePracticePage(practice: nil, state: FormState(), visit: visit))
      },
      .form(
        "/culture/village/new", for: .signedIn, pace: .slow, bodyLimit: FormReader.mediaLimit
      ) { visit in try add(visit) },
      .page(
        "/culture/village/{practice}", for: .anyone, answers: VillagePracticeModel.self
      ) { visit in try show(visit, FormState()) }.keptUntilTakenBack(),
      .page("/culture/village/{practice}/text", for: .signedIn, answers: NothingModel.self) {
        visit in try rewritePage(visit, FormState())
      },
      .form("/culture/village/{practice}/text", for: .signedIn) { visit in try rewrite(visit) },
    ]
  }

  private var lookingEndpoints: [Endpoint] {
    [
      .form("/culture/village/{practice}/showing", for: .staff) { visit in
        try onPractice(visit) { _, id in try visit.perform(ShowPractice(id)) }
      },
      .form("/culture/village/{practice}/hiding", for: .staff) { visit in
        try onPractice(visit) { form, id in
          let reason = form.line("reason", in: 1...300)
          try form.finish()
          return try visit.perform(HidePractice(id, because: reason))
        }
      },
      .form("/culture/village/{practice}/endorsement", for: VillagePractice.council) { visit in
        try onPractice(visit) { _, id in try visit.perform(EndorsePractice(id)) }
      },
      .form("/culture/village/{practice}/endorsement/end", for: VillagePractice.council) {
        visit in
        try onPractice(visit) { form, id in
          let reason = form.line("end-reason", in: 1...300)
          try form.finish()
          return try visit.perform(WithdrawEndorsement(id, because: reason))
        }
      },
    ]
  }

  private var villageFileEndpoints: [Endpoint] {
    [
      .form(
        "/culture/village/{practice}/files", for: .signedIn, pace: .slow,
        bodyLimit: FormReader.mediaLimit
      ) { visit in
        try onPractice(visit) { form, id in
          var command = LayPracticeFiles(practice: id)
          (command.picture, command.sound) = form.pictureOrSound()
          try form.finish()
          return try visit.perform(command)
        }
      },
      .form("/culture/village/{practice}/files/{file}/removal", for: .signedIn) { visit in
        try onPractice(visit) { _, id in
          try visit.perform(TakePracticeFile(practice: id, file: try visit.id("file")))
        }
      },
      .file("/culture/village/{practice}/files/{file}", for: .anyone, pace: .quick) { visit in
        let practice = try model(visit).practice
        let (id, community) = (try visit.id("file", as: MediaItem.self), try visit.community)
        let file = try visit.read { tx in
          try VillagePractice.media.bytes(id, of: practice.id.uuid, community: community, in: tx)
        }
        return file.kind.response(file.bytes)
      }.kept(),
    ]
  }

  private func model(_ visit: Visit) throws -> VillagePracticeModel {
    let id = try visit.id("practice", as: VillagePractice.self)
    return try visit.read { tx in
      try VillagePracticeModel.read(id, for: visit.viewer, in: tx)
    }
  }

  private func show(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try model(visit)
    return visit.seen(model, as: VillagePracticePage(model: model, state: state, visit: visit))
  }

  private func add(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in
      visit.seen(
        NothingModel(), as: WritePracticePage(practice: nil, state: state, visit: visit))
    }) { form in
      var command = AddPractice(form.villageText())
      command.picture = form.describedPicture()
      command.sound = form.sound()
      try form.finish()
      let id = try visit.perform(command)
      return visit.done(id, backTo: visit.culture.village(id))
    }
  }

  private func rewritePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try model(visit)
    guard model.isHers else { throw DomainError.forbidden }
    return visit.seen(
      NothingModel(),
      as: WritePracticePage(
        practice: model.practice, state: state.or(model.practice.values), visit: visit))
  }

  private func rewrite(_ visit: Visit) throws -> Response {
    let id = try visit.id("practice", as: VillagePractice.self)
    return try visit.submit(otherwise: { state in try rewritePage(visit, state) }) { form in
      let base = form.number("base", in: 1...1_000_000)
      let text = form.villageText()
      try form.finish()
      let version = try visit.perform(ChangePractice(id, from: base, to: text))
      return visit.done(version, backTo: visit.culture.village(id))
    }
  }

  /// Carries out a form that stands on the page of a practice.
  private func onPractice(
    _ visit: Visit, _ act: (inout FormReader, ID<VillagePractice>) throws -> some CommandOutcome
  ) throws -> Response {
    let id = try visit.id("practice", as: VillagePractice.self)
    return try visit.submit(otherwise: { state in try show(visit, state) }) { form in
      visit.done(try act(&form, id), backTo: visit.culture.village(id))
    }
  }
}
