import Core
import Localization
import Markup
import Web

/// Who is there, counted by hand: a big button for more and a small one for fewer.
struct PresencePage: Page {
  let model: GatheringModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  private var present: Presence { model.present ?? Presence() }
  var title: String { words(Message("gatherings.way.attendance")) }
  var patch: Patch { .gatherings }
  var script: String? { "gathering.js" }
  var keeps: [URLPath] { [GatheringsPath.part(gathering.id, "attendance", visit)] }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    QuorumNotice(quorum: gathering.plan.quorum, present: present, words: words)
    if gathering.takesFacts {
      counter
      p {
        a(.href(GatheringsPath.part(gathering.id, "register", visit))) {
          words(Message("gatherings.register.way"))
        }
      }
      exact
    } else {
      facts
    }
  }

  private var facts: Markup {
    dl(.class("facts")) {
      for kind in PresenceKind.allCases {
        dt { words(kind.title) }
        dd { String(present[kind]) }
      }
    }
  }

  private var counter: Markup {
    section(
      .class("counter"), .init("data-counter", ""),
      .init("data-needed", String(gathering.plan.quorum.needed ?? 0))
    ) {
      said
      CommandForm(
        GatheringsPath.part(gathering.id, "attendance", visit), visit: visit, class: "count",
        waits: true
      ) {
        FaultSummary(state, words)
        for kind in PresenceKind.allCases { row(kind) }
      }
      tapped
    }
  }

  /// What the script says of the quorum as the numbers change: it knows no words itself.
  private var said: Markup {
    let quorum = gathering.plan.quorum
    let total = words(Message("gatherings.presence.total", .text("##")))
    return div(.hidden) {
      for (name, key) in [("reached", "is-reached"), ("missing", "is-missing")] {
        let rule =
          quorum.needed.map { needed in
            Message("gatherings.quorum.\(key)", .number(needed), .text("%%"))
          } ?? quorum.sentence
        span(.init("data-say", name)) { "\(total) \(words(rule))" }
      }
    }
  }

  /// The form in which the script sends what was tapped, many taps in one.
  private var tapped: Markup {
    div(.hidden, .init("data-taps", "counts")) {
      CommandForm(GatheringsPath.part(gathering.id, "attendance", visit), visit: visit) {
        for kind in PresenceKind.allCases {
          input(.type("hidden"), .name(kind.rawValue), .value("0"))
        }
      }
    }
  }

  private func row(_ kind: PresenceKind) -> Markup {
    let name = words(kind.title)
    return div(.class("count-row"), .init("data-kind", kind.rawValue)) {
      span(.class("count-name")) { name }
      output(.class("count-number"), .ariaLabel(name)) { String(present[kind]) }
      step(kind, -1, name)
      step(kind, 1, name)
      step(kind, 10, name)
    }
  }

  private func step(_ kind: PresenceKind, _ change: Int, _ name: String) -> Markup {
    let shown = change < 0 ? "−\(-change)" : "+\(change)"
    return button(
      .class(change == 1 ? "button" : "button quiet"), .type("submit"), .name("change"),
      .value("\(kind.rawValue) \(change)"), .ariaLabel("\(name): \(shown)")
    ) { shown }
  }

  private var exact: Markup {
    Markup.element(
      "details", state.faults.contains { !$0.field.isEmpty } ? [.open] : [],
      .group([
        summary { words(Message("gatherings.presence.anew")) },
        CommandForm(GatheringsPath.part(gathering.id, "count", visit), visit: visit) {
          let state = state.or(present.formValues)
          for kind in PresenceKind.allCases {
            TextField(
              kind.rawValue, kind.title, state, words, type: "number",
              more: .inputmode("numeric"), .min("0"))
          }
          button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
        }.body,
      ]))
  }
}

extension Presence {
  var formValues: [String: String] {
    PresenceKind.allCases.reduce(into: [:]) { $0[$1.rawValue] = String(self[$1]) }
  }

  /// So many of one kind.
  init(_ kind: PresenceKind, _ count: Int) {
    self.init()
    switch kind {
    case .women: women = count
    case .men: men = count
    case .guestWomen: guestWomen = count
    case .guestMen: guestMen = count
    }
  }
}
