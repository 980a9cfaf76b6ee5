import Choice
import Core
import Database
import Spreadsheet
import Web

/// A closed topic as the files of a Polis export.
///
/// When somebody answered is nowhere kept, so every row has the day of the opening; people are
/// numbered in the order of their voices, which is chance, and no author is named.
package struct PolisFiles: Sendable {
  let topic: Topic
  let votes: TopicVotes
  let figures: Figures

  package static func read(
    _ topic: ID<Topic>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PolisFiles {
    let found = try Topic.find(topic, community: community, in: tx)
    guard let figures = try StoredCount.find(topic, in: tx)?.figures, figures.isFinal,
      figures.mayBeShown
    else { throw DomainError.notFound }
    return PolisFiles(
      topic: found, votes: try TopicVotes.read(topic, in: tx), figures: figures)
  }

  package var all: [(name: String, bytes: [UInt8])] {
    [("votes.csv", voteFile), ("comments.csv", commentFile), ("summary.csv", summaryFile)]
  }

  private var time: [String] {
    let opened = topic.terms.opensAt
    return [String(opened.milliseconds), opened.day.iso]
  }

  var voteFile: [UInt8] {
    var writer = CSVWriter()
    writer.append(["timestamp", "datetime", "comment-id", "voter-id", "vote"])
    for vote in votes.votes {
      writer.append(
        time + [
          String(vote.number), String(votes.people[vote.person]), String(vote.answer.rawValue),
        ])
    }
    return writer.bytes
  }

  var commentFile: [UInt8] {
    let lines = Dictionary(
      figures.opinions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var writer = CSVWriter()
    writer.append([
      "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated",
      "is-meta", "comment-body",
    ])
    for opinion in votes.opinions {
      let line = lines[opinion.number]
      writer.append(
        time + [
          String(opinion.number), "", String(line?.agrees ?? 0), String(line?.disagrees ?? 0),
          opinion.state == .shown ? "1" : "-1", opinion.isAboutPerson ? "1" : "0", opinion.words,
        ])
    }
    return writer.bytes
  }

  private var summaryFile: [UInt8] {
    var writer = CSVWriter()
    writer.append(["topic", topic.terms.question.text(.ky)])
    writer.append(["voters", String(figures.people)])
    writer.append(["votes", String(figures.answers)])
    writer.append(["comments", String(votes.opinions.count)])
    writer.append(["groups", String(figures.groups.count)])
    return writer.bytes
  }
}

extension Deliberation {
  /// Every topic that is counted, for the command line.
  package static func counted(
    in tx: borrowing Transaction<some Any>
  ) throws -> [(topic: ID<Topic>, community: ID<Community>)] {
    try tx.all(
      """
      SELECT deliberation_topic.id, community FROM deliberation_topic
      JOIN deliberation_tally ON deliberation_tally.topic = deliberation_topic.id
      WHERE is_settled = 1 ORDER BY deliberation_topic.id
      """
    ) { row in (try row(0), try row(1)) }
  }
}
