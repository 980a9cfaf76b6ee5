import Core
import Localization
import Markup
import Web

/// Asks whoever runs the school whether the clock is right.
struct ClockNotice: Component {
  let trusted: Instant
  let visit: Visit
  var hasWayToPhone = true

  var body: Markup {
    section(.class("notice"), .role("status")) {
      p {
        strong {
          visit.words(
            Message(
              "house.clock.doubt", .text(visit.words.moment(visit.now)),
              .text(visit.words.moment(trusted))))
        }
      }
      p { visit.words(Message("house.clock.what")) }
      CommandForm(visit.path("clock"), visit: visit, class: "inline-form") {
        button(.class("button"), .type("submit")) { visit.words(Message("house.clock.right")) }
      }
      if hasWayToPhone {
        p { a(.href(visit.path("clock"))) { visit.words(Message("house.clock.by-phone")) } }
      }
    }
  }
}

/// What the script shows where her phone and the house differ by minutes.
struct ClockQuestion: Component {
  let visit: Visit

  var body: Markup {
    Markup.element(
      "section",
      [
        .class("notice"), .role("status"), .id("clock-differs"), .hidden,
        .init("data-now", String(visit.now.milliseconds)),
      ],
      p {
        visit.words(Message("house.clock.differs"))
        " "
        a(.href(visit.path("clock"))) { visit.words(Message("house.clock.by-phone")) }
      })
  }
}
