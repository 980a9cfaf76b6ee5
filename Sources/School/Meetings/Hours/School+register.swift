import Core
import HTTP
import Spreadsheet
import Web

extension School {
  var registerEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/register", for: .staff, answers: RegisterModel.self) { visit in
        try showRegister(visit, FormState())
      },
      .form("/cohorts/{cohort}/attendance-rule", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try showRegister(visit, state) }) { form in
          let rule = form.attendanceRule()
          try form.finish()
          let done = try visit.perform(SetAttendanceRule(rule, for: id))
          return visit.done(done, backTo: visit.attending.register(id).fragment("rule"))
        }
      },
      .file("/cohorts/{cohort}/attendance.csv", for: .staff) { visit in
        let book = try attendanceBook(visit)
        return .file(.csv, named: book.fileName("csv", visit), book.csv)
      },
      .file("/cohorts/{cohort}/attendance.xlsx", for: .staff) { visit in
        let book = try attendanceBook(visit)
        return .file(.xlsx, named: book.fileName("xlsx", visit), try book.workbook.xlsx())
      },
    ]
  }

  private func showRegister(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let model = try visit.read { tx in
      try RegisterModel.find(id, community: community, page: visit.pageNumber, in: tx)
    }
    return visit.seen(
      model,
      as: RegisterPage(model: model, state: state.or(model.rule.formValues), visit: visit))
  }

  private func attendanceBook(_ visit: Visit) throws -> AttendanceBook {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    return try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      return try AttendanceBook.find(
        cohort, lessons: course(of: cohort, community: community, in: tx)?.lessons ?? [],
        visit.words,
        community: community, in: tx)
    }
  }
}
