import Core
import Localization
import Markup
import Web

/// The form that puts a proposal before the village; a phone may keep it and send it later.
struct WritePage: Page {
  let process: JointProcess
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.write") }
  var script: String? { "proposing.js" }
  var usesMicrophone: Bool { true }
  var keeps: [URLPath] { [visit.proposals.process(process.id, "write")] }

  var body: Markup {
    p {
      a(.href(visit.proposals.process(process.id))) { process.title.text(visit.language) }
    }
    h1 { title }
    if process.opens(.propose, on: visit.now.day) {
      p { say("proposals.write.intro") }
    } else {
      p(.class("notice")) { say("proposals.write.closed") }
    }
    CommandForm(
      visit.proposals.process(process.id, "write"), visit: visit, isUpload: true, waits: true
    ) {
      FaultSummary(state, words)
      ProposalTextFields(state: state, words: words)
      MediaFields(state, words)
      CheckField(
        "named", say("proposals.write.named"), isOn: !state.isTyped || state.has("named", "yes"))
      p(.class("hint")) {
        say("proposals.moderation.\(process.isModeratedBefore ? "before" : "after")")
      }
      button(.class("button"), .type("submit")) { say("proposals.write.send") }
    }
  }
}

/// Writes a proposal anew, or says how somebody else would write it.
struct RewritePage: Page {
  let model: ProposalModel
  let isAmendment: Bool
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say(isAmendment ? "proposals.amend" : "proposals.rewrite") }

  var body: Markup {
    p {
      a(.href(visit.proposals.proposal(model.proposal.id))) {
        "№ \(model.proposal.number). \(model.proposal.title)"
      }
    }
    h1 { title }
    p { say(isAmendment ? "proposals.amend.intro" : "proposals.rewrite.intro") }
    CommandForm(
      visit.proposals.proposal(model.proposal.id, isAmendment ? "amendment" : "text"),
      visit: visit
    ) {
      FaultSummary(state, words)
      input(.type("hidden"), .name("base"), .value(state.value("base")))
      ProposalTextFields(state: state, words: words)
      TextField(
        "why", Message("proposals.why"), state, words, isRequired: isAmendment)
      button(.class("button"), .type("submit")) {
        say(isAmendment ? "proposals.amend.send" : "proposals.save")
      }
    }
  }
}

/// A version beside the one before it.
struct VersionPage: Page {
  let model: ProposalModel
  let number: Int
  let visit: Visit

  private var words: Localizer { visit.words }

  var patch: Patch { .proposals }
  var title: String { words(Message("proposals.version", .number(number))) }

  var body: Markup {
    p {
      a(.href(visit.proposals.proposal(model.proposal.id))) {
        "№ \(model.proposal.number). \(model.proposal.title)"
      }
    }
    h1 { title }
    if let version = model.versions.first(where: { $0.number == number }) {
      p(.class("muted")) { words.moment(version.madeAt) }
      if !version.why.isEmpty { p { version.why } }
      if let before = model.versions.last(where: { $0.number < number }) {
        h2 { words(Message("proposals.version.difference", .number(before.number))) }
        DiffView(
          diff: LineDiff(
            from: before.title + "\n" + before.words, to: version.title + "\n" + version.words),
          language: model.proposal.language, visit: visit)
      }
      h2 { words(Message("proposals.version.whole")) }
      div(.class("prose"), .lang(model.proposal.language.tag)) {
        h3 { version.title }
        PlainWords(text: version.words)
      }
    }
  }
}
