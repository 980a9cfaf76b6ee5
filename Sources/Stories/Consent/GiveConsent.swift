import Core
import Database
import Web

/// Lets her story be used in one more way, from now on.
package struct GiveConsent: Command {
  package static let name = "give-story-consent"
  package static let access = Access.signedIn
  package var story: ID<Story>
  package var use: StoryUse

  package init(_ use: StoryUse, of story: ID<Story>) {
    self.story = story
    self.use = use
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.own(story, by: actor, in: tx)
    guard !found.uses.contains(use) else { return Done() }
    try Consent.give(use, of: story, by: actor, in: tx)
    try found.move(
      to: found.stage, because: found.reason, uses: found.uses.union([use]), in: tx)
    return Done()
  }
}

/// Takes a story out of one use, or out of all, at once.
///
/// The teller may, and whoever runs the school for a teller who has no phone; giving is hers alone.
package struct EndConsent: Command {
  package static let name = "end-story-consent"
  package static let access = Access.signedIn
  package var story: ID<Story>
  /// Nothing ends all.
  package var use: StoryUse?

  package init(_ use: StoryUse?, of story: ID<Story>) {
    self.story = story
    self.use = use
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.find(story, community: actor.community, in: tx)
    let isHers = found.author == (try actor.requirePerson())
    let isStaff = Access.staff.admits(actor.roles) && !found.uses.isEmpty
    guard isHers || isStaff, found.stage != .withdrawn else { throw DomainError.notFound }
    let ending = use.map { [$0] } ?? Set(StoryUse.allCases)
    try Consent.end(ending, of: story, by: actor, in: tx)
    try found.move(
      to: found.stage, because: found.reason, uses: found.uses.subtracting(ending), in: tx)
    return Done()
  }
}
