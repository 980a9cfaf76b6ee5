import Core
import Localization
import Markup
import Web

/// The clerks' desk: what is to be done with paper ballots, in its order.
struct PaperDeskPage: Page {
  let model: PaperDeskModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Decision> { model.decision.id }
  var title: String { words(Message("decisions.paper.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.decision(id, visit))) { Said(model.decision.title, words) } }
    h1 { title }
    FaultSummary(state, words)
    p { words(Message("decisions.paper.intro")) }
    printing
    register
    if model.state == .open {
      p(.class("notice plain")) {
        words(Message("decisions.paper.sealed", .text(words.moment(model.decision.closesAt))))
      }
    }
    if let counts = model.counts { facts(counts) }
    if model.isBoxOpen { typing }
    if model.decision.paperInAt != nil {
      p(.class("notice good")) { words(Message("decisions.paper.in")) }
    }
  }

  @MarkupBuilder private var printing: Markup {
    Card(words(Message("decisions.paper.print-title"))) {
      p { words(Message("decisions.paper.printed", .number(model.printed))) }
      if model.parts > 0 {
        ul {
          for part in 1...model.parts {
            li {
              a(.href(DecisionsPath.paper(id, "ballots", visit, query: [("part", "\(part)")]))) {
                words(
                  model.parts == 1
                    ? Message("decisions.paper.all")
                    : Message("decisions.paper.part", .number(part), .number(model.parts)))
              }
            }
          }
        }
        p(.class("hint")) { words(Message("decisions.paper.shuffle")) }
      }
      if model.state == .open {
        CommandForm(DecisionsPath.paper(id, "print", visit), visit: visit) {
          TextField(
            "count", Message("decisions.paper.count"), state, words, more: .inputmode("numeric"))
          button(.class("button quiet"), .type("submit")) {
            words(Message("decisions.paper.print"))
          }
        }
      }
    }
  }

  @MarkupBuilder private var register: Markup {
    if model.state == .open || model.isBoxOpen {
      Card(words(Message("decisions.register.title"))) {
        p { words(Message("decisions.register.intro")) }
        p {
          a(.class("button"), .href(DecisionsPath.paper(id, "register", visit))) {
            words(Message("decisions.register.go"))
          }
        }
      }
    }
  }

  private func facts(_ counts: PaperCounts) -> Markup {
    let lines: [(String, Int)] = [
      ("given", counts.given), ("typed", counts.typed), ("missing", counts.given - counts.typed),
      ("repeated", counts.repeated), ("settled", counts.settled),
    ]
    return dl(.class("facts")) {
      for line in lines {
        dt { words(Message("decisions.fact.\(line.0)")) }
        dd { words.number(line.1) }
      }
    }
  }

  private var typing: Markup {
    ol(.class("steps")) {
      li { step("type", Message("decisions.type.title")) }
      li {
        step("repeat", Message("decisions.repeat.title"))
        p { words(Message("decisions.rereading.\(model.decision.rereading.rawValue)")) }
        p(.class("hint")) {
          words(
            Message(
              "decisions.paper.to-read", .number(model.unread), .number(model.disputed)))
        }
      }
      li {
        p { words(Message("decisions.paper.confirm-text")) }
        CommandForm(DecisionsPath.paper(id, "confirm", visit), visit: visit) {
          button(.class("button"), .type("submit")) { words(Message("decisions.paper.confirm")) }
        }
      }
    }
  }

  private func step(_ name: String, _ title: Message) -> Markup {
    a(.class("button quiet"), .href(DecisionsPath.paper(id, name, visit))) { words(title) }
  }
}
