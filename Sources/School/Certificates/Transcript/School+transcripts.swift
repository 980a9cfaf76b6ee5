import Core
import HTTP
import Paper
import Web

/// Transcripts: for the woman herself and for those who run the school.
extension School {
  var transcriptEndpoints: [Endpoint] {
    [
      .page(
        "/cohorts/{cohort}/transcripts/{person}", for: .signedIn, answers: TranscriptModel.self
      ) { visit in
        let model = try transcript(visit)
        let paper = visit.learning.transcriptPaper(
          of: try visit.id("person"), in: model.cohort.id)
        return visit.seen(model, as: TranscriptPage(model: model, paper: paper, visit: visit))
      },
      .file("/cohorts/{cohort}/transcripts/{person}/transcript.pdf", for: .signedIn) { visit in
        let paper = TranscriptPaper(
          text: TranscriptText(model: try transcript(visit), words: visit.words),
          place: visit.viewer.communityName.text(visit.language), today: visit.now.day)
        return .file(.pdf, named: "transcript-\(visit.language.rawValue).pdf", try paper.pdf())
      },
    ]
  }

  private func transcript(_ visit: Visit) throws -> TranscriptModel {
    let (community, viewer) = (try visit.community, try visit.person)
    let (person, cohort): (ID<Person>, ID<Cohort>) = (
      try visit.id("person"), try visit.id("cohort")
    )
    guard person == viewer || visit.viewer.may(.staff) else { throw DomainError.notFound }
    return try visit.read { tx in
      try transcript(
        of: person, in: Cohort.find(cohort, community: community, in: tx), community: community,
        tx: tx)
    }
  }
}
