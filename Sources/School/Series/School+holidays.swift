import Core
import HTTP
import Web

extension School {
  var holidayEndpoints: [Endpoint] {
    [
      .page("/holidays", for: .staff, answers: HolidayModel.self) { visit in
        try holidayPage(visit, FormState())
      },
      .form("/holidays", for: .staff) { visit in
        try visit.submit(otherwise: { state in try holidayPage(visit, state) }) { form in
          let title = form.translated("name")
          let first = form.day("first")
          let last = form.form["last"]?.isEmpty == false ? form.day("last") : first
          let source = form.line("source", in: 0...300)
          let isYearly = form.flag("yearly")
          try form.finish()
          let id = try visit.perform(
            AddHoliday(title, first: first, last: last, isYearly: isYearly, source: source))
          return visit.done(id, backTo: visit.path("holidays"))
        }
      },
      .form("/holidays/{holiday}/drop", for: .staff) { visit in
        visit.done(
          try visit.perform(DropHoliday(try visit.id("holiday"))),
          backTo: visit.path("holidays"))
      },
    ]
  }

  private func holidayPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let model = try visit.read { tx in
      try HolidayModel.find(community, from: visit.now.day, in: tx)
    }
    return visit.seen(model, as: HolidayPage(model: model, state: state, visit: visit))
  }
}
