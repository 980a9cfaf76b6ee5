import Core
import Localization
import Markup
import Web

extension ImportPage {
  @MarkupBuilder var running: Markup {
    bar
    if model.isRunning {
      p(.class("hint")) { say("school.import.running") }
      one("cancel", "school.import.cancel", "danger")
    } else {
      p(.class("notice")) { say(model.job?.fault ?? "web.job.failed") }
      div(.class("button-row")) {
        one("resume", "school.import.resume", "button")
        one("cancel", "school.import.cancel", "danger")
      }
    }
  }

  @MarkupBuilder var stopped: Markup {
    bar
    p(.class("notice")) { say("school.import.stopped") }
    div(.class("button-row")) {
      one("resume", "school.import.resume", "button")
      one("undo", "school.import.undo", "danger")
    }
  }

  @MarkupBuilder var done: Markup {
    p(.class("notice good")) {
      visit.words(Message("school.import.done", .number(model.found.enrolled)))
    }
    p(.class("hint")) { say("school.import.undo-hint") }
    one("undo", "school.import.undo", "danger")
    if !model.rows.isEmpty {
      h2 { say("school.import.left-out") }
      ImportRowsTable(rows: model.rows, words: visit.words)
      pages
    }
  }

  private var bar: Markup {
    let text = visit.words(
      Message("school.import.progress", .number(model.found.done), .number(model.found.total)))
    return div(.class("progress"), .role("status")) {
      progress(
        .value(String(model.found.done)), .max(String(max(1, model.found.total))),
        .ariaLabel(text))
      p { text }
    }
  }
}
