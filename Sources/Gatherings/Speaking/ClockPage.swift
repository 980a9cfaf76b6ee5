import Core
import Localization
import Markup
import Web

/// The speaking clock: two big buttons and a pause; what it measures stands below, by item.
struct ClockPage: Page {
  let model: ClockModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String { words(Message("gatherings.clock")) }
  var patch: Patch { .gatherings }
  var script: String? { "gathering.js" }
  var keeps: [URLPath] { [GatheringsPath.part(gathering.id, "clock", visit)] }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    if gathering.takesFacts && gathering.hasBegun {
      clock
      SpeakingShares(present: model.present, tally: model.tally, words: words)
      SpeakingTable(model: model, words: words)
      byHand
      if !model.latest.isEmpty { latest }
    } else {
      p(.class("notice plain")) { words(Message("gatherings.clock.rests")) }
      SpeakingShares(present: model.present, tally: model.tally, words: words)
      SpeakingTable(model: model, words: words)
    }
  }

  /// Hidden until its script runs: without one, the form below does the same.
  private var clock: Markup {
    let share = words(Message("gatherings.share.women", .text("##")))
    return section(
      .class("clock"), .hidden, .init("data-clock", ""), .init("data-share", share)
    ) {
      label(.for("clock-item")) { words(Message("gatherings.item.title")) }
      ItemChoice(id: "clock-item", name: "", items: model.items, chosen: nil, words: words)
      p(.class("clock-time"), .role("timer")) {
        span(.init("data-now", "")) { "0:00" }
        " "
        span(.class("hint"), .init("data-who", "")) { "" }
      }
      div(.class("clock-buttons")) {
        for sex in Sex.allCases {
          button(
            .class("button"), .type("button"), .init("data-speak", sex.rawValue),
            .init("aria-pressed", "false")
          ) { words(Message("gatherings.clock.\(sex.rawValue)")) }
        }
        button(.class("button quiet"), .type("button"), .init("data-pause", "")) {
          words(Message("gatherings.clock.pause"))
        }
      }
      p(.class("hint")) { words(Message("gatherings.clock.hint")) }
      div(.hidden, .init("data-taps", "turns")) {
        CommandForm(GatheringsPath.part(gathering.id, "turns", visit), visit: visit) {
          for name in ["item", "sex", "seconds"] {
            input(.type("hidden"), .name(name), .value(""))
          }
        }
      }
    }
  }

  private var byHand: Markup {
    Markup.element(
      "details", state.isTyped ? [.open] : [],
      .group([
        summary { words(Message("gatherings.clock.by-hand")) },
        CommandForm(
          GatheringsPath.part(gathering.id, "turns", visit), visit: visit, waits: true
        ) {
          FaultSummary(state, words)
          div(.class("field")) {
            label(.for("item")) { words(Message("gatherings.item.title")) }
            ItemChoice(
              id: "item", name: "item", items: model.items, chosen: state.value("item"),
              words: words)
          }
          SelectField(
            "sex", Message("gatherings.clock.who"),
            choices: Sex.allCases.map { ($0.rawValue, words($0.title)) }, state, words)
          TextField(
            "minutes", Message("gatherings.item.minutes"), state, words, type: "number",
            more: .inputmode("numeric"), .min("0"))
          TextField(
            "seconds", Message("gatherings.clock.seconds"), state, words, type: "number",
            isRequired: false, more: .inputmode("numeric"), .min("0"))
          button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
        }.body,
      ]))
  }

  private var latest: Markup {
    details {
      summary { words(Message("gatherings.clock.latest")) }
      ul(.class("plain-list")) {
        for turn in model.latest {
          li {
            CommandForm(
              GatheringsPath.thing(turn.id, "turns", "remove", of: gathering.id, visit),
              visit: visit, class: "inline-form register"
            ) {
              span { "\(words(turn.sex.title)), \(Duration.text(turn.seconds))" }
              button(.class("button quiet"), .type("submit")) {
                words(Message("gatherings.clock.remove"))
              }
            }
          }
        }
      }
    }
  }
}

/// The items to choose from, and none of them: there is talk before and between.
struct ItemChoice: Component {
  let id: String
  let name: String
  let items: [AgendaItem]
  let chosen: String?
  let words: Localizer

  var body: Markup {
    let options = items.map { item -> Markup in
      let value = item.id.description
      let attributes: [Attribute] = [.value(value)] + (chosen == value ? [.selected] : [])
      return Markup.element(
        "option", attributes, .text("\(item.place). \(item.title.text(words.language))"))
    }
    let none = Markup.element(
      "option", [.value("")], .text(words(Message("gatherings.item.any"))))
    return Markup.element(
      "select", [.id(id)] + (name.isEmpty ? [] : [.name(name)]), .group(options + [none]))
  }
}

/// The share of speaking time beside the share of those who are there.
struct SpeakingShares: Component {
  let present: Presence
  let tally: SpeakingTally
  let words: Localizer

  var body: Markup {
    section(.class("pairs"), .ariaLabel(words(Message("gatherings.share.title")))) {
      SharePair(
        words(Message("gatherings.share.present")),
        women: present.women + present.guestWomen, men: present.men + present.guestMen, words,
        key: "present")
      SharePair(
        words(Message("gatherings.share.spoke")), women: tally.seconds(.woman),
        men: tally.seconds(.man), words, key: "time")
    }
  }
}

/// The same as numbers, by item.
struct SpeakingTable: Component {
  let model: ClockModel
  let words: Localizer

  var body: Markup {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            th(.scope("col")) { words(Message("gatherings.item.title")) }
            for sex in Sex.allCases {
              th(.scope("col"), .class("number")) { words(sex.title) }
            }
          }
        }
        tbody {
          for item in model.items {
            row("\(item.place). \(item.title.text(words.language))", item.id)
          }
          row(words(Message("gatherings.item.any")), nil)
        }
        tfoot {
          tr {
            th(.scope("row")) { words(Message("gatherings.share.all")) }
            for sex in Sex.allCases { cell(sex, "total", model.tally.seconds(sex)) }
          }
        }
      }
    }
  }

  private func row(_ title: String, _ item: ID<AgendaItem>?) -> Markup {
    tr(.init("data-row", item?.description ?? "")) {
      th(.scope("row")) { title }
      for sex in Sex.allCases { cell(sex, "cell", model.tally.seconds(sex, on: item)) }
    }
  }

  private func cell(_ sex: Sex, _ kind: String, _ seconds: Int) -> Markup {
    td(
      .class("number"), .init("data-sex", sex.rawValue),
      .init("data-seconds", String(seconds)), .init("data-kind", kind)
    ) { Duration.text(seconds) }
  }
}
