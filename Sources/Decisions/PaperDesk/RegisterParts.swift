import Core
import Localization
import Markup

/// Looks somebody up in the list of those who may vote.
struct RegisterSearch: Component {
  let target: URLPath
  let query: String
  let words: Localizer

  var body: Markup {
    form(.method("get"), .action(target), .class("form"), .role("search")) {
      div(.class("field")) {
        label(.for("q")) { words(Message("decisions.register.search")) }
        input(.type("search"), .id("q"), .name("q"), .value(query))
      }
      button(.class("button quiet"), .type("submit")) {
        words(Message("decisions.register.find"))
      }
    }
  }
}

/// Somebody in that list, and whether she holds a paper ballot.
struct RegisterName: Component {
  let entry: RegisterModel.Entry
  let words: Localizer

  var body: Markup {
    p {
      strong { entry.name }
      if let called = entry.called { span(.class("muted")) { " (\(called))" } }
      if entry.hasPaper {
        " "
        span(.class("tag good")) { words(Message("decisions.register.has-paper")) }
      }
    }
  }
}
