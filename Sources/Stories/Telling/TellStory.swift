import Core
import Database
import Web

/// Tells a story; others read it once it was looked at, and only where she lets them.
package struct TellStory: Command {
  package static let name = "tell-story"
  package static let access = Access.signedIn
  static let mostWaiting = 5
  package var text: StoryText
  package var isNamed: Bool
  package var uses: Set<StoryUse>
  package var picture: DescribedPicture?
  package var sound: PlainSound?

  package init(_ text: StoryText, isNamed: Bool = true, for uses: Set<StoryUse>) {
    self.text = text
    self.isNamed = isNamed
    self.uses = uses
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Story> {
    let person = try actor.requirePerson()
    try text.check(tellerNamed: try Story.name(of: person, in: tx))
    try text.check(hasVoice: sound != nil, hasPicture: picture != nil)
    guard !uses.isEmpty else {
      throw DomainError.invalid([Fault("use", Message("stories.fault.use"))])
    }
    let waiting = try tx.count(
      "SELECT count(*) FROM story WHERE author = \(person) AND stage = 'waiting'")
    guard waiting < Self.mostWaiting else {
      throw DomainError.rule(Message("stories.rule.most", .number(Self.mostWaiting)))
    }
    let id = ID<Story>.derived("story", actor.command, person.uuid)
    try tx.insert(
      into: Story.table, id,
      [
        "community": actor.community, "author": person, "is_named": isNamed,
        "title": text.title, "words": text.words, "language": text.language,
        "others": text.others.rawValue, "questions": "", "stage": Story.Stage.waiting,
        "reason": "", "version": 1, "uses": StoryUse.stored(uses), "is_open": false,
        "is_public": false, "made_at": actor.now, "telling": text.telling,
      ])
    for use in StoryUse.allCases where uses.contains(use) {
      try Consent.give(use, of: id, by: actor, in: tx)
    }
    try Story.media.lay(picture, sound, beside: id.uuid, by: actor, in: tx)
    return id
  }
}

extension Story {
  static func name(
    of person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> String {
    try tx.first("SELECT name FROM person WHERE id = \(person)") { row in try row(0) } ?? ""
  }
}

/// Tells it anew: it is looked at again before others read the new words.
package struct ChangeStory: Command {
  package static let name = "change-story"
  package static let access = Access.signedIn
  package var story: ID<Story>
  package var base: Int
  package var text: StoryText
  package var isNamed: Bool

  package init(_ story: ID<Story>, from base: Int, to text: StoryText, isNamed: Bool = true) {
    self.story = story
    self.base = base
    self.text = text
    self.isNamed = isNamed
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let found = try Story.own(story, by: actor, in: tx)
    try text.check(tellerNamed: found.authorName)
    let files = try Story.media.all(of: story.uuid, community: actor.community, in: tx)
    try text.check(
      hasVoice: files.contains(where: \.kind.isSound),
      hasPicture: files.contains { !$0.kind.isSound })
    guard base == found.version else {
      throw DomainError.rule(Message("stories.rule.changed-meanwhile"))
    }
    guard text != found.text || isNamed != found.isNamed else { return base }
    try tx.update(
      Story.table, story,
      [
        "title": text.title, "words": text.words, "language": text.language,
        "others": text.others.rawValue, "is_named": isNamed, "version": base + 1,
        "telling": text.telling,
      ])
    try found.move(to: .waiting, in: tx)
    return base + 1
  }
}

/// Takes the story back for good: its words, pictures and voice are erased.
package struct WithdrawStory: Command {
  package static let name = "withdraw-story"
  package static let access = Access.signedIn
  package var story: ID<Story>

  package init(_ story: ID<Story>) { self.story = story }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.own(story, by: actor, in: tx)
    try Consent.end(Set(StoryUse.allCases), of: story, by: actor, in: tx)
    for file in try Story.media.all(of: story.uuid, community: actor.community, in: tx) {
      try Story.media.take(file.id, from: story.uuid, by: actor, in: tx)
    }
    try StoryLesson.removeAll(of: story, by: actor, in: tx)
    try tx.update(Story.table, story, ["title": "", "words": "", "questions": ""])
    try found.move(to: .withdrawn, uses: [], in: tx)
    return Done()
  }
}
