import Core
import HTTP
import Web

/// Transcripts: for the woman herself and for those who run the school.
extension School {
  var transcriptEndpoints: [Endpoint] {
    [
      .page(
        "/cohorts/{cohort}/transcripts/{person}", for: .signedIn, answers: TranscriptModel.self
      ) { visit in
        let (community, viewer) = (try visit.community, try visit.person)
        let person = try visit.id("person", as: Person.self)
        let id = try visit.id("cohort", as: Cohort.self)
        guard person == viewer || visit.viewer.may(.staff) else { throw DomainError.notFound }
        let model = try visit.read { tx in
          let cohort = try Cohort.find(id, community: community, in: tx)
          return try TranscriptModel.find(
            person, in: cohort, course(of: cohort, community: community, in: tx),
            community: community, tx: tx)
        }
        return visit.seen(model, as: TranscriptPage(model: model, visit: visit))
      }
    ]
  }
}
