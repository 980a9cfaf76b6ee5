extension GroupsReport {
  /// The count as one JSON object, ending with a line feed.
  package var json: String {
    var text = ""
    JSONText.object(
      size + limits + [
        ("groups", .list(map.groups.map(group))),
        (
          "consensus",
          .object([("agree", consensus(.agree)), ("disagree", consensus(.disagree))])
        ),
        ("dissent", dissent),
        (
          "group_informed_consensus",
          .list(
            map.groupInformedConsensus.map {
              .object([("statement", .text(id($0.statement))), ("value", .decimal($0.value))])
            })
        ),
        ("routing", routing),
      ] + projection + people
    ).write(into: &text)
    return text + "\n"
  }

  private var size: [(String, JSONText)] {
    [
      ("method", .text(isPolis ? "polis" : "kurak")),
      ("participants", .number(map.conversation.people.count)),
      ("statements", .number(map.conversation.statements.count)),
      ("votes", .number(map.conversation.votes)),
      ("grouped_participants", .number(map.placed.count)),
      ("k", .number(map.k)),
      (
        "silhouettes",
        .object(
          map.silhouettes.enumerated().map { ("\($0.offset + 2)", .decimal($0.element)) })
      ),
    ]
  }

  private var limits: [(String, JSONText)] {
    let stability = map.stability
    return [
      ("stability", stability.map { .decimal($0.value) } ?? .nothing),
      ("resamples", stability.map { .number($0.resamples) } ?? .nothing),
      ("seed", stability.map { .text("\($0.seed)") } ?? .nothing),
      ("minimum_participants", isPolis ? .nothing : .number(OpinionMap.leastPeople)),
      ("stability_threshold", isPolis ? .nothing : .decimal(OpinionMap.leastStability)),
      ("reason", reason.map { .text($0) } ?? .nothing),
    ]
  }

  private func group(_ group: OpinionGroup) -> JSONText {
    .object(
      [
        ("size", .number(group.members.count)),
        ("members", .list(group.members.map { .text(map.conversation.people[$0]) })),
        (
          "center",
          .object([("x", .decimal(group.center.x)), ("y", .decimal(group.center.y))])
        ),
        ("representative", .list(group.representative.map(representative))),
      ]
        + (isPolis
          ? [("votes", .list(group.votes.indices.map { votes(group.votes[$0], $0) }))] : []))
  }

  private func votes(_ votes: StatementVotes, _ place: Int) -> JSONText {
    .object([
      ("statement", .text(id(place))), ("agrees", .number(votes.agrees)),
      ("disagrees", .number(votes.disagrees)), ("voters", .number(votes.voters)),
    ])
  }

  /// What another count by the formulas of Polis can be held against.
  private var projection: [(String, JSONText)] {
    guard isPolis else { return [] }
    func list(_ values: [Double]) -> JSONText { .list(values.map { .decimal($0) }) }
    return [
      (
        "pca",
        .object([
          ("statements", .list(map.conversation.statements.map { .text($0.id) })),
          ("center", list(map.projection.center)),
          ("components", .list(map.projection.directions.map(list))),
          ("extremity", list(map.projection.extremities)),
        ])
      )
    ]
  }

  private func representative(_ one: Representation) -> JSONText {
    .object([
      ("statement", .text(id(one.statement))), ("direction", .text(one.side.rawValue)),
      ("chosen", .number(one.votes.count(one.side))), ("voters", .number(one.votes.voters)),
      ("share", .decimal(one.share)), ("surplus", .decimal(one.surplus)),
      ("ratio", .decimal(one.ratio)), ("difference", .decimal(one.difference)),
      ("best_agreed", .flag(one.isBestAgreed)),
    ])
  }

  private func consensus(_ side: StatementVotes.Side) -> JSONText {
    .list(
      map.consensus(side).map { place in
        let votes = map.votes[place]
        return .object([
          ("statement", .text(id(place))), ("direction", .text(side.rawValue)),
          ("chosen", .number(votes.count(side))), ("voters", .number(votes.voters)),
          ("share", .decimal(votes.share(side))), ("surplus", .decimal(votes.surplus(side))),
        ])
      })
  }

  private var dissent: JSONText {
    .list(
      map.dissent.map { entry in
        let votes = map.votes[entry.statement]
        return .object([
          ("statement", .text(id(entry.statement))), ("agrees", .number(votes.agrees)),
          ("disagrees", .number(votes.disagrees)), ("voters", .number(votes.voters)),
          ("contradicting_pairs", .decimal(entry.share)),
        ])
      })
  }

  private var routing: JSONText {
    let priorities = map.priorities
    let order = map.listed.sorted { (priorities[$1], $0) < (priorities[$0], $1) }
    return .list(
      order.map {
        .object([("statement", .text(id($0))), ("priority", .decimal(priorities[$0]))])
      })
  }

  private var people: [(String, JSONText)] {
    guard showsPeople else { return [] }
    return [
      (
        "people",
        .list(
          map.standings.map { one in
            let place = map.projection.people[one.person]
            return .object([
              ("participant", .text(map.conversation.people[one.person])),
              ("group", .number(one.group)), ("x", .decimal(place.x)), ("y", .decimal(place.y)),
              ("centricness", .decimal(one.centricness)), ("coreness", .decimal(one.coreness)),
              ("extremeness", .decimal(one.extremeness)),
            ])
          })
      )
    ]
  }
}
