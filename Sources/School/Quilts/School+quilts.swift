import Core
import HTTP
import Paper
import Web

/// Quilts: her own for her, a cohort's for those in it; both for the wall.
extension School {
  var quiltEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/quilt", for: .signedIn, answers: QuiltModel.self) { visit in
        try quilt(visit, try cohortQuilt(visit))
      },
      .page("/cohorts/{cohort}/quilts/{person}", for: .signedIn, answers: QuiltModel.self) {
        visit in try quilt(visit, try ownQuilt(visit))
      },
      .file("/cohorts/{cohort}/quilt.pdf", for: .signedIn) { visit in
        try quiltPaper(visit, try cohortQuilt(visit))
      },
      .file("/cohorts/{cohort}/quilts/{person}/quilt.pdf", for: .signedIn) { visit in
        try quiltPaper(visit, try ownQuilt(visit))
      },
    ]
  }

  private func cohortQuilt(_ visit: Visit) throws -> QuiltModel {
    let community = try visit.community
    return try visit.read { tx in
      try QuiltModel.find(
        visit.cohortOfHers(in: tx), mentoring: mentoring, community: community, in: tx)
    }
  }

  /// For her and the staff; to the others of her cohort it is not there.
  private func ownQuilt(_ visit: Visit) throws -> QuiltModel {
    let (community, viewer) = (try visit.community, try visit.person)
    let person: ID<Person> = try visit.id("person")
    guard person == viewer || visit.viewer.may(.staff) else { throw DomainError.notFound }
    return try visit.read { tx in
      try QuiltModel.find(
        visit.cohortOfHers(in: tx), of: person, mentoring: mentoring, community: community, in: tx)
    }
  }

  private func quilt(_ visit: Visit, _ model: QuiltModel) throws -> Response {
    let community = try visit.community
    let lessons = try visit.read { tx in
      try course(of: model.cohort, community: community, in: tx)?.lessons ?? []
    }
    return visit.seen(
      model, as: QuiltPage(model: model, courseLessons: lessons, visit: visit))
  }

  private func quiltPaper(_ visit: Visit, _ model: QuiltModel) throws -> Response {
    let size = visit.form["size"].flatMap(PaperQuilt.Size.init(rawValue:)) ?? .a4
    let paper = model.paper(
      visit.words, place: visit.viewer.communityName.text(visit.language))
    return .file(.pdf, named: "quilt-\(size.rawValue).pdf", try paper.pdf(size))
  }
}

/// Where the quilts are.
struct QuiltPath {
  let visit: Visit

  func whole(_ cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "quilt")
  }

  /// Her own; for the staff, who are in no cohort, the cohort's.
  func own(in cohort: ID<Cohort>) -> URLPath {
    guard let person = visit.viewer.person, !visit.viewer.may(.staff) else { return whole(cohort) }
    return of(person, in: cohort)
  }

  func of(_ person: ID<Person>, in cohort: ID<Cohort>) -> URLPath {
    visit.path("cohorts", cohort.description, "quilts", person.description)
  }

  func paper(_ model: QuiltModel, size: String) -> URLPath {
    let cohort = model.cohort.id.description
    guard let owner = model.owner else {
      return visit.path("cohorts", cohort, "quilt.pdf", query: [("size", size)])
    }
    return visit.path(
      "cohorts", cohort, "quilts", owner.person.description, "quilt.pdf", query: [("size", size)])
  }
}

extension Visit {
  var quilts: QuiltPath { QuiltPath(visit: self) }
}
