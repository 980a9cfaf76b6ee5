import Core
import Localization
import Markup
import Web

/// The fields of what a host gives; several such forms stand on one page, so that each field has an
/// identifier of its own.
struct TermFields: Component {
  let terms: CohortHost.Terms
  let prefix: String
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    field("room", "cohorts.host.room", terms.room)
    field("speakers", "cohorts.host.speakers", terms.speakers)
    field("costs", "cohorts.host.costs", terms.costs)
    field("signs", "cohorts.host.signs", terms.signs)
    CheckField("shown", say("cohorts.host.show"), isOn: terms.isShown)
  }

  private func field(_ name: String, _ label: String, _ value: String) -> OwnField {
    OwnField(name: name, id: "\(name)-\(prefix)", label: say(label), value: value, fault: nil)
  }
}

/// A field of one line whose identifier is not its name.
struct OwnField: Component {
  let name: String
  let id: String
  let label: String
  let value: String
  let fault: String?

  var body: Markup {
    div(.class(fault == nil ? "field" : "field faulty")) {
      Markup.element("label", [.for(id)], .text(label))
      if let fault { span(.class("fault"), .id("\(name)-fault")) { fault } }
      input(.type("text"), .id(id), .name(name), .value(value))
    }
  }
}

extension FormReader {
  mutating func hostTerms() -> CohortHost.Terms {
    var terms = CohortHost.Terms()
    terms.room = line("room", in: 0...200)
    terms.speakers = line("speakers", in: 0...200)
    terms.costs = line("costs", in: 0...200)
    terms.signs = line("signs", in: 0...200)
    terms.isShown = flag("shown")
    return terms
  }
}
