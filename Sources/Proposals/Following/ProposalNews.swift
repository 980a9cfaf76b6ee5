import Core
import Database
import JSON
import Localization
import Web

/// What is new to one person of the proposals she follows.
package struct ProposalNews: JSONModel {
  let number: Int
  let kind: ProposalEvent.Kind
  let words: String
  let day: Day
  package let proposal: ID<Proposal>
  let title: String
  let isNew: Bool

  package static let fields: [JSONField<Self>] = [
    .init("number") { $0.number }, .init("kind") { $0.kind.rawValue }, .init("words") { $0.words },
    .init("on") { $0.day }, .init("proposal") { $0.proposal }, .init("title") { $0.title },
    .init("new") { $0.isNew },
  ]

  /// What she has not read yet, the newest first.
  package static func unread(
    of viewer: Viewer, most: Int = 5, in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalNews] {
    guard let community = viewer.community, let person = viewer.person else { return [] }
    let seen = try seen(by: person, in: tx)
    return try all(of: person, after: seen, seen: seen, most: most, community, in: tx)
  }

  /// What of these events is still news to her, in the order in which it happened.
  package static func unread(
    of person: ID<Person>, among numbers: [Int], community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalNews] {
    guard let first = numbers.min() else { return [] }
    let seen = try seen(by: person, in: tx)
    let wanted = Set(numbers)
    return try all(
      of: person, after: max(seen, first - 1), seen: seen, most: NewsModel.most, community, in: tx
    )
    .filter { wanted.contains($0.number) }.reversed()
  }

  /// The lines of it in a letter: which proposal, when, and what happened.
  package func plainText(_ words: Localizer) -> String {
    let said = kind.sentence(self.words, words)
    return "\(title)\n\(words.date(day)) \(said)"
  }

  /// Where it is read in the house.
  package func path(in language: Language) -> URLPath {
    URLPath([language.rawValue, "proposals", proposal.description])
  }

  static func all(
    of person: ID<Person>, after number: Int, seen: Int, most: Int, _ community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [ProposalNews] {
    try tx.all(listing(of: person, after: number, most: most, community)) { row in
      let at: Instant = try row(3)
      let number: Int = try row(0)
      return ProposalNews(
        number: number, kind: try row(1), words: try row(2), day: at.day, proposal: try row(4),
        title: try row(5), isNew: number > seen)
    }
  }

  /// Nobody is told what she did herself, nor what was before she followed.
  static func listing(
    of person: ID<Person>, after number: Int, most: Int, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT proposal_event.number, proposal_event.kind, proposal_event.words,
      proposal_event.made_at, proposal.id, proposal.title
    FROM proposal_follower
    JOIN proposal_event ON proposal_event.proposal = proposal_follower.proposal
      AND proposal_event.number > proposal_follower.since
    JOIN proposal ON proposal.id = proposal_follower.proposal
    WHERE proposal_follower.person = \(person) AND proposal_follower.community = \(community)
      AND proposal_event.number > \(number)
      AND (proposal_event.made_by IS NULL OR proposal_event.made_by <> \(person))
      AND (proposal_event.audience = 'everybody'
        OR proposal_event.audience = 'authors' AND proposal_follower.role = 'author'
        OR proposal_event.audience = 'asked' AND proposal_follower.role = 'asked')
    ORDER BY proposal_event.number DESC LIMIT \(most)
    """
  }

  static func seen(by person: ID<Person>, in tx: borrowing Transaction<some Any>) throws -> Int {
    try tx.first("SELECT seen FROM proposal_reader WHERE id = \(ReadNews.id(person))") { row in
      try row(0)
    } ?? 0
  }
}

/// Notes how far somebody has read her news.
package struct ReadNews: Command {
  package static let table = Table("proposal_reader")
  package static let name = "read-proposal-news"
  package static let access = Access.signedIn
  /// The newest she was shown: what came since stays new.
  package var upTo: Int

  static func id(_ person: ID<Person>) -> ID<Person> { .derived("proposal-reader", person.uuid) }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    let last = try ProposalEvent.last(in: actor.community, tx: tx)
    let seen = max(try ProposalNews.seen(by: person, in: tx), min(upTo, last))
    try tx.put(
      into: Self.table, Self.id(person),
      ["community": actor.community, "person": person, "seen": seen])
    return Done()
  }
}
