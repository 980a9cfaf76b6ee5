import Core
import Localization
import Markup
import Web

/// Prints an invitation card for each of these women, so that she can sign in.
struct CardsForm: Component {
  let people: [CohortPeople.Row]
  let visit: Visit

  private var invited: [CohortPeople.Row] { people.filter { $0.ended == nil } }

  var body: Markup {
    if !invited.isEmpty {
      CommandForm(visit.path("people", "cards"), visit: visit) {
        for person in invited {
          input(.type("hidden"), .name("person"), .value(person.id.description))
        }
        button(.class("button quiet"), .type("submit")) {
          visit.words(Message("school.people.cards", .number(invited.count)))
        }
        p(.class("hint")) { visit.words(Message("school.people.cards-hint")) }
      }
    }
  }
}
