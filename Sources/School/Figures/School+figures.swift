import Core
import HTTP
import People
import Web

/// Figures for those who host the school, and what a woman lets be counted of her.
extension School {
  var figureEndpoints: [Endpoint] {
    [
      .page("/figures", for: .hosts, answers: SchoolFigures.self) { visit in
        let model = try figures(visit)
        return visit.seen(model, as: FiguresPage(model: model, visit: visit))
      },
      .file("/figures.csv", for: .hosts, pace: .quick) { visit in
        .file(.csv, named: "figures.csv", try figures(visit).csv(visit.words))
      },
      .page("/figures/of/{person}", for: .signedIn, answers: PersonFigures.self) { visit in
        try personFigures(visit, FormState())
      },
      .form("/figures/of/{person}", for: .signedIn) { visit in try sayFigures(visit) },
    ]
  }

  private func figures(_ visit: Visit) throws -> SchoolFigures {
    let community = try visit.community
    return try visit.read { tx in
      try SchoolFigures.find(community, today: visit.now.day, in: tx)
    }
  }

  /// For her and the staff; of anybody else it is not there.
  private func figuresPerson(_ visit: Visit) throws -> ID<Person> {
    let (viewer, person) = (try visit.person, try visit.id("person") as ID<Person>)
    guard person == viewer || visit.viewer.may(.staff) else { throw DomainError.notFound }
    return person
  }

  private func personFigures(_ visit: Visit, _ state: FormState) throws -> Response {
    let (community, person) = (try visit.community, try figuresPerson(visit))
    let (record, known) = try visit.read { tx in
      (
        try PersonRecord.find(person, community: community, in: tx),
        try PersonFigures.find(person, community: community, in: tx)
      )
    }
    let values = [
      "sex": known.sex?.rawValue ?? "", "year": known.birthYear.map(String.init) ?? "",
      "village": known.village,
    ]
    return visit.seen(
      known,
      as: PersonFiguresPage(
        person: person, name: record.name, state: state.or(values), visit: visit))
  }

  private func sayFigures(_ visit: Visit) throws -> Response {
    let person = try figuresPerson(visit)
    return try visit.submit(otherwise: { state in try personFigures(visit, state) }) { form in
      let sex = form.form["sex"].flatMap(PersonFigures.Sex.init(rawValue:))
      let year = form.number("year", in: 1900...2100, or: 0)
      let village = form.line("village", in: 0...100)
      try form.finish()
      let done = try visit.perform(
        SayFigures(
          isWoman: sex.map { $0 == .female }, birthYear: year == 0 ? nil : year, village: village,
          of: person))
      return visit.done(done, backTo: visit.path("figures", "of", person.description))
    }
  }
}
