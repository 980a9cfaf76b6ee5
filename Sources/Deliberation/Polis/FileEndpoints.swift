import Core
import HTTP
import Web

extension Deliberation {
  /// For whoever looks after the topic: in a village somebody who knows some answers of a neighbour
  /// might find her row by them, so the rows are not for everybody.
  var fileEndpoints: [Endpoint] {
    [
      .file("deliberations/{topic}/votes.csv", for: OpenTopic.access) { visit in
        .file(.csv, named: "votes.csv", try files(visit).voteFile)
      },
      .file("deliberations/{topic}/comments.csv", for: OpenTopic.access) { visit in
        .file(.csv, named: "comments.csv", try files(visit).commentFile)
      },
    ]
  }
}

private func files(_ visit: Visit) throws -> PolisFiles {
  let (id, community) = (try visit.id("topic", as: Topic.self), try visit.community)
  return try visit.read { tx in try PolisFiles.read(id, community: community, in: tx) }
}
