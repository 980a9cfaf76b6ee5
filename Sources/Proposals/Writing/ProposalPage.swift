import Core
import Localization
import Markup
import Web

/// A proposal: its words, who wants it, what it costs, what became of it.
struct ProposalPage: Page {
  let model: ProposalModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var proposal: Proposal { model.proposal }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private func path(_ part: String) -> URLPath { visit.proposals.proposal(proposal.id, part) }

  var patch: Patch { .proposals }
  var title: String { "№ \(proposal.number). \(proposal.title)" }
  var script: String? { takesFiles ? "proposing.js" : nil }
  var usesMicrophone: Bool { takesFiles }

  /// Where a picture can be chosen it is made small before it is sent.
  private var takesFiles: Bool {
    model.isAuthor || (model.proposal.stage.isGoingOn && visit.viewer.may(JointProcess.council))
  }

  var body: Markup {
    p {
      a(.href(visit.proposals.process(model.process.id))) {
        model.process.title.text(visit.language)
      }
      " · "
      a(.href(visit.proposals.listing(model.process.id))) { say("proposals.list") }
    }
    h1(.lang(proposal.language.tag)) { title }
    p { StageTag(proposal: proposal, today: model.today, words: words) }
    FaultSummary(state, words)
    standing
    if model.role == .asked { asked }
    VotePart(votes: model.votes, visit: visit)
    if model.isReadable {
      AnswerPart(model: model, visit: visit)
      content
      support
      facts
      ProgressPart(model: model, state: state, visit: visit)
    }
    AmendmentPart(model: model, state: state, visit: visit)
    history
    if model.isAuthor { AuthorTools(model: model, state: state, visit: visit) }
    OfficeTools(model: model, state: state, visit: visit)
  }

  /// What happened to it that one should know first.
  @MarkupBuilder private var standing: Markup {
    switch proposal.stage {
    case .waiting: p(.class("notice")) { say("proposals.waiting.text") }
    case .hidden:
      div(.class("notice")) {
        p { say("proposals.hidden.text") }
        if !proposal.reason.isEmpty {
          p { strong { words(Message("proposals.reason", .text(proposal.reason))) } }
        }
        if model.isAuthor { p { say("proposals.hidden.author") } }
      }
    case .withdrawn:
      div(.class("notice plain")) {
        p { say("proposals.withdrawn.text") }
        if !proposal.reason.isEmpty {
          p { words(Message("proposals.reason", .text(proposal.reason))) }
        }
      }
    case .merged:
      if let target = model.mergedInto {
        p(.class("notice plain")) {
          say("proposals.merged.text")
          " "
          a(.href(visit.proposals.proposal(target.id))) { "№ \(target.number). \(target.title)" }
        }
      }
    case .open, .accepted, .changed, .refused, .done, .undone: .nothing
    }
  }

  private var asked: Markup {
    div(.class("notice")) {
      p { say("proposals.asked.text") }
      p(.class("button-row")) {
        for (answer, key) in [("yes", "proposals.asked.yes"), ("no", "proposals.asked.no")] {
          CommandForm(path("joining"), visit: visit, class: "inline") {
            input(.type("hidden"), .name("joins"), .value(answer))
            button(.class(answer == "yes" ? "button" : "quiet"), .type("submit")) { say(key) }
          }
        }
      }
    }
  }

  @MarkupBuilder private var content: Markup {
    p(.class("muted")) {
      model.authors.isEmpty
        ? say("proposals.author.unnamed") : model.authors.joined(separator: ", ")
      " · "
      words.date(proposal.madeAt)
    }
    if let clerk = proposal.enteredBy, let day = proposal.broughtOn {
      p(.class("muted")) {
        words(Message("proposals.entered", .text(words.date(day)), .text(clerk)))
      }
    }
    ProposalMedia(model: model, visit: visit, isSound: true)
    div(.class("prose"), .lang(proposal.language.tag)) { PlainWords(text: model.words) }
    ProposalMedia(model: model, visit: visit, isSound: false)
  }

  private var support: Markup {
    section(.class("card")) {
      h2 { words(Message("proposals.supporters", .number(proposal.supporters))) }
      if model.onPaper > 0 {
        p(.class("muted")) { words(Message("proposals.on-paper", .number(model.onPaper))) }
      }
      if model.hasSupported { p { say("proposals.supported") } }
      if proposal.stage == .open && model.process.opens(.support, on: model.today) {
        if visit.viewer.person == nil {
          p { a(.href(visit.path("sign-in"))) { say("proposals.support.sign-in") } }
        } else if !model.isAuthor {
          CommandForm(
            path(model.hasSupported ? "support-removal" : "support"), visit: visit,
            class: "inline"
          ) {
            button(
              .class(model.hasSupported ? "button quiet" : "button"), .type("submit")
            ) { say(model.hasSupported ? "proposals.support.take-back" : "proposals.support") }
          }
        }
      }
      ShareLinks(
        address: visit.siteAddress + visit.proposals.proposal(proposal.id).text, title: title,
        words: words)
      p { a(.href(path("board.pdf"))) { say("proposals.board") } }
      if proposal.stage == .open {
        p { a(.href(path("sheet.pdf"))) { say("proposals.paper.supports.print") } }
      }
    }
  }

  @MarkupBuilder private var facts: Markup {
    if let estimate = proposal.estimate {
      Card(say("proposals.estimate")) {
        p { strong { words.som(estimate) } }
        if !proposal.estimateWords.isEmpty { PlainWords(text: proposal.estimateWords) }
      }
    }
  }

  private var history: Markup {
    section {
      h2 { say("proposals.trace") }
      if model.versions.count > 1 {
        ul(.class("plain-list")) {
          for version in model.versions.reversed() { li { line(version) } }
        }
      }
      details {
        summary { say("proposals.trace.all") }
        ol(.class("plain-list")) {
          for event in model.trace { li { EventLine(event: event, words: words) } }
        }
      }
    }
  }

  @MarkupBuilder private func line(_ version: ProposalVersion) -> Markup {
    a(.href(visit.proposals.proposal(proposal.id, "versions", String(version.number)))) {
      words(Message("proposals.version", .number(version.number)))
    }
    p(.class("muted")) {
      words.date(version.madeAt)
      if !version.why.isEmpty { " · \(version.why)" }
    }
  }
}

/// What happened, on which day, in a sentence.
struct EventLine: Component {
  let event: ProposalEvent
  let words: Localizer

  var body: Markup {
    p {
      span(.class("muted")) { words.date(event.madeAt) }
      " "
      event.kind.sentence(event.words, words)
    }
  }
}

extension ProposalEvent.Kind {
  /// The event, and what was said with it.
  func sentence(_ said: String, _ words: Localizer) -> String {
    let sentence = words(Message(key: "proposals.event.\(rawValue)", arguments: []))
    guard !said.isEmpty else { return sentence }
    if self == .silent { return passedOn(said, words) }
    let said = self == .estimated ? Int(said).map { words.som($0) } ?? said : said
    return "\(sentence): \(said)"
  }

  /// The body to which a silence went, and by when it is to answer; of old ones the body alone.
  private func passedOn(_ said: String, _ words: Localizer) -> String {
    let parts = said.split(separator: "\n").map(String.init)
    guard parts.count == 2 else { return words(Message("proposals.event.passed-on", .text(said))) }
    return words(Message("proposals.event.passed-until", .text(parts[0]), .text(parts[1])))
  }
}

/// Addresses that open a messenger with this page's address and title, and with nothing of anybody.
struct ShareLinks: Component {
  let address: String
  let title: String
  let words: Localizer

  var body: Markup {
    p(.class("button-row")) {
      share("WhatsApp", "https://wa.me/?text=" + URLPath.encode("\(title)\n\(address)"))
      share(
        "Telegram",
        "https://t.me/share/url?url=\(URLPath.encode(address))&text=\(URLPath.encode(title))")
    }
  }

  @MarkupBuilder private func share(_ name: String, _ address: String) -> Markup {
    if let link = ExternalLink(checking: address) {
      a(.class("button quiet"), .href(external: link), .rel("noopener")) {
        words(Message("proposals.share", .text(name)))
      }
    }
  }
}

/// What was spoken, or the pictures.
struct ProposalMedia: Component {
  let model: ProposalModel
  let visit: Visit
  let isSound: Bool

  var body: Markup {
    for file in model.files where file.kind.isSound == isSound && file.report == nil {
      MediaView(
        visit.proposals.proposal(model.proposal.id, "files", file.id.description), file.kind,
        alt: file.words, visit.words)
    }
  }
}
