import Core
import Localization

/// A transcript in words, the same on a page and on paper: facts, and then table by table.
struct TranscriptText {
  struct Table {
    let title: String
    let heads: [String]
    let rows: [[String]]
  }

  let model: TranscriptModel
  let words: Localizer

  private func say(_ key: String) -> String { words(Message(key)) }

  var title: String { words(Message("learning.transcript.of", .text(model.name))) }

  var facts: [(label: String, value: String)] {
    var facts = [
      (say("learning.transcript.course"), model.courseTitle.text(words.language)),
      (
        say("learning.transcript.cohort"),
        "\(model.cohort.plan.title.text(words.language)), \(words.days(model.cohort.plan))"
      ),
      (say("learning.have.attendance"), "\(model.attended) / \(model.sittings.count)"),
      (say("attendance.hours"), words.hours(model.hours)),
      (say("rule.have.practice"), words.number(model.deeds.count { $0.state == .confirmed })),
      (say("rule.have.mentoring"), words.number(model.mentored)),
    ]
    if let tests = model.tests { facts += gain(tests) }
    facts.append((say("learning.transcript.certificate"), certificate))
    return facts
  }

  private func gain(_ tests: TestMarks) -> [(String, String)] {
    func score(_ taken: TestMarks.Taken?) -> String {
      guard let taken else { return "–" }
      let score = "\(taken.score.right) / \(taken.score.count)"
      guard !taken.isCurrent else { return score }
      return "\(score) \(words(Message("learning.test.older", .number(taken.version))))"
    }
    return [
      (say("learning.test.before"), score(tests.before)),
      (say("learning.test.after"), score(tests.after)),
      (say("learning.transcript.gain"), tests.gain.map(words.points) ?? "–"),
    ]
  }

  /// With the code by which anybody can check it.
  private var certificate: String {
    guard let certificate = model.certificate?.certificate else {
      return say("learning.certificate.not-yet")
    }
    let issued = words(
      Message("learning.certificate.issued", .text(words.date(certificate.issued))))
    return "\(certificate.code), \(issued)"
  }

  var tables: [Table] { [sittings, catchUps, studies, deeds].filter { !$0.rows.isEmpty } }

  private var sittings: Table {
    Table(
      title: say("learning.transcript.meetings"),
      heads: heads(
        "learning.transcript.day", "learning.transcript.lesson",
        "learning.transcript.presence"),
      rows: model.sittings.map { one in
        [words.date(one.day), lesson(one.lesson), words(one.attendance.title)]
      })
  }

  private var catchUps: Table {
    Table(
      title: say("learning.transcript.catch-ups"),
      heads: heads(
        "learning.transcript.day", "attendance.catch-up.task",
        "learning.transcript.done"),
      rows: model.catchUps.map { one in
        [words.date(one.day), one.task, one.doneOn.map(words.date) ?? "–"]
      })
  }

  private var studies: Table {
    Table(
      title: say("learning.transcript.lessons"),
      heads: heads(
        "learning.transcript.lesson", "learning.transcript.read",
        "learning.transcript.best"),
      rows: model.studies.map { one in
        [
          one.lesson.title.text(words.language),
          one.standing.finished.map { words.date($0) } ?? "–",
          one.standing.best.flatMap { $0.isJudged ? "\($0.right) / \($0.count)" : nil } ?? "–",
        ]
      })
  }

  private var deeds: Table {
    Table(
      title: say("learning.transcript.practice"),
      heads: heads("practice.day", "practice.task", "practice.place", "learning.transcript.state"),
      rows: model.deeds.map { one in
        [
          words.date(one.day), one.kind.title(one.title, words), one.place,
          words(one.state.title),
        ]
      })
  }

  private func heads(_ keys: String...) -> [String] { keys.map(say) }

  private func lesson(_ slug: String) -> String {
    model.studies.first { $0.lesson.slug == slug }?.lesson.title.text(words.language) ?? slug
  }
}
