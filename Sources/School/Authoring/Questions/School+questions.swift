import Core
import HTTP
import Localization
import Web

/// Writing what is asked after a lesson, and before and after a course.
extension School {
  var questionEndpoints: [Endpoint] {
    [
      .page(
        "/authoring/{course}/lessons/{lesson}/questions", for: .staff,
        answers: QuestionsModel.self
      ) { visit in try questions(visit, FormState()) },
      .form(
        "/authoring/{course}/lessons/{lesson}/questions", for: .staff,
        bodyLimit: School.textLimit
      ) { visit in try writeQuestions(visit) },
      .form("/authoring/{course}/lessons/{lesson}/questions/settings", for: .staff) { visit in
        try setQuiz(visit)
      },
      .page(
        "/authoring/{course}/lessons/{lesson}/questions/new", for: .staff,
        answers: QuestionFormModel.self
      ) { visit in try question(visit, FormState()) },
      .form("/authoring/{course}/lessons/{lesson}/questions/new", for: .staff) { visit in
        try writeQuestion(visit)
      },
      .page(
        "/authoring/{course}/lessons/{lesson}/questions/{question}", for: .staff,
        answers: QuestionFormModel.self
      ) { visit in try question(visit, FormState()) },
      .form("/authoring/{course}/lessons/{lesson}/questions/{question}", for: .staff) { visit in
        try writeQuestion(visit)
      },
      .form("/authoring/{course}/lessons/{lesson}/questions/{question}/move", for: .staff) {
        visit in try moveQuestion(visit)
      },
      .form("/authoring/{course}/lessons/{lesson}/questions/{question}/removal", for: .staff) {
        visit in try removeQuestion(visit)
      },
    ]
  }

  private func found(_ visit: Visit) throws -> QuestionsModel {
    try visit.read { tx in try QuestionsModel.find(visit, in: tx) }
  }

  private func questions(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try found(visit)
    let page = QuestionsPage(model: model, state: state.or(model.formValues), visit: visit)
    return visit.seen(model, as: page)
  }

  private func writeQuestions(_ visit: Visit) throws -> Response {
    let model = try found(visit)
    return try visit.submit(otherwise: { state in try questions(visit, state) }) { form in
      var edits: [TextEdit] = []
      for side in model.texts {
        let code = side.language.rawValue
        let body = form.prose("body.\(code)", limit: 60_000)
        let state: TranslationState? = form.choice("translation.\(code)")
        let text = side.quiz(state?.rawValue ?? "", body).text
        edits.append(
          TextEdit(
            name: side.fileName(of: model.spot), text: body.isEmpty ? "" : text,
            based: form.form["based.\(code)"].flatMap { ID<CourseBlob>($0) }))
      }
      try form.finish()
      return try write(edits, to: model, visit)
    }
  }

  /// How often it may be tried, which try counts, and what a test is called.
  private func setQuiz(_ visit: Visit) throws -> Response {
    let model = try found(visit)
    let isShown: (FormState) throws -> Response = { state in
      // The texts below are not of this form: they show what is kept.
      try questions(visit, state.over(model.formValues))
    }
    return try visit.submit(otherwise: isShown) { form in
      let quiz = form.settings(model)
      try form.finish()
      let edits = model.edits(quiz, visit.environment.catalog, based: form)
      return try write(edits, to: model, visit)
    }
  }

  private func moveQuestion(_ visit: Visit) throws -> Response {
    try change(visit) { questions, place in
      let other = visit.form["to"] == "up" ? place - 1 : place + 1
      if questions.indices.contains(other) { questions.swapAt(place, other) }
    }
  }

  private func removeQuestion(_ visit: Visit) throws -> Response {
    try change(visit) { questions, place in questions.remove(at: place) }
  }

  private func change(
    _ visit: Visit, _ body: (inout [Question], Int) -> Void
  ) throws -> Response {
    let model = try found(visit)
    return try visit.submit(otherwise: { state in
      try questions(visit, state.over(model.formValues))
    }) { form in
      let item = try model.question(visit)
      var quiz = model.quiz
      body(&quiz.questions, item.number - 1)
      let edits = model.edits(quiz, visit.environment.catalog, based: form)
      return try write(edits, to: model, visit)
    }
  }

  private func write(
    _ edits: [TextEdit], to model: QuestionsModel, _ visit: Visit
  ) throws -> Response {
    let done = try visit.perform(
      WriteTexts(course: model.course.slug, lesson: model.spot.lesson, edits: edits))
    return visit.done(
      done,
      backTo: visit.authoring.questions(model.spot, of: model.course.slug, sides: model.sides))
  }
}

/// One question by its form.
extension School {
  private func question(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try QuestionFormModel(found(visit), visit)
    let page = QuestionFormPage(model: model, state: state.or(model.formValues), visit: visit)
    return visit.seen(model, as: page)
  }

  private func writeQuestion(_ visit: Visit) throws -> Response {
    let model = try QuestionFormModel(found(visit), visit)
    return try visit.submit(otherwise: { state in try question(visit, state) }) { form in
      let question = form.question(model)
      try form.finish()
      guard let question else { throw DomainError.notFound }
      var quiz = model.whole.quiz
      if let number = model.number {
        quiz.questions[number - 1] = question
      } else {
        quiz.questions.append(question)
      }
      guard quiz.questions.count <= QuizText.limit else {
        throw DomainError.rule(Message("learning.quiz.file.count", .number(QuizText.limit)))
      }
      let edits = model.whole.edits(quiz, visit.environment.catalog, based: form)
      return try write(edits, to: model.whole, visit)
    }
  }
}

extension TextSide {
  func fileName(of spot: QuizSpot) -> String {
    let path = spot.path(language)
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension FormReader {
  fileprivate mutating func settings(_ model: QuestionsModel) -> DraftQuiz {
    let tries = number("tries", in: 0...QuizText.mostTries, or: 0)
    let counting = choice("counts", Quiz.Counting.self) ?? .best
    var titles: [Language: String] = [:]
    var states: [Language: TranslationState] = [:]
    for side in model.texts where side.file != nil {
      let code = side.language.rawValue
      if model.spot.isTest { titles[side.language] = line("title.\(code)", in: 1...120) }
      states[side.language] = choice("translation.\(code)", TranslationState.self)
    }
    var quiz = model.quiz
    quiz.set(
      titles: titles, states: states, tries: tries == 0 ? nil : tries, counting: counting)
    return quiz
  }
}
