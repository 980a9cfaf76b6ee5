import Core
import HTTP
import Localization
import Markdown
import Markup
import Web

/// Writing the texts of a lesson, two languages at a time.
extension School {
  var lessonTextEndpoints: [Endpoint] {
    [
      .page(
        "/authoring/{course}/lessons/{lesson}", for: .staff, answers: LessonTextModel.self
      ) { visit in try lessonText(visit, FormState()) },
      .form(
        "/authoring/{course}/lessons/{lesson}", for: .staff, bodyLimit: School.textLimit
      ) { visit in try writeLesson(visit) },
      .form("/authoring/{course}/lessons/{lesson}/sources", for: .staff) { visit in
        try writeSources(visit)
      },
    ]
  }

  /// Two texts of a lesson, each letter of which takes up to six bytes on its way.
  static let textLimit = 2 << 20

  func lessonText(
    _ visit: Visit, _ state: FormState, previews: [Language: Markup] = [:]
  ) throws -> Response {
    let model = try visit.read { tx in try LessonTextModel.find(visit, in: tx) }
    let page = LessonTextPage(
      model: model, state: state.or(model.formValues(visit.environment.catalog)),
      previews: previews, visit: visit)
    return visit.seen(model, as: page)
  }

  private func writeLesson(_ visit: Visit) throws -> Response {
    if visit.form["preview"] != nil { return try preview(visit) }
    let model = try visit.read { tx in try LessonTextModel.find(visit, in: tx) }
    return try visit.submit(otherwise: { state in try lessonText(visit, state) }) { form in
      let edits = form.lessonEdits(model, visit.environment.catalog)
      try form.finish()
      let done = try visit.perform(
        WriteTexts(course: model.course.slug, lesson: model.lesson, edits: edits))
      return visit.done(
        done,
        backTo: visit.authoring.lesson(model.lesson, of: model.course.slug, sides: model.sides))
    }
  }

  /// Shows what was typed as it will be read; nothing is written.
  private func preview(_ visit: Visit) throws -> Response {
    let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
    let media = visit.authoring.media(lesson, of: slug)
    var previews: [Language: Markup] = [:]
    var faults: [Fault] = []
    for language in LanguagePair(visit).both {
      let name = "body.\(language.rawValue)"
      let text = Normalize.prose(visit.form[name] ?? "")
      do {
        previews[language] = try renderMarkdown(text, loweringHeadings: 1, media: media)
      } catch {
        faults.append(Fault(name, Message(error.reason)))
      }
    }
    var shown = try visit.submit(otherwise: { state in
      try lessonText(visit, state, previews: previews)
    }) { _ in throw DomainError.invalid(faults) }
    if faults.isEmpty { shown.status = 200 }
    return shown
  }

  private func writeSources(_ visit: Visit) throws -> Response {
    let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
    return try visit.submit(otherwise: { state in try lessonText(visit, state) }) { form in
      let text = form.prose("sources", limit: 20_000)
      try form.finish()
      let edit = TextEdit(
        name: "sources.md", text: text.isEmpty ? "" : text + "\n",
        based: form.form["based.sources"].flatMap { ID<CourseBlob>($0) })
      let done = try visit.perform(WriteTexts(course: slug, lesson: lesson, edits: [edit]))
      return visit.done(done, backTo: visit.authoring.lesson(lesson, of: slug))
    }
  }
}

extension FormReader {
  /// The texts of both languages; one in which nothing is said stays or becomes absent.
  mutating func lessonEdits(_ model: LessonTextModel, _ catalog: Catalog) -> [TextEdit] {
    let minutes = number("minutes", in: 1...240)
    let law = line("law", in: 0...7)
    if !law.isEmpty && Month(law) == nil {
      fault("law", Message("authoring.fault.month", .text("2026-11")))
    }
    let parts = form.all("part").compactMap(LessonPart.init(rawValue:))
    return model.texts.map { side in
      let code = side.language.rawValue
      let words = catalog[side.language]
      let title = line("title.\(code)", in: 0...120)
      var body = prose("body.\(code)", limit: 60_000)
      let state: TranslationState? = choice("translation.\(code)")
      let isEmpty = body.isEmpty || body == LessonPart.skeleton(words)
      if title.isEmpty && !isEmpty { fault("title.\(code)", Message("web.fault.required")) }
      for part in parts where !isEmpty && LessonPart.missing(in: body, words).contains(part) {
        body += "\n\n# \(part.heading(words))"
      }
      let text = DraftText(
        [
          ("title", title), ("minutes", String(minutes)), ("law-checked", law),
          ("translation", state?.rawValue ?? ""),
        ], body: body == LessonPart.skeleton(words) && title.isEmpty ? "" : body)
      return TextEdit(
        name: "lesson.\(code).md", text: title.isEmpty && isEmpty ? "" : text.text,
        based: form["based.\(code)"].flatMap { ID<CourseBlob>($0) })
    }
  }
}
