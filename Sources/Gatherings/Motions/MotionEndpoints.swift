import Core
import HTTP
import Web

extension Gatherings {
  var motionEndpoints: [Endpoint] {
    [
      .page(
        "/gatherings/{gathering}/motions", for: StateMotion.access, answers: MotionListModel.self
      ) { visit in try showMotions(visit, FormState()) },
      .form("/gatherings/{gathering}/motions", for: StateMotion.access) { visit in
        let id = try visit.gathering
        return try visit.submit(otherwise: { try showMotions(visit, $0) }) { form in
          let (terms, item) = try form.motion()
          let motion = try visit.perform(StateMotion(terms, on: item, at: id))
          return visit.done(
            motion, backTo: GatheringsPath.thing(motion, "motions", of: id, visit))
        }
      },
      .page(
        "/gatherings/{gathering}/motions/{motion}", for: .anyone, answers: MotionModel.self
      ) { visit in try showMotion(visit, FormState()) },
      .form("/gatherings/{gathering}/motions/{motion}/open", for: OpenMotion.access) { visit in
        try onMotion(visit) { form, id, motion in
          let minutes = form.number("minutes", in: 1...120)
          try form.finish()
          return try visit.perform(OpenMotion(motion, at: id, for: minutes))
        }
      },
      .form("/gatherings/{gathering}/motions/{motion}/count", for: CountMotion.access) { visit in
        try onMotion(visit) { form, id, motion in
          let hands = form.hands()
          let leavesOut = form.flag("without-phones")
          try form.finish()
          return try visit.perform(
            CountMotion(motion, at: id, hands, leavesPhonesOut: leavesOut))
        }
      },
      .form("/gatherings/{gathering}/motions/{motion}/withdraw", for: WithdrawMotion.access) {
        visit in
        try onMotion(visit) { _, id, motion in
          try visit.perform(WithdrawMotion(motion, at: id))
        }
      },
      .form("/gatherings/{gathering}/motions/{motion}/ballot", for: VoteOnMotion.access) { visit in
        try onMotion(visit) { form, id, motion in
          let choice: MotionChoice? = form.choice("choice")
          try form.finish()
          return try visit.perform(VoteOnMotion(motion, at: id, choice ?? .abstained))
        }
      },
    ]
  }
}

private func onMotion(
  _ visit: Visit, _ act: (inout FormReader, ID<Gathering>, ID<Motion>) throws -> Done
) throws -> Response {
  let id = try visit.gathering
  let motion = try visit.id("motion", as: Motion.self)
  return try visit.submit(otherwise: { try showMotion(visit, $0) }) { form in
    visit.done(
      try act(&form, id, motion),
      backTo: GatheringsPath.thing(motion, "motions", of: id, visit))
  }
}

private func showMotions(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try MotionListModel.read(try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: MotionListPage(model: model, state: state, visit: visit))
}

private func showMotion(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try MotionModel.read(
      try visit.id("motion"), of: try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: MotionPage(model: model, state: state, visit: visit))
}

extension FormReader {
  fileprivate mutating func hands() -> HandCount {
    let most = CountPresence.most
    return HandCount(
      for: number("for", in: 0...most), against: number("against", in: 0...most),
      abstained: number("abstained", in: 0...most, or: 0))
  }

  fileprivate mutating func motion() throws -> (MotionTerms, ID<AgendaItem>?) {
    let words = text("words", in: 3...1000)
    let mover = line("mover", in: 0...120)
    let majority: Majority? = choice("majority")
    let ballot: MotionBallot? = choice("ballot")
    try finish()
    let typed = form["item"] ?? ""
    let item = ID<AgendaItem>(typed)
    if item == nil && !typed.isEmpty { throw DomainError.notFound }
    let sex = form["mover-sex"].flatMap(Sex.init(rawValue:))
    return (
      MotionTerms(words, by: mover, sex, needing: majority ?? .simple, ballot: ballot ?? .hands),
      item
    )
  }
}
