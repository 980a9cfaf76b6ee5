import Core
import Localization
import Markup
import Web

/// Two ballots of one person: what came, when and by which way; the commission says which counts.
struct ConflictsPage: Page {
  let model: ConflictsModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Decision> { model.decision.id }
  var title: String { words(Message("decisions.conflicts.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.decision(id, visit))) { Said(model.decision.title, words) } }
    h1 { title }
    p { words(Message("decisions.conflicts.intro")) }
    FaultSummary(state, words)
    if model.people.isEmpty {
      p(.class("notice good")) { words(Message("decisions.conflicts.none")) }
    } else {
      p(.class(model.open == 0 ? "notice good" : "notice"), .role("status")) {
        words(Message("decisions.conflicts.open", .number(model.open)))
      }
    }
    for person in model.people { card(person) }
    Pager(model.paging, words) { page in
      DecisionsPath.conflicts(id, visit, page: page)
    }
  }

  private func card(_ person: ConflictsModel.Person) -> Markup {
    Card(person.name) {
      ol { for claim in person.voter.claims { li { came(claim, person) } } }
      for ruling in person.voter.rulings {
        p(.class("notice good")) {
          words(
            Message(
              "decisions.conflicts.settled", .text(number(ruling.chosen, person)),
              .text(ruling.by), .text(words.moment(ruling.ruledAt)), .text(ruling.reason)))
        }
      }
      if !person.isOpen, person.voter.rulings.isEmpty {
        p(.class("notice good")) { words(Message("decisions.conflicts.herself")) }
      }
      if person.isOpen, !model.isCounted { settling(person) }
    }.body
  }

  @MarkupBuilder
  private func came(_ claim: BallotClaim, _ person: ConflictsModel.Person) -> Markup {
    words(
      Message(
        key: "decisions.conflicts.by-\(claim.channel.rawValue)",
        arguments: [.text(words.moment(claim.cameAt))]))
    if claim.hasWaited {
      " "
      words(Message("decisions.conflicts.waited"))
    }
    if !person.voter.standing.contains(where: { $0.id == claim.id }) {
      " "
      span(.class("tag")) { words(Message("decisions.conflicts.replaced")) }
    }
  }

  @MarkupBuilder private func settling(_ person: ConflictsModel.Person) -> Markup {
    if person.isReader {
      p(.class("hint")) { words(Message("decisions.rule.own-conflict")) }
    } else {
      p(.class("hint")) { words(Message("decisions.conflicts.ask")) }
      CommandForm(DecisionsPath.conflicts(id, visit), visit: visit) {
        let field = "reason-\(person.id)"
        input(.type("hidden"), .name("person"), .value(person.id.description))
        input(
          .type("hidden"), .name("over"),
          .value(person.voter.standing.map(\.id.description).joined(separator: " ")))
        TextField(field, Message("decisions.conflicts.reason"), state, words)
        div(.class("button-row")) {
          for claim in person.voter.standing {
            button(
              .class("button quiet"), .type("submit"), .name("chosen"),
              .value(claim.id.description)
            ) {
              words(
                Message("decisions.conflicts.choose", .text(number(claim.id, person))))
            }
          }
        }
      }
    }
  }

  /// Its place in the list above, by which people speak of it.
  private func number(_ claim: ID<BallotClaim>, _ person: ConflictsModel.Person) -> String {
    let place = person.voter.claims.firstIndex { $0.id == claim }
    return place.map { words.number($0 + 1) } ?? "—"
  }
}
