import Core
import Localization
import Paper

/// A form of paper: what was done, when, where, what came of it.
struct PracticePaper {
  let cohort: Cohort
  let tasks: [PracticeTask]
  let words: Localizer

  private static let line = String(repeating: "_", count: 72)

  private func say(_ key: String) -> String { words(Message(key)) }

  func pdf() throws -> [UInt8] {
    try PaperProtocol(
      title: say("practice.form"), place: cohort.plan.title.text(words.language),
      parts: [
        .paragraph(say("practice.form.how")),
        .facts([
          blank("practice.paper.number"), blank("learning.progress.person"),
          blank("practice.day"), blank("practice.place"),
        ]),
        .heading(say("practice.form.task")), .paragraph(boxes),
        .heading(say("practice.outcome")), .paragraph(say("practice.outcome-hint")),
        .paragraph(lines(9)),
        .heading(say("practice.sharing")),
        .paragraph("☐ \(say("practice.may-show"))"),
        .paragraph(say("practice.may-show-hint")),
        .signatures([PaperSignature(name: "", office: say("learning.progress.person"))]),
      ]
    ).pdf()
  }

  private var boxes: String {
    tasks.filter(\.isOffered).map { "☐ \($0.title(words))" }.joined(separator: "\n")
  }

  private func blank(_ key: String) -> PaperFact {
    PaperFact(say(key), String(repeating: "_", count: 48))
  }

  private func lines(_ count: Int) -> String {
    Array(repeating: Self.line, count: count).joined(separator: "\n\n")
  }
}
