import Core
import Database
import Web

/// Writes the raised hands, adds what came by phone, and says what is decided.
package struct CountMotion: Command {
  package static let name = "count-motion"
  package static let access = Access.conveners
  package var motion: ID<Motion>
  package var gathering: ID<Gathering>
  package var hands: HandCount
  /// Too few phones for a secret: their votes are thrown away unread, and are among the papers.
  package var leavesPhonesOut: Bool

  package init(
    _ motion: ID<Motion>, at gathering: ID<Gathering>, _ hands: HandCount,
    leavesPhonesOut: Bool = false
  ) {
    self.motion = motion
    self.gathering = gathering
    self.hands = hands
    self.leavesPhonesOut = leavesPhonesOut
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.open(gathering, by: actor, in: tx)
    let found = try Motion.find(motion, of: gathering, in: tx)
    let awaited: Motion.State = found.terms.ballot == .hands ? .stated : .voting
    guard found.state == awaited else {
      throw DomainError.rule(
        Message(
          found.state == .stated
            ? "gatherings.rule.motion-not-begun" : "gatherings.rule.motion-past"))
    }
    let present = try Presence.of(gathering, in: tx).residents
    let leftOut = try leftOut(of: found, in: tx)
    let votes = leftOut > 0 ? hands : hands + (try PhoneVotes.count(found, in: tx))
    try check(votes, present)
    try tx.update(
      Motion.table, motion,
      [
        "state": Motion.State.decided, "decided_at": actor.now, "present": present,
        "votes_for": votes.inFavour, "votes_against": votes.against,
        "votes_abstained": votes.abstained, "left_out": leftOut,
        "adopted": found.terms.majority.adopts(votes, of: present),
      ])
    // The sums are what was decided; who wanted what in secret is nobody's any more.
    try tx.run("DELETE FROM motion_ballot WHERE motion = \(motion)")
    try MotionKey.erase(motion, in: tx)
    return Done()
  }

  /// How many votes by phone are not opened; refused where they may not be left out or not be added.
  private func leftOut(of motion: Motion, in tx: borrowing Transaction<Writes>) throws -> Int {
    let turnout = try PhoneVotes.turnout(of: motion.id, in: tx)
    let isHeldBack = SecretFloor.holdsBack(turnout, of: motion)
    guard isHeldBack == leavesPhonesOut else {
      throw DomainError.rule(
        isHeldBack
          ? Message("gatherings.rule.few-phones", .number(turnout), .number(SecretFloor.fewest))
          : Message("gatherings.rule.phones-count", .number(turnout)))
    }
    return isHeldBack ? turnout : 0
  }

  private func check(_ votes: HandCount, _ present: Int) throws {
    var faults: [Fault] = []
    for (field, count) in [
      ("for", hands.inFavour), ("against", hands.against), ("abstained", hands.abstained),
    ] where count < 0 {
      faults.append(Fault(field, Message("web.fault.number")))
    }
    if votes.all > present {
      faults.append(
        Fault("for", Message("gatherings.fault.votes", .number(votes.all), .number(present))))
    }
    if votes.all == 0 { faults.append(Fault("for", Message("gatherings.fault.no-votes"))) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Opens a motion for the phones of those who are there by name.
package struct OpenMotion: Command {
  package static let name = "open-motion"
  package static let access = Access.conveners
  package var motion: ID<Motion>
  package var gathering: ID<Gathering>
  package var minutes: Int

  package init(_ motion: ID<Motion>, at gathering: ID<Gathering>, for minutes: Int) {
    self.motion = motion
    self.gathering = gathering
    self.minutes = minutes
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.open(gathering, by: actor, in: tx)
    let found = try Motion.find(motion, of: gathering, in: tx)
    guard found.state == .stated, found.terms.ballot != .hands else {
      throw DomainError.rule(Message("gatherings.rule.motion-past"))
    }
    guard (1...120).contains(minutes) else {
      throw DomainError.invalid([
        Fault("minutes", Message("web.fault.range", .number(1), .number(120)))
      ])
    }
    if found.terms.ballot == .secret { try MotionKey.make(for: motion, in: tx) }
    try tx.update(
      Motion.table, motion,
      [
        "state": Motion.State.voting,
        "closes_at": actor.now.advanced(seconds: Int64(minutes) * 60),
      ])
    return Done()
  }
}
