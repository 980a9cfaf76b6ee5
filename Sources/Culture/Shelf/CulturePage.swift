import Core
import Localization
import Markup
import Web

/// The practices, those of the village first where it has some.
struct CulturePage: Page {
  let model: CultureModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .culture }
  var title: String { say("culture.title") }
  var keeps: [URLPath] {
    [visit.culture.home] + model.groups.flatMap(\.items).map { visit.culture.practice($0.practice) }
      + model.laid.map(visit.culture.village)
  }

  var body: Markup {
    h1 { title }
    p { say("culture.what") }
    if !model.waiting.isEmpty {
      h2 { say("culture.waiting") }
      ul(.class("plain-list")) {
        for practice in model.waiting { li { VillageLine(practice: practice, visit: visit) } }
      }
    }
    for group in model.groups { shelf(group) }
    h2(.id("village")) { say("culture.village") }
    if model.village.isEmpty { p(.class("notice plain")) { say("culture.village.none") } }
    ul(.class("plain-list")) {
      for practice in model.village { li { VillageLine(practice: practice, visit: visit) } }
    }
    Pager(model.paging, words) { page in visit.culture.list(page: page) }
    if visit.viewer.person != nil {
      p(.class("button-row")) {
        a(.class("button"), .href(visit.culture.new)) { say("culture.new") }
      }
    }
  }

  @MarkupBuilder private func shelf(_ group: CultureModel.Group) -> Markup {
    h2 { group.title.text(visit.language) }
    div(.class("cards")) {
      for item in group.items {
        section(.class("card"), .lang(item.text.language.tag)) {
          h3 { a(.href(visit.culture.practice(item.practice))) { item.text.title } }
          p { item.text.gist }
        }
      }
    }
  }
}

/// A practice of the village in a list.
struct VillageLine: Component {
  let practice: VillagePractice
  let visit: Visit

  var body: Markup {
    a(.href(visit.culture.village(practice.id))) { Said(practice.text.title, visit.words) }
    p { PracticeTags(practice: practice, words: visit.words) }
  }
}

/// Where a practice of the village stands, in words.
struct PracticeTags: Component {
  let practice: VillagePractice
  let words: Localizer

  var body: Markup {
    if practice.stage != .shown {
      span(.class(practice.stage == .hidden ? "tag bad" : "tag warn")) {
        words(Message(key: "culture.stage.\(practice.stage.rawValue)", arguments: []))
      }
      " "
    }
    if practice.isEndorsed {
      span(.class("tag good")) { words(Message("culture.endorsed")) }
      " "
    }
    let missing = practice.text.missing
    if !missing.isEmpty {
      span(.class("tag")) {
        words(
          Message("culture.missing", .text(missing.map(\.endonym).joined(separator: ", "))))
      }
    }
  }
}
