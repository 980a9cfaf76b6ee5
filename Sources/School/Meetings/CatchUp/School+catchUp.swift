import Core
import HTTP
import Web

extension School {
  var catchUpEndpoints: [Endpoint] {
    [
      .page("/meetings/{meeting}/catch-up", for: .staff, answers: CatchUpModel.self) { visit in
        try showCatchUp(visit, FormState())
      }.kept(),
      .form("/meetings/{meeting}/catch-up", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        return try visit.submit(otherwise: { state in try showCatchUp(visit, state) }) { form in
          let task = form.text("task", in: 1...1000)
          try form.finish()
          let numbers = form.form.all("row").compactMap { Int($0) }
          let done = try visit.perform(StateCatchUp(at: id, numbers: numbers, task: task))
          return visit.done(done, backTo: visit.attending.catchUp(id))
        }
      },
      .form("/meetings/{meeting}/catch-up/done", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        let command = FinishCatchUp(
          at: id, number: visit.form["number"].flatMap { Int($0) } ?? 0,
          isDone: visit.form["done"] == "yes")
        return visit.done(try visit.perform(command), backTo: visit.attending.catchUp(id))
      },
    ]
  }

  private func showCatchUp(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try catchUpModel(visit)
    return visit.seen(model, as: CatchUpPage(model: model, state: state, visit: visit))
  }
}
