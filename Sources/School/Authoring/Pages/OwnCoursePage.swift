import Core
import Localization
import Markup
import Web

/// A draft: its lessons in their order, what is missing in which language, and publishing.
struct OwnCoursePage: Page {
  let model: OwnCourseModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var slug: String { model.course.slug }

  var patch: Patch { .school }
  var title: String {
    model.head.title.isEmpty ? slug : model.head.title.text(visit.language)
  }

  var body: Markup {
    p { a(.href(visit.authoring.courses)) { say("authoring.courses") } }
    h1 { title }
    FaultSummary(state, visit.words)
    PublishedTag(course: model.course, visit: visit)
    if !model.head.summary.isEmpty { p { model.head.summary.text(visit.language) } }
    p(.class("button-row")) {
      a(.class("button quiet"), .href(visit.authoring.head(slug))) { say("authoring.head.change") }
    }
    h2 { say("authoring.lessons") }
    if model.lessons.isEmpty { p(.class("muted")) { say("authoring.lessons.none") } }
    ol(.class("steps")) { for item in model.lessons { lesson(item) } }
    addition
    tests
    if !model.lessons.isEmpty { GapTable(model: model, visit: visit) }
    Publication(model: model, visit: visit)
    Withdrawal(course: model.course, visit: visit)
  }

  private func lesson(_ item: OwnCourseModel.Item) -> Markup {
    li(.id("lesson-\(item.slug)")) {
      if let unit = model.head.units.first(where: { $0.first == item.slug }) {
        p(.class("unit")) { unit.title.text(visit.language) }
      }
      h3 {
        a(.href(visit.authoring.lesson(item.slug, of: slug))) {
          item.title.isEmpty ? item.slug : item.title.text(visit.language)
        }
      }
      p(.class("button-row")) {
        a(
          .class("button quiet"),
          .href(visit.authoring.questions(.lesson(item.slug), of: slug))
        ) { say("authoring.questions") }
      }
      div(.class("button-row")) {
        if item.slug != model.lessons.first?.slug { move(item, "up") }
        if item.slug != model.lessons.last?.slug { move(item, "down") }
      }
      removal(item)
    }
  }

  private func move(_ item: OwnCourseModel.Item, _ way: String) -> Markup {
    CommandForm(
      visit.authoring.lesson(item.slug, of: slug, "move"), visit: visit, class: "inline"
    ) {
      button(
        .class("quiet"), .type("submit"), .name("to"), .value(way),
        .ariaLabel(
          "\(say("authoring.lesson.\(way)")): \(item.title.text(visit.language))")
      ) { say("authoring.lesson.\(way)") }
    }.body
  }

  private func removal(_ item: OwnCourseModel.Item) -> Markup {
    details {
      summary { say("authoring.lesson.remove") }
      p { say("authoring.lesson.remove-text") }
      CommandForm(visit.authoring.lesson(item.slug, of: slug, "removal"), visit: visit) {
        button(
          .class("danger"), .type("submit"),
          .ariaLabel(
            "\(say("authoring.lesson.remove")): \(item.title.text(visit.language))")
        ) { say("authoring.lesson.remove") }
      }
    }
  }

  private var tests: Markup {
    section(.id("tests"), .ariaLabelledby("tests-head")) {
      h2(.id("tests-head")) { say("authoring.tests") }
      p(.class("hint")) { say("authoring.tests.text") }
      ul {
        for test in model.tests {
          li {
            a(.href(visit.authoring.questions(.test(test.name), of: slug))) {
              visit.title(of: .test(test.name), Translated())
            }
            if test.gaps == nil {
              " "
              span(.class("muted")) { say("authoring.tests.none") }
            }
          }
        }
      }
    }
  }

  @MarkupBuilder private var addition: Markup {
    details {
      summary { say("authoring.lesson.add") }
      CommandForm(visit.authoring.lessons(slug), visit: visit) {
        TranslatedField("title", Message("authoring.lesson.title"), state, visit.words)
        button(.class("button"), .type("submit")) { say("authoring.lesson.add") }
      }
    }
  }
}

/// Which lesson is there in which language: a word in every cell, never a colour alone.
struct GapTable: Component {
  let model: OwnCourseModel
  let visit: Visit

  var body: Markup {
    h2(.id("gaps")) { visit.words(Message("authoring.gaps")) }
    div(.class("scroll"), .init("tabindex", "0"), .role("region"), .ariaLabelledby("gaps")) {
      table {
        thead {
          tr {
            th(.scope("col")) { visit.words(Message("authoring.lesson")) }
            for language in Language.allCases {
              th(.scope("col"), .lang(language.tag)) { language.endonym }
            }
          }
        }
        tbody {
          for item in model.lessons {
            row(item.title.isEmpty ? item.slug : item.title.text(visit.language), item.gaps)
          }
          for test in model.tests {
            if let gaps = test.gaps { row(visit.title(of: .test(test.name), Translated()), gaps) }
          }
        }
      }
    }
  }

  private func row(_ title: String, _ gaps: [Language: [CourseGaps.Gap]]) -> Markup {
    tr {
      th(.scope("row")) { title }
      for language in Language.allCases { td { cell(gaps[language] ?? []) } }
    }
  }

  @MarkupBuilder private func cell(_ gaps: [CourseGaps.Gap]) -> Markup {
    if gaps.isEmpty { span(.class("tag good")) { visit.words(Message("authoring.gap.none")) } }
    for gap in gaps {
      span(.class("tag warn")) { visit.words(Message("authoring.gap.\(gap.rawValue)")) }
      " "
    }
  }
}

/// What must be mended first, or the button that makes a version.
struct Publication: Component {
  let model: OwnCourseModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    section(.id("publication")) {
      h2 { say("authoring.publication") }
      if !model.faults.isEmpty {
        p(.class("notice")) {
          visit.words(Message("authoring.publish.faults", .number(model.faults.count)))
        }
        ul { for item in model.faults.prefix(100) { li { FaultLine(item: item, model, visit) } } }
      } else if model.hasChanges {
        p { say("authoring.publish.ready") }
        CommandForm(visit.authoring.publication(model.course.slug), visit: visit) {
          button(.class("button"), .type("submit")) {
            visit.words(Message("authoring.publish", .number(model.course.published + 1)))
          }
        }
      } else {
        p(.class("muted")) { say("authoring.publish.unchanged") }
      }
      versions
    }
  }

  @MarkupBuilder private var versions: Markup {
    if !model.versions.isEmpty {
      ul {
        for version in model.versions {
          li {
            visit.words(Message("authoring.version", .number(version.number)))
            span(.class("muted")) { " · \(visit.words.moment(version.published))" }
          }
        }
      }
    }
  }
}

/// One fault, with the way to where it is mended.
struct FaultLine: Component {
  let item: FaultItem
  let model: OwnCourseModel
  let visit: Visit

  init(item: FaultItem, _ model: OwnCourseModel, _ visit: Visit) {
    self.item = item
    self.model = model
    self.visit = visit
  }

  var body: Markup {
    if case .test(let name) = item.spot {
      a(.href(questions(at: .test(name)))) { visit.title(of: .test(name), Translated()) }
    } else if let lesson = item.lesson, model.head.lessons.contains(lesson) {
      a(.href(place(of: lesson))) { name(of: lesson) }
    } else {
      a(.href(visit.authoring.head(model.course.slug))) {
        visit.words(Message("authoring.head.change"))
      }
    }
    if let language = item.language { " · \(language.endonym)" }
    if let line = item.line {
      " · "
      visit.words(Message("authoring.fault.line", .number(line)))
    }
    ": "
    visit.words(item.fault.reason)
  }

  private func name(of lesson: String) -> String {
    let title = model.lessons.first { $0.slug == lesson }?.title.text(visit.language) ?? ""
    return title.isEmpty ? lesson : title
  }

  private func place(of lesson: String) -> URLPath {
    if let spot = item.spot { return questions(at: spot) }
    guard let language = item.language else {
      return visit.authoring.lesson(lesson, of: model.course.slug)
    }
    let pair = LanguagePair(language, language == .ky ? .ru : .ky)
    return visit.authoring.lesson(lesson, of: model.course.slug, sides: pair)
  }

  private func questions(at spot: QuizSpot) -> URLPath {
    let pair = item.language.map { LanguagePair($0, $0 == .ky ? .ru : .ky) }
    return visit.authoring.questions(spot, of: model.course.slug, sides: pair)
  }
}
