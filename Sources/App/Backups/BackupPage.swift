import Backup
import Core
import Localization
import Markup
import Sodium
import Web

/// The key, a backup to save, and whether backups can be restored.
struct BackupPage: Page {
  let model: BackupModel
  /// A key that was made just now, to be seen this once.
  let shown: KeyPair?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("house.backup")) }
  var alternate: ((Language) -> URLPath)? {
    { language in URLPath([language.rawValue, "backup"]) }
  }

  var body: Markup {
    h1 { title }
    FaultSummary(state, words)
    p { words(Message("house.backup.about")) }
    if model.mayMake {
      if let shown { key(shown) }
      if model.keyName != nil { fileCard }
      if shown == nil { keyCard }
    } else {
      p(.class("notice plain")) { words(Message("house.backup.many")) }
    }
    drillCard
  }

  private func key(_ pair: KeyPair) -> Markup {
    div(.class("notice good"), .role("status")) {
      p { words(Message("house.backup.key.shown")) }
      p {
        strong { code { BackupKey.text(of: pair) } }
      }
      p {
        words(Message("house.backup.key.name", .text(BackupKey.name(of: pair.publicKey))))
      }
    }
  }

  private var keyCard: Markup {
    Card(words(Message("house.backup.key.title"))) {
      if let name = model.keyName, let made = model.keyMadeAt {
        p { words(Message("house.backup.key.is", .text(name), .text(words.moment(made)))) }
      } else {
        p { words(Message("house.backup.key.none")) }
      }
      p(.class("muted")) { words(Message("house.backup.key.new-text")) }
      CommandForm(visit.path("backup", "key"), visit: visit) {
        TextField(
          "password", Message("house.backup.key.password"), state, words, type: "password",
          more: .autocomplete("current-password"))
        button(.type("submit")) {
          words(
            model.keyName == nil
              ? Message("house.backup.key.make") : Message("house.backup.key.make-new"))
        }
      }
    }.body
  }

  private var fileCard: Markup {
    Card(words(Message("house.backup.file.title"))) {
      p { words(Message("house.backup.file.text")) }
      p(.class("muted")) {
        model.lastMadeAt.map {
          words(Message("house.backup.file.last", .text(words.moment($0))))
        } ?? words(Message("house.backup.file.never"))
      }
      CommandForm(visit.path("backup", "file"), visit: visit, class: "inline") {
        button(.type("submit")) { words(Message("house.backup.file.make")) }
      }
    }.body
  }

  private var drillCard: Markup {
    Card(words(Message("house.backup.drill.title"))) {
      p { words(Message("house.backup.drill.text")) }
      if let good = model.drillSucceededAt {
        p(.class("notice good")) {
          words(
            Message(
              "house.backup.drill.good", .text(words.moment(good)), .number(model.drillRows)))
        }
      } else {
        p { words(Message("house.backup.drill.never")) }
      }
      if let failed = model.drillFailedAt, let fault = model.drillFault {
        div(.class("notice fault-summary"), .role("alert")) {
          p {
            words(Message("house.backup.drill.failed", .text(words.moment(failed))))
            " "
            words(Message(key: fault, arguments: []))
          }
          p(.class("muted")) { model.drillDetail ?? "" }
        }
      }
      if model.drillIsInLine {
        p { words(Message("house.backup.drill.running")) }
      } else {
        CommandForm(visit.path("backup", "drill"), visit: visit, class: "inline") {
          button(.type("submit"), .class("quiet")) {
            words(Message("house.backup.drill.start"))
          }
        }
      }
    }.body
  }

  var refreshSeconds: Int? { model.drillIsInLine && shown == nil ? 5 : nil }
}
