import Core
import HTTP
import Web

/// Writing the questions after a lesson.
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
      .form("/authoring/{course}/lessons/{lesson}/question", for: .staff) { visit in
        try addQuestion(visit)
      },
    ]
  }

  private func questions(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try visit.read { tx in try QuestionsModel.find(visit, in: tx) }
    let page = QuestionsPage(model: model, state: state.or(model.formValues), visit: visit)
    return visit.seen(model, as: page)
  }

  private func writeQuestions(_ visit: Visit) throws -> Response {
    let model = try visit.read { tx in try QuestionsModel.find(visit, in: tx) }
    return try visit.submit(otherwise: { state in try questions(visit, state) }) { form in
      var edits: [TextEdit] = []
      for side in model.texts {
        let code = side.language.rawValue
        let body = form.prose("body.\(code)", limit: 60_000)
        let state: TranslationState? = form.choice("translation.\(code)")
        let text = side.quiz(state?.rawValue ?? "", body).text
        edits.append(
          TextEdit(
            name: "quiz.\(code).md", text: body.isEmpty ? "" : text,
            based: form.form["based.\(code)"].flatMap { ID<CourseBlob>($0) }))
      }
      try form.finish()
      return try write(edits, to: model, visit)
    }
  }

  private func addQuestion(_ visit: Visit) throws -> Response {
    let model = try visit.read { tx in try QuestionsModel.find(visit, in: tx) }
    let isShown: (FormState) throws -> Response = { state in
      // The texts below are not of this form: they show what is kept.
      try questions(visit, state.or(model.formValues))
    }
    return try visit.submit(otherwise: isShown) { form in
      let question = form.question(model.sides)
      try form.finish()
      guard let question else { throw DomainError.notFound }
      let edits = model.texts.filter { question.text[$0.language] != nil }.map { side in
        var draft = side.draft
        let number = draft.body.split(whereSeparator: \.isNewline).count { $0.hasPrefix("## ") }
        let written = question.written(number + 1, in: side.language)
        if draft.head.isEmpty { draft.head = [("translation", "original")] }
        draft.body += (draft.body.isEmpty ? "" : "\n\n") + written
        return TextEdit(
          name: "quiz.\(side.language.rawValue).md", text: draft.text,
          based: form.form["based.\(side.language.rawValue)"].flatMap { ID<CourseBlob>($0) })
      }
      return try write(edits, to: model, visit)
    }
  }

  private func write(
    _ edits: [TextEdit], to model: QuestionsModel, _ visit: Visit
  ) throws -> Response {
    let done = try visit.perform(
      WriteTexts(course: model.course.slug, lesson: model.lesson, edits: edits))
    return visit.done(
      done,
      backTo: visit.authoring.lesson(
        model.lesson, of: model.course.slug, "questions", sides: model.sides))
  }
}
