import Core
import HTTP
import JSON
import Web

extension Decisions {
  /// Before `decisions/{decision}`, whose shape these have, too.
  var openDataEndpoints: [Endpoint] {
    [
      .page("decisions/open-data", for: .anyone, answers: OpenDataModel.self) { visit in
        visit.seen(OpenDataModel(), as: OpenDataPage(visit: visit))
      },
      .file("decisions/results.csv", for: .anyone) { visit in
        let results = try visit.read { tx in
          try PublicResult.all(of: try visit.community, in: tx)
        }
        let table = ResultsTable(results: results, words: visit.words)
        return .file(.csv, named: "results.csv", table.bytes)
      },
      .file("decisions/popolo.json", for: .anyone) { visit in
        let file = try visit.read { tx in try PopoloFile.read(visit, elsewhere, in: tx) }
        return Response(.json, file.jsonBytes)
      },
      .file("decisions/feed.atom", for: .anyone) { visit in
        let decisions = try visit.read { tx in
          try Decision.announced(of: try visit.community, limit: 50, in: tx)
        }
        return Response(.atom, DecisionFeed(decisions: decisions, visit: visit).bytes)
      },
      .page("decisions/{decision}/embed", for: .anyone, answers: EmbedModel.self) { visit in
        let model = try embedded(visit)
        var response = visit.seen(model, as: EmbedPage(model: model, visit: visit))
        StandardHeaders.allowFrames(in: &response)
        return response
      },
      .file("decisions/{decision}/result.svg", for: .anyone) { visit in
        var response = Response(.svg, try embedded(visit).drawing)
        response.headers.set("Cross-Origin-Resource-Policy", "cross-origin")
        return response
      },
    ]
  }
}

/// The result of a counted decision; before that there is nothing to show, and of a lesson never.
private func embedded(_ visit: Visit) throws -> EmbedModel {
  try visit.read { tx in
    let decision = try Decision.find(try visit.id("decision"), for: visit.viewer, in: tx)
    guard decision.state == .counted, !decision.isPractice else { throw DomainError.notFound }
    return try EmbedModel.read(
      decision, community: try visit.community, visit.words, in: tx)
  }
}
