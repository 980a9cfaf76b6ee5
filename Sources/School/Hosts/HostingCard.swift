import Core
import Localization
import Markup
import Web

/// The way of a host to what is hers: the agreements, and the school in figures.
package struct HostingCard: Component {
  private let front: HostingFront
  private let visit: Visit

  package init(_ front: HostingFront, _ visit: Visit) {
    self.front = front
    self.visit = visit
  }

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  package var body: Markup {
    Card(say("cohorts.hosting")) {
      if !front.waiting.isEmpty {
        p { say("cohorts.hosting.waiting") }
        ul(.class("plain-list")) {
          for agreement in front.waiting {
            li {
              a(.href(visit.school.hosts(agreement.cohort))) {
                agreement.title.text(visit.language)
              }
              p(.class("muted")) { agreement.host.text(visit.language) }
            }
          }
        }
      }
      p { a(.href(visit.school.publicList())) { say("cohorts.hosting.agreements") } }
      p { a(.href(visit.path("figures"))) { say("figures.title") } }
      p { a(.href(visit.path("leaving"))) { say("cohorts.figures") } }
    }.body
  }
}
