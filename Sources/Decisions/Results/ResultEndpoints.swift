import Compression
import Core
import HTTP
import Paper
import People
import Web

extension Decisions {
  var resultEndpoints: [Endpoint] {
    [
      .file("decisions/{decision}/protocol", for: .anyone) { visit in
        let (decision, community) = try counted(visit)
        let paper = try visit.read { tx in
          if let kind = decision.kind as? any CountedKind {
            try KindProtocol.read(decision, kind, community: community, in: tx)
              .paper(visit.words)
          } else {
            try CountProtocol.read(decision, community: community, in: tx).paper(visit.words)
          }
        }
        return .file(.pdf, named: "protocol.pdf", try paper.pdf())
      },
      .file("decisions/{decision}/ballots", for: .anyone) { visit in
        let (decision, community) = try counted(visit)
        let packed = try visit.read { tx in
          try PublishedBallots.packed(for: decision.id, community: community, in: tx)
        }
        guard let bytes = gunzip(packed, limit: PublishedBallots.limit) else {
          throw DomainError.notFound
        }
        return .file(.text, named: "ballots.pb", bytes)
      },
    ]
  }
}

/// The decision in the path, if it is counted: before that there is nothing to take away.
private func counted(_ visit: Visit) throws -> (Decision, ID<Community>) {
  let id: ID<Decision> = try visit.id("decision")
  let community = try visit.community
  let decision = try visit.read { tx in
    try Decision.find(id, for: visit.viewer, in: tx)
  }
  guard decision.state == .counted else { throw DomainError.notFound }
  return (decision, community)
}
