import Core
import Localization
import Markup
import Web

/// The one step that comes next for whoever leads a gathering, and the ways to all the others.
struct ConvenersWay: Component {
  let model: GatheringModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }

  var body: Markup {
    section(.class("card")) {
      h2 { words(Message("gatherings.lead")) }
      FaultSummary(state, words)
      switch gathering.state {
      case .draft: draft
      case .announced: announced
      case .open: running
      case .adjourned, .closed: ended
      }
    }
  }

  @MarkupBuilder private var draft: Markup {
    p { words(Message("gatherings.lead.draft")) }
    ways(["agenda", "edit"])
    if !model.items.isEmpty { button("announce", "gatherings.announce") }
  }

  @MarkupBuilder private var announced: Markup {
    p { words(Message("gatherings.lead.announced")) }
    QuorumNotice(quorum: gathering.plan.quorum, present: model.present ?? Presence(), words: words)
    ways(["attendance", "motions", "agenda", "edit"])
    if gathering.plan.quorum.isReached(by: model.present?.residents ?? 0) {
      CommandForm(GatheringsPath.part(gathering.id, "open", visit), visit: visit) {
        OfficerFields(officers: gathering.officers, state: state, words: words)
        Markup.element(
          "button", [.class("button"), .type("submit")],
          .text(words(Message("gatherings.open"))))
      }
    } else {
      details {
        summary { words(Message("gatherings.adjourn.title")) }
        p { words(Message("gatherings.adjourn.text")) }
        button("adjourn", "gatherings.adjourn", danger: true)
      }
    }
  }

  @MarkupBuilder private var running: Markup {
    p { words(Message("gatherings.lead.open")) }
    ways(["attendance", "clock", "notes", "motions", "agenda", "desk"])
    details {
      summary { words(Message("gatherings.close.title")) }
      p { words(Message("gatherings.close.text")) }
      button("close", "gatherings.close")
    }
  }

  @MarkupBuilder private var ended: Markup {
    ways(
      gathering.approvedAt == nil
        ? ["desk", "attendance", "clock", "notes", "motions"] : ["desk"])
    if gathering.state == .closed { ways(["resolutions"]) }
  }

  private func ways(_ names: [String]) -> Markup {
    p(.class("button-row")) {
      for name in names {
        a(.class("button quiet"), .href(GatheringsPath.part(gathering.id, name, visit))) {
          words(Message(key: "gatherings.way.\(name)", arguments: []))
        }
      }
    }
  }

  private func button(_ part: String, _ key: String, danger: Bool = false) -> Markup {
    CommandForm(GatheringsPath.part(gathering.id, part, visit), visit: visit) {
      Markup.element(
        "button", [.class(danger ? "button danger" : "button"), .type("submit")],
        .text(words(Message(key: key, arguments: []))))
    }.body
  }
}

/// Who leads and who writes.
struct OfficerFields: Component {
  let officers: Officers
  let state: FormState
  let words: Localizer

  var body: Markup {
    let state = state.or(officers.fields)
    return .group([
      TextField("chair", Message("gatherings.fact.chair"), state, words).body,
      TextField("secretary", Message("gatherings.fact.secretary"), state, words).body,
    ])
  }
}

extension Officers {
  var fields: [String: String] { ["chair": chair, "secretary": secretary] }
}

/// Whether as many are there as was stated beforehand.
struct QuorumNotice: Component {
  let quorum: Quorum
  let present: Presence
  let words: Localizer

  var body: Markup {
    let isReached = quorum.isReached(by: present.residents)
    return p(.class(isReached ? "notice good" : "notice"), .role("status"), .id("quorum")) {
      words(Message("gatherings.presence.total", .number(present.residents)))
      " "
      if let needed = quorum.needed {
        words(
          Message(
            isReached ? "gatherings.quorum.is-reached" : "gatherings.quorum.is-missing",
            .number(needed), .number(max(0, needed - present.residents))))
      } else {
        words(Message("gatherings.quorum.none"))
      }
    }
  }
}
