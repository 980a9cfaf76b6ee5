import Core
import HTTP
import Web

extension Gatherings {
  var presenceEndpoints: [Endpoint] {
    [
      .page(
        "/gatherings/{gathering}/attendance", for: CountPresence.access,
        answers: GatheringModel.self
      ) { visit in try showPresence(visit, FormState()) }.kept(),
      .form("/gatherings/{gathering}/attendance", for: CountPresence.access) { visit in
        try onPresence(visit) { form, id in
          try visit.perform(
            CountPresence(at: id, form.presenceChange(), isOfPhone: form.form["change"] == nil))
        }
      },
      .form("/gatherings/{gathering}/count", for: CountAnew.access) { visit in
        try onPresence(visit) { form, id in
          var total = Presence()
          for kind in PresenceKind.allCases {
            total =
              total
              + Presence(
                kind, form.number(kind.rawValue, in: 0...CountPresence.most))
          }
          try form.finish()
          return try visit.perform(CountAnew(at: id, total))
        }
      },
      .page(
        "/gatherings/{gathering}/register", for: RegisterPresence.access,
        answers: NothingModel.self
      ) { visit in try showRegister(visit, FormState()) }.kept(),
      .form("/gatherings/{gathering}/register", for: RegisterPresence.access) { visit in
        try register(visit)
      },
      .form("/gatherings/{gathering}/open", for: OpenGathering.access) { visit in
        try onGathering(visit) { form, id in
          let officers = form.officers(isRequired: true)
          try form.finish()
          return try visit.perform(OpenGathering(id, led: officers))
        }
      },
      .form("/gatherings/{gathering}/adjourn", for: AdjournGathering.access) { visit in
        try onGathering(visit) { _, id in try visit.perform(AdjournGathering(id)) }
      },
      .form("/gatherings/{gathering}/close", for: CloseGathering.access) { visit in
        try onGathering(visit) { _, id in try visit.perform(CloseGathering(id)) }
      },
    ]
  }
}

private func onPresence(
  _ visit: Visit, _ act: (inout FormReader, ID<Gathering>) throws -> Done
) throws -> Response {
  let id = try visit.gathering
  return try visit.submit(otherwise: { try showPresence(visit, $0) }) { form in
    visit.done(try act(&form, id), backTo: GatheringsPath.part(id, "attendance", visit))
  }
}

private func showPresence(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try GatheringModel.read(try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: PresencePage(model: model, state: state, visit: visit))
}

private func register(_ visit: Visit) throws -> Response {
  let id = try visit.gathering
  return try visit.submit(otherwise: { try showRegister(visit, $0) }) { form in
    guard let person = form.form["person"].flatMap({ ID<Person>($0) }) else {
      throw DomainError.notFound
    }
    let sex = form.form["sex"].flatMap(Sex.init(rawValue:))
    let done = try visit.perform(RegisterPresence(person, at: id, as: sex, after: form.earlier()))
    let query = [("query", visit.form["query"] ?? ""), ("page", String(visit.pageNumber))]
    return visit.done(done, backTo: GatheringsPath.part(id, "register", visit, query: query))
  }
}

private func showRegister(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try RegisterModel.read(
      try visit.gathering, query: visit.form["query"] ?? "", page: visit.pageNumber,
      for: visit.viewer, of: try visit.community, in: tx)
  }
  return visit.seen(NothingModel(), as: RegisterPage(model: model, state: state, visit: visit))
}

extension FormReader {
  /// One press of a button, `women 1`, or what a phone counted by itself, a number of each kind.
  func presenceChange() -> Presence {
    if let press = form["change"] {
      let parts = press.split(separator: " ")
      guard parts.count == 2, let kind = PresenceKind(rawValue: String(parts[0])),
        let count = Int(parts[1]), abs(count) <= CountPresence.most
      else { return Presence() }
      return Presence(kind, count)
    }
    return PresenceKind.allCases.reduce(Presence()) { sum, kind in
      let count = form[kind.rawValue].flatMap { Int($0) } ?? 0
      return sum + Presence(kind, min(max(count, -CountPresence.most), CountPresence.most))
    }
  }
}
