import Core
import Localization
import Markup
import Web

/// A quilt with a table beside it: what the patches are, for those who cannot see them.
struct QuiltPage: Page {
  let model: QuiltModel
  let courseLessons: [Lesson]
  let visit: Visit

  /// So many of the newest things are listed with their days.
  private static let listed = 100

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var patch: Patch { .school }
  var title: String { model.title(visit.words) }

  var body: Markup {
    p { model.cohort.plan.title.text(visit.language) }
    h1 { title }
    p { say(model.owner == nil ? "quilt.cohort.intro" : "quilt.intro") }
    let cloth = model.cloth
    figure(.class("quilt-sheet")) {
      QuiltDrawing(
        cloth: cloth,
        label: visit.words(Message("quilt.label", .number(model.things.count))))
      figcaption(.class("hint")) {
        visit.words(Message("quilt.label", .number(model.things.count)))
        if cloth.thingsEach > 1 {
          " "
          visit.words(Message("quilt.each", .number(cloth.thingsEach)))
        }
      }
    }
    table
    ways
    if model.owner != nil { list }
  }

  private var table: Markup {
    div(.class("scroll")) {
      Markup.element(
        "table", [],
        .group([
          caption { say("quilt.table") },
          thead {
            tr {
              th(.scope("col")) { say("quilt.patch") }
              th(.scope("col"), .class("number")) { say("quilt.count") }
            }
          },
          tbody {
            for one in model.counts {
              tr {
                th(.scope("row")) {
                  QuiltSwatch(kind: one.kind)
                  " "
                  visit.words(one.kind.title)
                }
                td(.class("number")) { visit.words.number(one.count) }
              }
            }
          },
          tfoot {
            tr {
              th(.scope("row")) { say("quilt.all") }
              td(.class("number")) { visit.words.number(model.things.count) }
            }
          },
        ]))
    }
  }

  private var ways: Markup {
    p(.class("button-row")) {
      for size in ["a4", "a3"] {
        a(.class("button quiet"), .href(visit.quilts.paper(model, size: size))) {
          visit.words(Message("quilt.print", .text(size.uppercased())))
        }
      }
      if model.owner == nil {
        if !visit.viewer.may(.staff) {
          a(.class("button quiet"), .href(visit.quilts.own(in: model.cohort.id))) {
            say("quilt.mine")
          }
        }
      } else {
        a(.class("button quiet"), .href(visit.quilts.whole(model.cohort.id))) {
          say("quilt.cohort")
        }
      }
      a(.class("button quiet"), .href(visit.practice.cohort(model.cohort.id))) {
        say("practice.title")
      }
    }
  }

  private var list: Markup {
    details {
      summary { say("quilt.list") }
      ol {
        for thing in model.things.suffix(Self.listed) {
          li {
            "\(visit.words.date(thing.day)) · \(visit.words(thing.kind.title))"
            if let about = about(thing) { " · \(about)" }
          }
        }
      }
    }
  }

  private func about(_ thing: QuiltThing) -> String? {
    guard !thing.words.isEmpty else { return nil }
    if thing.kind == .practice { return thing.words }
    return courseLessons.first { $0.slug == thing.words }?.title.text(visit.language)
  }
}
