import Core
import Decisions
import Gatherings
import Localization
import Markup
import Mentoring
import People
import Proposals
import School
import Web

/// The door: for a guest what this is, for a woman who is known what comes next for her.
struct HomePage: Page {
  let model: HomeModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var language: Language { visit.language }

  var title: String {
    model.community?.village.text(language) ?? words(Message("house.not-set-up.title"))
  }

  var script: String? { model.asksForTime ? "clock.js" : nil }

  var body: Markup {
    if let community = model.community {
      if let trusted = model.doubtedSince { ClockNotice(trusted: trusted, visit: visit) }
      if model.asksForTime { ClockQuestion(visit: visit) }
      if let certificate = model.certificate { certificate.shown(words) }
      if let left = model.megabytesLeft, left < FreeSpace.fewest {
        p(.class("notice"), .role("status")) {
          words(Message("house.space.low", .number(left)))
        }
      }
      if visit.viewer.person == nil {
        hero(community)
      } else {
        h1 { title }
        if !model.days.isEmpty { OwnDayCard(days: model.days, visit: visit) }
      }
      NewsNotice(model.news, visit)
      for word in model.words { WordNotice(word, visit) }
      for pair in model.quiet { QuietNotice(pair, visit) }
      div(.class("cards")) {
        if let hosting = model.hosting { HostingCard(hosting, visit) }
        if !model.processes.isEmpty { processCard }
        if !model.gatherings.isEmpty { gatheringCard }
        decisionCard
        meetingCard
        cohortCard
        hostCard
      }
      if visit.viewer.person != nil {
        p { a(.href(visit.path("offline", "mine"))) { words(Message("house.keep-all")) } }
      }
    } else {
      h1 { title }
      p { words(Message("house.not-set-up.text")) }
    }
  }

  private func hero(_ community: CommunityRecord) -> Markup {
    section(.class("hero")) {
      QuiltDrawing(size: 5)
      div {
        h1 { community.village.text(language) }
        p(.class("muted")) {
          [community.aimak, community.district, community.oblast].map { $0.text(language) }
            .filter { !$0.isEmpty }.joined(separator: " · ")
        }
        p { words(Message("house.greeting")) }
        p(.class("button-row")) {
          a(.class("button"), .href(visit.path("card"))) { words(Message("house.have-card")) }
        }
      }
    }
  }

  @MarkupBuilder private var decisionCard: Markup {
    Card(words(Message("house.decisions"))) {
      if model.decisions.isEmpty { p { words(Message("house.decisions.none")) } }
      ul(.class("plain-list")) {
        for decision in model.decisions { line(decision) }
      }
    }
  }

  private var processCard: Card {
    Card(words(Message("proposals.title"))) {
      ul(.class("plain-list")) {
        for process in model.processes { li { ProcessLine(process, visit) } }
      }
    }
  }

  private var gatheringCard: Card {
    Card(words(Message("house.gatherings"))) {
      ul(.class("plain-list")) {
        for gathering in model.gatherings { li { GatheringLine(gathering, visit) } }
      }
    }
  }

  private func line(_ decision: DecisionFront) -> Markup {
    li {
      a(.href(visit.path("decisions", decision.id.description))) {
        decision.title.text(language)
      }
      " "
      span(.class(decision.state == "open" ? "tag good" : "tag")) {
        words(Message("house.decision.\(decision.state)"))
      }
      p(.class("muted")) {
        decision.subject(words) + " · "
        words(Message("house.decision.closes", .text(words.moment(decision.closesAt))))
      }
    }
  }

  @MarkupBuilder private var meetingCard: Markup {
    Card(words(Message("house.meetings"))) {
      if model.school?.meetings.isEmpty ?? true { p { words(Message("house.meetings.none")) } }
      ul(.class("plain-list")) {
        for meeting in model.school?.meetings ?? [] {
          li { MeetingLine(meeting: meeting, words: words) }
        }
      }
      if visit.viewer.person != nil {
        p { a(.href(visit.path("calendar"))) { words(Message("house.own-calendar")) } }
      }
      p { a(.href(visit.path("calendar.ics"))) { words(Message("house.calendar")) } }
    }
  }

  @MarkupBuilder private var cohortCard: Markup {
    Card(words(Message("house.school"))) {
      if model.school?.cohorts.isEmpty ?? true { p { words(Message("house.cohorts.none")) } }
      ul(.class("plain-list")) {
        for cohort in model.school?.cohorts ?? [] {
          li {
            if let page = cohort.page {
              a(.href(visit.path("schools", page.description))) { cohort.title.text(language) }
            } else {
              strong { cohort.title.text(language) }
            }
            p(.class("muted")) {
              if let course = model.courseTitles[cohort.course] { course.text(language) + " · " }
              "\(words.date(cohort.firstDay)) – \(words.date(cohort.lastDay))"
              if let participants = cohort.participants {
                " · " + words(Message("house.participants", .number(participants)))
              }
            }
          }
        }
      }
      p { a(.href(visit.path("schools"))) { words(Message("cohorts.all")) } }
      if let graduates = model.school?.graduates, graduates > 0 {
        p { words(Message("house.graduates", .number(graduates))) }
      }
      p { a(.href(visit.path("alumnae"))) { words(Message("alumnae.title")) } }
      p {
        a(.href(visit.path("v"))) { words(Message("house.verify")) }
      }
      p {
        a(.href(visit.path("join"))) { words(Message("cohorts.join.have-code")) }
      }
    }
  }

  @MarkupBuilder private var hostCard: Markup {
    if !model.hosts.isEmpty {
      Card(words(Message("house.hosts"))) {
        ul(.class("plain-list")) {
          for host in model.hosts { li { host.name.text(language) } }
        }
      }
    }
  }
}

/// A patchwork of triangles and squares, drawn by rule; its colours come from the stylesheet.
struct QuiltDrawing: Component {
  let size: Int

  var body: Markup {
    let side = size * 20
    return svg(
      .class("quilt"), .viewBox("0 0 \(side) \(side)"), .ariaHidden("true")
    ) {
      for row in 0..<size {
        for column in 0..<size { patch(row, column) }
      }
    }
  }

  private func patch(_ row: Int, _ column: Int) -> Markup {
    let (x, y) = (column * 20, row * 20)
    let colour = (row * 2 + column * 3 + row * column) % 5
    let turned = (row + column) % 2 == 0
    let corner =
      turned
      ? "\(x),\(y) \(x + 20),\(y) \(x),\(y + 20)"
      : "\(x + 20),\(y + 20) \(x + 20),\(y) \(x),\(y + 20)"
    return .group([
      rect(
        .x(String(x)), .y(String(y)), .width("20"), .height("20"),
        .class("patch-\((colour + 2) % 5)")),
      polygon(.points(corner), .class("patch-\(colour)")),
    ])
  }
}
