import Core
import HTTP
import Localization
import Web

extension People {
  /// A list of three thousand rows is some hundred kilobytes.
  static let householdLimit = 2 << 20

  var householdEndpoints: [Endpoint] {
    [
      .page("/people/households", for: .clerks, answers: HouseholdModel.self) { visit in
        try householdPage(visit, FormState())
      },
      .form(
        "/people/households", for: TakeHouseholds.access, pace: .slow,
        bodyLimit: People.householdLimit
      ) { visit in
        try visit.submit(otherwise: { state in try householdPage(visit, state) }) { form in
          guard let file = form.form.file("file"), !file.bytes.isEmpty else {
            throw DomainError.invalid([Fault("file", Message("people.households.fault.empty"))])
          }
          let taken = try visit.perform(TakeHouseholds(rows: HouseholdFile.read(file.bytes)))
          return visit.done(
            taken,
            backTo: visit.path(
              "people", "households",
              query: [("added", String(taken.added)), ("known", String(taken.known))]))
        }
      },
      .form("/people/households/cards", for: IssueCards.access, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try householdPage(visit, state) }) { _ in
          let street = street(visit)
          let persons = try visit.read { tx in
            try HouseholdModel.withoutCard(street: street, visit, in: tx)
          }
          let batch = try visit.perform(
            IssueCards(persons: persons, keys: visit.environment.keys))
          return visit.done(batch, backTo: visit.path("people", "cards", batch.description))
        }
      },
      .form("/people/households/handed", for: HandOverCard.access) { visit in
        try visit.submit(otherwise: { state in try householdPage(visit, state) }) { _ in
          guard let person = visit.form["person"].flatMap({ ID<Person>($0) }) else {
            throw DomainError.notFound
          }
          let done = try visit.perform(HandOverCard(person: person))
          return visit.done(
            done, backTo: HouseholdPage.path(visit, street(visit), visit.pageNumber))
        }
      },
      .file("/people/households/list.pdf", for: .clerks) { visit in
        let street = street(visit)
        let rows = try visit.read { tx in
          try HouseholdModel.all(
            street: street, at: visit.now, community: try visit.community, in: tx)
        }
        return .file(
          .pdf, named: "\(visit.words(Message("people.households.file"))).pdf",
          try HouseholdSheet(rows: rows, street: street, visit: visit).pdf())
      },
    ]
  }

  private func street(_ visit: Visit) -> String? {
    visit.form["street"].map { Normalize.name(String($0.prefix(200))) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  private func householdPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try visit.read { tx in
      try HouseholdModel.read(
        street: street(visit), page: visit.pageNumber, at: visit.now,
        community: try visit.community, in: tx)
    }
    return visit.seen(model, as: HouseholdPage(model: model, state: state, visit: visit))
  }
}
