import Core
import Localization
import Markup
import Web

/// One who asks: what she hopes for, who could walk with her, and what keeps the others away.
struct MatchingCard: Component {
  let row: MatchingModel.Row
  /// Where many stand together, a long hope is cut and the rest is a page further.
  let isShort: Bool
  let visit: Visit

  /// As many letters of a hope as a list has room for.
  private static let most = 200

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card")) {
      if isShort { h2 { row.name } }
      p { isShort ? cut(row.expectation) : row.expectation }
      facts
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
        proposal
      }
      for pair in row.proposals { takingBack(pair) }
      if isShort && isCut {
        p {
          a(.href(MentoringPath.request(row.request, visit))) {
            words(Message("mentoring.matching.more", .number(row.others)))
          }
        }
      }
    }
  }

  private var isCut: Bool { row.others > 0 || row.expectation.count > Self.most }

  private func cut(_ text: String) -> String {
    text.count > Self.most ? text.prefix(Self.most) + "…" : text
  }

  private var facts: Markup {
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

  private var proposal: Markup {
    CommandForm(MentoringPath.part("matching", visit), visit: visit) {
      input(.type("hidden"), .name("request"), .value(row.request.description))
      fieldset(.class("field")) {
        legend { words(Message("mentoring.matching.choose")) }
        for candidate in row.candidates { choice(candidate) }
      }
      button(.class("button"), .type("submit")) { words(Message("mentoring.matching.propose")) }
    }.body
  }

  private func choice(_ candidate: MatchingModel.Candidate) -> Markup {
    let isFirst = candidate.person == row.suggested ?? row.candidates.first?.person
    let isOff = candidate.free == 0 || row.proposedTo.contains(candidate.person)
    let attributes: [Attribute] =
      [.type("radio"), .name("mentor"), .value(candidate.person.description)]
      + (isFirst && !isOff ? [.checked] : []) + (isOff ? [.disabled] : [])
    return label(.class("choice")) {
      Markup.element("input", attributes, nil)
      span {
        strong { candidate.name }
        span(.class("hint")) { reasons(candidate).map { words($0) }.joined(separator: " · ") }
      }
    }
  }

  private func reasons(_ candidate: MatchingModel.Candidate) -> [Message] {
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
}
