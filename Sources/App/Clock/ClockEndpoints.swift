import Core
import Database
import HTTP
import Web

/// The page on which somebody of the school sets the box's clock by her phone.
struct ClockEndpoints: Sendable {
  let clock: CorrectedClock

  var all: [Endpoint] {
    [
      .page("/clock", for: TakePhoneTime.access, answers: ClockModel.self) { visit in
        try page(visit, FormState())
      },
      .form("/clock", for: ConfirmClock.access) { visit in
        visit.done(try visit.perform(ConfirmClock()), backTo: visit.path())
      },
      .form("/clock/phone", for: TakePhoneTime.access) { visit in
        try visit.submit(otherwise: { state in try page(visit, state) }) { form in
          let said = try said(&form)
          guard !visit.environment.database.isShared else {
            throw DomainError.rule(Message("house.clock.fault.servers"))
          }
          let done = try visit.perform(
            TakePhoneTime(said: said, clock: clock, session: visit.viewer.secret))
          try clock.recall(from: visit.environment.database)
          return visit.done(done, backTo: visit.path("clock"))
        }
      },
    ]
  }

  private func page(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try ClockModel.find(visit)
    return visit.seen(model, as: ClockPage(model: model, state: state, visit: visit))
  }

  /// What the phone said by itself to the second, or what somebody read off it.
  private func said(_ form: inout FormReader) throws -> Instant {
    if let phone = form.form["phone"], let milliseconds = Int64(phone) {
      return Instant(milliseconds: milliseconds)
    }
    let (day, minutes) = (form.day("day"), form.time("time"))
    try form.finish()
    return Instant(day, hour: minutes / 60, minute: minutes % 60)
  }
}
