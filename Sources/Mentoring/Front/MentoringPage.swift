import Core
import Localization
import Markup
import Web

/// The door of the room.
struct MentoringPage: Page {
  let model: MentoringModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("mentoring.title")) }
  var patch: Patch { .mentoring }

  var body: Markup {
    h1 { title }
    p { words(Message("mentoring.intro")) }
    ways
    if !model.pairs.isEmpty {
      h2 { words(Message("mentoring.pairs")) }
      div(.class("cards")) { for pair in model.pairs { card(pair) } }
    }
    h2 { words(Message("mentoring.mentors")) }
    if model.mentors.isEmpty {
      p(.class("notice plain")) { words(Message("mentoring.mentors.none")) }
    }
    div(.class("cards")) {
      for mentor in model.mentors { MentorCard(mentor: mentor, words: words) }
    }
    Pager(model.paging, words) { page in
      visit.path("mentoring", query: page > 1 ? [("page", String(page))] : [])
    }
  }

  private var ways: Markup {
    p(.class("button-row")) {
      if visit.viewer.may(AskForMentor.access) {
        way("ask", model.hasRequest ? "mentoring.ask.change" : "mentoring.ask.title")
      }
      if visit.viewer.may(OfferMentoring.access) {
        way("offer", model.own == nil ? "mentoring.offer.title" : "mentoring.offer.change")
      }
      if visit.viewer.may(.staff) {
        way("matching", "mentoring.matching.title")
        way("overview", "mentoring.overview.title")
      }
      if Concern.mayRead(visit.viewer.roles) { way("concerns", "mentoring.concerns.title") }
    }
  }

  private func way(_ part: String, _ key: String) -> Markup {
    a(.class("button quiet"), .href(MentoringPath.part(part, visit))) {
      words(Message(key: key, arguments: []))
    }
  }

  private func card(_ pair: PairSummary) -> Markup {
    section(.class("card")) {
      h3 { a(.href(MentoringPath.pair(pair.id, visit))) { pair.name } }
      p { PairTag(state: pair.state, words: words) }
      if pair.state == .active || pair.state == .ended {
        p { MeetingTallyLine(tally: pair.tally, words: words) }
      }
      if let weeks = pair.quietWeeks {
        p(.class("notice")) { words(Message("mentoring.quiet", .number(weeks))) }
      }
    }
  }
}

/// A mentor as those who look for one see her.
struct MentorCard: Component {
  let mentor: MentorProfile
  let words: Localizer

  var body: Markup {
    section(.class("card")) {
      h3 { mentor.name }
      p { mentor.offer.offers }
      dl(.class("facts")) {
        dt { words(Message("mentoring.languages")) }
        dd {
          mentor.offer.languages.inOrder.map(\.endonym).joined(separator: ", ")
        }
        if !mentor.offer.district.isEmpty {
          dt { words(Message("mentoring.district")) }
          dd { mentor.offer.district }
        }
        if !mentor.offer.reach.isEmpty {
          dt { words(Message("mentoring.reach")) }
          dd { mentor.offer.reach }
        }
        dt { words(Message("mentoring.places")) }
        dd { words(Message("mentoring.places.free", .number(mentor.free))) }
      }
    }
  }
}

/// Where a mentorship stands, in a word.
struct PairTag: Component {
  let state: Mentorship.State
  let words: Localizer

  var body: Markup {
    span(.class(state == .active ? "tag good" : "tag")) {
      words(Message(key: "mentoring.state.\(state.rawValue)", arguments: []))
    }
  }
}

/// How often they met, and when last.
struct MeetingTallyLine: Component {
  let tally: MeetingTally
  let words: Localizer

  var body: Markup {
    if let last = tally.last {
      words(
        Message(
          "mentoring.tally", .number(tally.count), .number(tally.minutes),
          .text(words.date(last))))
    } else {
      words(Message("mentoring.tally.none"))
    }
  }
}
