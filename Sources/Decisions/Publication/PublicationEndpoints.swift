import Core
import HTTP
import Web

extension Decisions {
  var publicationEndpoints: [Endpoint] {
    [
      .page(
        "decisions/{decision}/line", for: .anyone, answers: PublishedLine.self, pace: .slow
      ) { visit in
        let model = try visit.read { tx in
          try PublishedLine.find(
            String((visit.form["receipt"] ?? "").prefix(200)), in: try visit.id("decision"),
            for: visit.viewer, in: tx)
        }
        return visit.seen(model, as: PublishedLinePage(model: model, visit: visit))
      }.unmeasured(),
      .file("decisions/{decision}/files/{name}", for: .anyone) { visit in
        let publication = try visit.read { tx in
          try Publication.find(
            try visit.id("decision"), community: try visit.community, in: tx)
        }
        let name = try visit.text("name")
        if name == Publication.sums {
          return .file(.text, named: name, publication.sumList)
        }
        guard let bytes = publication[name] else { throw DomainError.notFound }
        return .file(.text, named: name, bytes)
      },
    ]
  }
}
