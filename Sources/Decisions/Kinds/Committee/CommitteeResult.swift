import Choice
import Core
import JSON
import Localization

/// Who was elected, how each got her seat, and who would have been without the quota.
struct CommitteeResult: KindResult {
  let ballots: Int
  let blank: Int
  let seats: Int
  /// Approvals of each candidate, in the order of the ballot.
  let votes: [Int]
  /// The sex of each candidate, where it is said.
  let groups: [String]
  let winners: [Int]
  let steps: [Step]
  /// The committee without the quota; nothing where there was none.
  let free: [Int]?

  struct Step: JSONModel, Decodable {
    let candidate: Int
    /// What the rule weighed: `votes`, `load`, `price`, `gain`, `support`.
    let figure: String
    let value: ExactText
    let tied: [Int]

    static let fields: [JSONField<Self>] = [
      .init("candidate") { $0.candidate }, .init("figure") { $0.figure },
      .init("value") { $0.value }, .init("tied") { $0.tied },
    ]

    init(_ step: CommitteeStep) {
      candidate = step.candidate + 1
      tied = step.tied.map { $0 + 1 }
      let (name, number) = step.figure.named
      (figure, value) = (name, ExactText(number))
    }
  }

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.ballots }, .init("blank") { $0.blank }, .init("seats") { $0.seats },
    .init("votes") { $0.votes }, .init("groups") { $0.groups },
    .init("winners") { $0.winners }, .init("steps") { $0.steps }, .init("free") { $0.free },
  ]

  init(
    _ election: CommitteeElection, _ outcome: CommitteeOutcome,
    withoutQuota free: CommitteeOutcome?, blank: Int, groups: [String?]
  ) {
    ballots = election.voters
    self.blank = blank
    seats = election.seats
    votes = election.approvals
    self.groups = groups.map { $0 ?? "" }
    winners = (outcome.committees.first ?? []).map { $0 + 1 }
    steps = outcome.steps.map { Step($0) }
    self.free = free.map { ($0.committees.first ?? []).map { $0 + 1 } }
  }

  var isDecided: Bool { !winners.isEmpty }

  var counts: [CountLine] {
    votes.enumerated().map { place, count in
      CountLine(String(place + 1), Rational(count), hasWon: winners.contains(place + 1))
    }
  }

  func verdict(_ names: OptionNames) -> String {
    let women = winners.count { groups[$0 - 1] == Sex.woman.rawValue }
    let sentence = names.words(
      Message("decisions.committee.elected", .number(winners.count), .text(names.list(winners))))
    guard !groups.contains("") else { return sentence }
    return sentence + " "
      + names.words(
        Message(
          "decisions.committee.sexes", .number(women), .number(winners.count - women)))
  }

  func bars(_ names: OptionNames) -> [ResultBar] {
    names.options.map { option in
      let count = votes[option.number - 1]
      return ResultBar(
        label: "\(option.number). \(names(option.number))",
        figure: names.words(Message("decisions.figure.votes", .number(count))),
        part: share(count, of: ballots), hasWon: winners.contains(option.number))
    }.sorted { ($0.hasWon ? 1 : 0, $0.part) > ($1.hasWon ? 1 : 0, $1.part) }
  }

  func more(_ names: OptionNames) -> [ResultPart] { withoutQuota(names) + order(names) }

  /// The same ballots without the quota, and whom the quota brought in.
  private func withoutQuota(_ names: OptionNames) -> [ResultPart] {
    guard let free else { return [] }
    let words = names.words
    let (came, went) = (
      winners.filter { !free.contains($0) }, free.filter { !winners.contains($0) }
    )
    let change =
      came.isEmpty
      ? words(Message("decisions.committee.same"))
      : words(
        Message("decisions.committee.changed", .text(names.list(came)), .text(names.list(went))))
    return [
      .heading(words(Message("decisions.committee.free"))),
      .paragraph(words(Message("decisions.committee.free-list", .text(names.list(free))))),
      .paragraph(change),
    ]
  }

  private func order(_ names: OptionNames) -> [ResultPart] {
    guard !steps.isEmpty else { return [] }
    let words = names.words
    let sentences = steps.enumerated().map { place, step in
      let said = words(
        Message(
          key: "decisions.committee.step.\(step.figure)",
          arguments: [
            .number(place + 1), .text(names(step.candidate)), .text(step.value.shown(words)),
            .number(votes[step.candidate - 1]),
          ]))
      guard step.tied.count > 1 else { return said }
      return said + " "
        + words(Message("decisions.committee.tied", .text(names.list(step.tied))))
    }
    return [.heading(words(Message("decisions.committee.steps"))), .list(sentences)]
  }
}

extension CommitteeStep.Figure {
  fileprivate var named: (String, Rational) {
    switch self {
    case .votes(let value): ("votes", value)
    case .load(let value): ("load", value)
    case .price(let value): ("price", value)
    case .gain(let value): ("gain", value)
    case .support(let value): ("support", value)
    }
  }
}
