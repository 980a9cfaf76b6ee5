import Core
import Localization
import Markup
import Web

/// Where a facilitator decides who is proposed to whom.
struct MatchingPage: Page {
  let model: MatchingModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.matching.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    p { a(.href(MentoringPath.home(visit))) { words(Message("mentoring.title")) } }
    h1 { title }
    p { words(Message("mentoring.matching.intro")) }
    FaultSummary(state, words)
    if model.rows.isEmpty {
      p(.class("notice plain")) { words(Message("mentoring.matching.none")) }
    }
    for row in model.rows { card(row) }
    if model.rows.count > 1 && !model.mentors.isEmpty { group }
  }

  private func card(_ row: MatchingModel.Row) -> Markup {
    section(.class("card")) {
      h2 { row.name }
      p { row.expectation }
      facts(row)
      for hurdle in row.obstacles {
        p(.class("hint")) {
          words(
            Message(
              "mentoring.matching.obstacle", .number(hurdle.count),
              .message(hurdle.obstacle.message)))
        }
      }
      if row.candidates.isEmpty {
        p(.class("notice")) { words(Message("mentoring.matching.nobody")) }
      } else {
        proposal(row)
      }
      for pair in row.proposals { takingBack(pair) }
    }
  }

  private func facts(_ row: MatchingModel.Row) -> Markup {
    dl(.class("facts")) {
      dt { words(Message("mentoring.languages")) }
      dd { row.wish.languages.inOrder.map(\.endonym).joined(separator: ", ") }
      if !row.wish.district.isEmpty {
        dt { words(Message("mentoring.district")) }
        dd { row.wish.district }
      }
      dt { words(Message("mentoring.matching.waiting")) }
      dd { words(Message("mentoring.matching.days", .number(row.waitingDays))) }
    }
  }

  private func takingBack(_ pair: Mentorship) -> Markup {
    CommandForm(MentoringPath.proposal(pair.id, visit), visit: visit, class: "inline-form") {
      button(.class("button quiet"), .type("submit")) {
        words(Message("mentoring.matching.take-back", .text(pair.mentorName)))
      }
    }.body
  }

  @MarkupBuilder private func proposal(_ row: MatchingModel.Row) -> Markup {
    CommandForm(MentoringPath.part("matching", visit), visit: visit) {
      input(.type("hidden"), .name("request"), .value(row.request.description))
      fieldset(.class("field")) {
        legend { words(Message("mentoring.matching.choose")) }
        for candidate in row.candidates { choice(candidate, row) }
      }
      button(.class("button"), .type("submit")) { words(Message("mentoring.matching.propose")) }
    }
  }

  private func choice(_ candidate: MatchingModel.Candidate, _ row: MatchingModel.Row) -> Markup {
    let isFirst = candidate.person == row.suggested ?? row.candidates.first?.person
    let isOff = candidate.free == 0 || row.proposedTo.contains(candidate.person)
    let attributes: [Attribute] =
      [.type("radio"), .name("mentor"), .value(candidate.person.description)]
      + (isFirst && !isOff ? [.checked] : []) + (isOff ? [.disabled] : [])
    return label(.class("choice")) {
      Markup.element("input", attributes, nil)
      span {
        strong { candidate.name }
        span(.class("hint")) { reasons(candidate, row).map { words($0) }.joined(separator: " · ") }
      }
    }
  }

  private func reasons(
    _ candidate: MatchingModel.Candidate, _ row: MatchingModel.Row
  ) -> [Message] {
    var reasons = [Message("mentoring.places.free", .number(candidate.free))]
    if candidate.person == row.suggested {
      reasons.insert(Message("mentoring.matching.suggested"), at: 0)
    }
    if let place = candidate.wished {
      reasons.append(Message("mentoring.matching.wished", .number(place)))
    }
    if candidate.sameDistrict { reasons.append(Message("mentoring.matching.same-district")) }
    if row.proposedTo.contains(candidate.person) {
      reasons.append(Message("mentoring.matching.proposed"))
    }
    return reasons
  }

  /// Several women with one mentor.
  private var group: Markup {
    details {
      summary { words(Message("mentoring.matching.group")) }
      CommandForm(MentoringPath.part("matching", visit), visit: visit) {
        TextField("title", Message("mentoring.matching.group-title"), state, words)
        SelectField(
          "mentor", Message("mentoring.mentor"),
          choices: model.mentors.map { ($0.person.description, $0.name) }, state, words)
        fieldset(.class("field")) {
          legend { words(Message("mentoring.matching.members")) }
          for row in model.rows {
            CheckField(
              "request", value: row.request.description, row.name,
              isOn: state.has("request", row.request.description))
          }
        }
        button(.class("button"), .type("submit")) {
          words(Message("mentoring.matching.propose"))
        }
      }
    }
  }
}
