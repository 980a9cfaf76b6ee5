import Core
import Database
import Web

/// Thanks somebody: who, for what, when.
package struct GiveThanks: Command {
  package static let name = "give-thanks"
  package static let access = Access.signedIn
  static let mostWaiting = 10
  package var to: String
  package var words: String
  package var happenedOn: Day

  package init(to name: String, for words: String, on day: Day) {
    to = name
    self.words = words
    happenedOn = day
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Thanks> {
    let person = try actor.requirePerson()
    try check(on: actor.now.day)
    if Thanks.key(try Story.name(of: person, in: tx)) == Thanks.key(to) {
      throw DomainError.rule(Message("stories.rule.self"))
    }
    let waiting = try tx.count(
      "SELECT count(*) FROM story_thanks WHERE author = \(person) AND stage = 'waiting'")
    guard waiting < Self.mostWaiting else {
      throw DomainError.rule(Message("stories.rule.most", .number(Self.mostWaiting)))
    }
    let id = ID<Thanks>.derived("thanks", actor.command, person.uuid)
    try tx.insert(
      into: Thanks.table, id,
      [
        "community": actor.community, "author": person, "name": to, "name_key": Thanks.key(to),
        "words": words, "happened_on": happenedOn, "stage": Thanks.Stage.waiting, "reason": "",
        "is_hidden_by_her": false, "is_open": false, "made_at": actor.now,
      ])
    return id
  }

  private func check(on today: Day) throws {
    var faults: [Fault] = []
    if to.isEmpty { faults.append(Fault("to", Message("web.fault.required"))) }
    if words.unicodeScalars.count < Thanks.fewestWords {
      faults.append(Fault("words", Message("stories.fault.concrete")))
    } else if words.unicodeScalars.count > Thanks.mostWords {
      faults.append(Fault("words", Message("web.fault.too-long", .number(Thanks.mostWords))))
    }
    if happenedOn > today { faults.append(Fault("on", Message("stories.fault.future"))) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Lets thanks be read by everybody.
package struct ShowThanks: Command {
  package static let name = "show-thanks"
  package static let access = Access.staff
  package var thanks: ID<Thanks>

  package init(_ thanks: ID<Thanks>) { self.thanks = thanks }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Thanks.looked(thanks, by: actor, in: tx)
    guard found.stage != .shown else { throw DomainError.rule(Message("stories.rule.shown")) }
    try found.move(to: .shown, in: tx)
    return Done()
  }
}

/// Keeps thanks out of sight; whoever wrote them is told why.
package struct HideThanks: Command {
  package static let name = "hide-thanks"
  package static let access = Access.staff
  package var thanks: ID<Thanks>
  package var reason: String

  package init(_ thanks: ID<Thanks>, because reason: String) {
    self.thanks = thanks
    self.reason = reason
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Thanks.looked(thanks, by: actor, in: tx)
    guard found.stage != .hidden else { throw DomainError.rule(Message("stories.rule.hidden")) }
    guard !reason.isEmpty else {
      throw DomainError.invalid([Fault("reason", Message("stories.fault.reason"))])
    }
    try found.move(to: .hidden, because: reason, in: tx)
    return Done()
  }
}

/// She who is thanked takes it from the wall, or lets it hang there again.
package struct HideOwnThanks: Command {
  package static let name = "hide-own-thanks"
  package static let access = Access.signedIn
  package var thanks: ID<Thanks>
  package var isHidden: Bool

  package init(_ thanks: ID<Thanks>, isHidden: Bool) {
    self.thanks = thanks
    self.isHidden = isHidden
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Thanks.find(thanks, community: actor.community, in: tx)
    let name = try Story.name(of: try actor.requirePerson(), in: tx)
    guard Thanks.key(name) == Thanks.key(found.name) else { throw DomainError.notFound }
    try found.move(to: found.stage, because: found.reason, isHiddenByHer: isHidden, in: tx)
    return Done()
  }
}

extension Thanks {
  /// Nobody looks at her own words for others.
  fileprivate static func looked(
    _ id: ID<Thanks>, by actor: Actor, in tx: borrowing Transaction<some Any>
  ) throws -> Thanks {
    let found = try find(id, community: actor.community, in: tx)
    if found.author == actor.person {
      throw DomainError.rule(Message("stories.rule.own-look"))
    }
    return found
  }
}
