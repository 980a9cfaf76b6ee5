import Core
import Localization
import Markup
import Web

/// Her PIN on this phone: what it does, what it does not, and how to leave.
///
/// The script takes the PIN that the house has accepted and locks with it what this phone keeps.
struct PINCard: Component {
  let door: AccountModel.Door
  let usesPIN: Bool
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    Card(words(Message("people.account.pin"))) {
      if door.isHere {
        p(.class("notice good door")) {
          DoorPatch(number: door.patch)
          span { words(Message("people.account.pin-here", .text(door.name))) }
        }
      }
      p { words(Message("people.account.pin-text")) }
      p { words(Message("people.account.pin-keeps-out")) }
      CommandForm(visit.path("me", "pin"), visit: visit) {
        TextField(
          "current", Message(usesPIN ? "people.account.current-pin" : "people.account.current"),
          state, words, type: "password", more: .autocomplete("current-password"))
        TextField(
          "pin", Message("people.account.new-pin"), state, words, type: "password",
          hint: Message("people.account.new-pin-hint"), more: .inputmode("numeric"),
          .maxlength("6"), .autocomplete("new-password"))
        Markup.element(
          "input",
          [
            .type("hidden"), .name("door"), .value(door.name),
            .init("data-door", String(door.patch)),
          ], nil)
        button(.type("submit")) { words(Message("people.account.set-pin")) }
      }
      if door.isHere { leave }
    }
  }

  private var leave: Markup {
    details {
      summary { words(Message("people.account.leave-phone")) }
      p { words(Message("people.account.leave-phone-text")) }
      CommandForm(visit.path("me", "phone", "leave"), visit: visit, class: "form leave-phone") {
        button(.class("button quiet"), .type("submit")) {
          words(Message("people.account.leave-phone"))
        }
      }
    }
  }
}
