import Core
import HTTP
import Paper
import Web

/// Stories: told, read, looked at.
extension Stories {
  var tellingEndpoints: [Endpoint] {
    [
      .page("/stories", for: .anyone, answers: StoryListModel.self) { visit in
        let model = try visit.read { tx in
          try StoryListModel.read(page: visit.pageNumber, for: visit.viewer, in: tx)
        }
        return visit.seen(model, as: StoryListPage(model: model, visit: visit))
      }.keptByAnybody(),
      .page("/stories/new", for: .signedIn, answers: NothingModel.self) { visit in
        tellPage(visit, FormState())
      },
      .form("/stories/new", for: .signedIn, pace: .slow, bodyLimit: FormReader.mediaLimit) {
        visit in try tell(visit)
      },
      .page("/stories/{story}", for: .anyone, answers: StoryModel.self) { visit in
        try show(visit, FormState())
      }.keptUntilTakenBack(),
      .page("/stories/{story}/text", for: .signedIn, answers: NothingModel.self) { visit in
        try rewritePage(visit, FormState())
      },
      .form("/stories/{story}/text", for: .signedIn) { visit in try rewrite(visit) },
      .form("/stories/{story}/withdrawal", for: .signedIn) { visit in
        let id = try visit.id("story", as: Story.self)
        return visit.done(try visit.perform(WithdrawStory(id)), backTo: visit.stories.home)
      },
      .file("/stories/{story}/story.pdf", for: .anyone) { visit in
        let model = try model(visit)
        // Without her consent nothing is printed, not even by herself: a sheet cannot be called back.
        guard model.story.allows(.print) else { throw DomainError.notFound }
        let sheet = StorySheet(model: model, visit: visit).paper
        return .file(.pdf, named: "\(model.story.text.title).pdf", try sheet.pdf())
      },
    ]
  }

  var lookingEndpoints: [Endpoint] {
    [
      .form("/stories/{story}/showing", for: .staff) { visit in
        try onStory(visit) { _, id in try visit.perform(ShowStory(id)) }
      },
      .form("/stories/{story}/hiding", for: .staff) { visit in
        try onStory(visit) { form, id in
          let reason = form.line("reason", in: 1...300)
          try form.finish()
          return try visit.perform(HideStory(id, because: reason))
        }
      },
      .form("/stories/{story}/questions", for: .staff) { visit in
        try onStory(visit) { form, id in
          let text = form.text("questions", in: 0...2000)
          try form.finish()
          let questions = text.split(separator: "\n").map(String.init)
          return try visit.perform(SetQuestions(questions, of: id))
        }
      },
    ]
  }

  var storyFileEndpoints: [Endpoint] {
    [
      .form(
        "/stories/{story}/files", for: .signedIn, pace: .slow, bodyLimit: FormReader.mediaLimit
      ) { visit in
        try onStory(visit) { form, id in
          var command = LayStoryFiles(story: id)
          (command.picture, command.sound) = form.pictureOrSound()
          try form.finish()
          return try visit.perform(command)
        }
      },
      .form("/stories/{story}/files/{file}/removal", for: .signedIn) { visit in
        try onStory(visit) { _, id in
          try visit.perform(TakeStoryFile(story: id, file: try visit.id("file")))
        }
      },
      .file("/stories/{story}/files/{file}", for: .anyone, pace: .quick) { visit in
        let story = try model(visit).story
        let (id, community) = (try visit.id("file", as: MediaItem.self), try visit.community)
        let file = try visit.read { tx in
          try Story.media.bytes(id, of: story.id.uuid, community: community, in: tx)
        }
        return file.kind.response(file.bytes)
      }.kept(),
    ]
  }

  private func model(_ visit: Visit) throws -> StoryModel {
    let id = try visit.id("story", as: Story.self)
    return try visit.read { tx in try StoryModel.read(id, for: visit.viewer, in: tx) }
  }

  func show(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try model(visit)
    let names = visit.viewer.may(.staff) ? try lessonNames(visit) : []
    return visit.seen(
      model, as: StoryPage(model: model, lessons: names, state: state, visit: visit))
  }

  private func tellPage(_ visit: Visit, _ state: FormState) -> Response {
    visit.seen(
      NothingModel(),
      as: TellStoryPage(
        story: nil,
        state: state.or([
          "language": visit.language.rawValue, "telling": StoryText.Telling.words.rawValue,
        ]), visit: visit))
  }

  private func tell(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in tellPage(visit, state) }) { form in
      var command = TellStory(
        form.storyText(), isNamed: form.flag("named"), for: form.storyUses())
      command.picture = form.describedPicture()
      command.sound = form.sound()
      if command.uses.isEmpty { form.fault("use", Message("stories.fault.use")) }
      try form.finish()
      let id = try visit.perform(command)
      return visit.done(id, backTo: visit.stories.story(id))
    }
  }

  private func rewritePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try model(visit)
    guard model.isTeller else { throw DomainError.notFound }
    return visit.seen(
      NothingModel(),
      as: TellStoryPage(story: model.story, state: state.or(model.story.values), visit: visit))
  }

  private func rewrite(_ visit: Visit) throws -> Response {
    let id = try visit.id("story", as: Story.self)
    return try visit.submit(otherwise: { state in try rewritePage(visit, state) }) { form in
      let base = form.number("base", in: 1...1_000_000)
      let (text, isNamed) = (form.storyText(), form.flag("named"))
      try form.finish()
      let version = try visit.perform(ChangeStory(id, from: base, to: text, isNamed: isNamed))
      return visit.done(version, backTo: visit.stories.story(id))
    }
  }

  /// Carries out a form that stands on the page of a story.
  func onStory(
    _ visit: Visit, _ act: (inout FormReader, ID<Story>) throws -> some CommandOutcome
  ) throws -> Response {
    let id = try visit.id("story", as: Story.self)
    return try visit.submit(otherwise: { state in try show(visit, state) }) { form in
      visit.done(try act(&form, id), backTo: visit.stories.story(id))
    }
  }
}
