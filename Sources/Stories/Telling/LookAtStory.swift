import Core
import Database
import Web

/// Lets a story be seen that waited, or was out of sight.
package struct ShowStory: Command {
  package static let name = "show-story"
  package static let access = Access.staff
  package var story: ID<Story>

  package init(_ story: ID<Story>) { self.story = story }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.looked(story, by: actor, in: tx)
    try found.require(.waiting, .hidden)
    try found.move(to: .shown, in: tx)
    return Done()
  }
}

/// Keeps a story out of sight; the teller is told why, and may tell it anew.
package struct HideStory: Command {
  package static let name = "hide-story"
  package static let access = Access.staff
  package var story: ID<Story>
  package var reason: String

  package init(_ story: ID<Story>, because reason: String) {
    self.story = story
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.looked(story, by: actor, in: tx)
    try found.require(.waiting, .shown)
    guard !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("stories.fault.reason"))])
    }
    try found.move(to: .hidden, because: reason, in: tx)
    return Done()
  }
}

/// Notes the questions by which somebody leads the talk about a story.
package struct SetQuestions: Command {
  package static let name = "set-story-questions"
  package static let access = Access.staff
  package static let most = 10
  package var story: ID<Story>
  package var questions: [String]

  package init(_ questions: [String], of story: ID<Story>) {
    self.story = story
    self.questions = questions
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Story.looked(story, by: actor, in: tx, isOwn: true)
    guard questions.count <= Self.most else {
      throw DomainError.invalid([
        Fault("questions", Message("stories.fault.questions", .number(Self.most)))
      ])
    }
    try tx.update(Story.table, story, ["questions": questions.joined(separator: "\n")])
    return Done()
  }
}

extension Story {
  /// Nobody looks at her own words for others; a story that she took out of every use is hers alone.
  fileprivate static func looked(
    _ id: ID<Story>, by actor: Actor, in tx: borrowing Transaction<some Any>,
    isOwn mayBeOwn: Bool = false
  ) throws -> Story {
    let found = try find(id, community: actor.community, in: tx)
    guard !found.uses.isEmpty, found.stage != .withdrawn else { throw DomainError.notFound }
    if found.author == actor.person && !mayBeOwn {
      throw DomainError.rule(Message("stories.rule.own-look"))
    }
    return found
  }

  func require(_ allowed: Stage...) throws {
    guard allowed.contains(stage) else {
      throw DomainError.rule(Message(key: "stories.rule.\(stage.rawValue)", arguments: []))
    }
  }
}

/// Lays a picture or her voice beside a story.
struct LayStoryFiles: Command {
  static let name = "lay-story-files"
  static let access = Access.signedIn
  var story: ID<Story>
  var picture: DescribedPicture?
  var sound: PlainSound?

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.own(story, by: actor, in: tx)
    try Story.media.lay(picture, sound, beside: story.uuid, by: actor, in: tx)
    // What others have not seen is looked at before they do.
    try found.move(to: .waiting, in: tx)
    return Done()
  }
}

/// Takes a picture or a voice away.
struct TakeStoryFile: Command {
  static let name = "take-story-file"
  static let access = Access.signedIn
  var story: ID<Story>
  var file: ID<MediaItem>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.own(story, by: actor, in: tx)
    let files = try Story.media.all(of: story.uuid, community: actor.community, in: tx)
    let rest = files.filter { $0.id != file }
    let isTold =
      switch found.text.telling {
      case .words: true
      case .voice: rest.contains(where: \.kind.isSound)
      case .picture: rest.contains { !$0.kind.isSound }
      }
    guard isTold || rest.count == files.count else {
      throw DomainError.rule(Message("stories.rule.told-by-it"))
    }
    try Story.media.take(file, from: story.uuid, by: actor, in: tx)
    return Done()
  }
}
