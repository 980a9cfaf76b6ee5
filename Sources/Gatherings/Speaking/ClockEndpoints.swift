import Core
import HTTP
import Web

extension Gatherings {
  var clockEndpoints: [Endpoint] {
    [
      .page("/gatherings/{gathering}/clock", for: NoteTurn.access, answers: ClockModel.self) {
        visit in try showClock(visit, FormState())
      }.kept(),
      .form("/gatherings/{gathering}/turns", for: NoteTurn.access) { visit in
        let id = try visit.gathering
        return try visit.submit(otherwise: { try showClock(visit, $0) }) { form in
          let (item, sex, seconds) = try form.turn()
          let turn = try visit.perform(NoteTurn(sex, for: seconds, on: item, at: id))
          return visit.done(turn, backTo: GatheringsPath.part(id, "clock", visit))
        }
      },
      .form("/gatherings/{gathering}/turns/{turn}/remove", for: RemoveTurn.access) { visit in
        let id = try visit.gathering
        return try visit.submit(otherwise: { try showClock(visit, $0) }) { _ in
          let done = try visit.perform(RemoveTurn(try visit.id("turn"), at: id))
          return visit.done(done, backTo: GatheringsPath.part(id, "clock", visit))
        }
      },
    ]
  }
}

private func showClock(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try ClockModel.read(try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: ClockPage(model: model, state: state, visit: visit))
}

extension FormReader {
  /// The item, who spoke and how long: seconds alone from the clock, minutes too from a hand.
  fileprivate mutating func turn() throws -> (ID<AgendaItem>?, Sex, Int) {
    let sex: Sex? = choice("sex")
    let minutes = number("minutes", in: 0...240, or: 0)
    let seconds = number("seconds", in: 0...SpeakingTurn.longest, or: 0)
    try finish()
    let typed = form["item"] ?? ""
    let item = ID<AgendaItem>(typed)
    if item == nil && !typed.isEmpty { throw DomainError.notFound }
    return (item, sex ?? .woman, minutes * 60 + seconds)
  }
}
