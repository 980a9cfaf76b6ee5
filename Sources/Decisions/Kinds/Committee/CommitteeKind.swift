import Choice
import Core
import Localization
import Markup
import Web

/// Several seats are filled at once, by a rule of Choice and under a quota of both sexes.
struct CommitteeKind: TickedKind {
  static let name = "committee"
  static let choices: Choices? = .candidate
  /// Rules that search all committees are for short lists.
  static let mostSearched = 15
  static let searching: Set<CommitteeRule> = [.proportional, .chamberlinCourant]

  let seats: Int
  let rule: CommitteeRule
  /// The most that one sex may have, in percent of the seats; 100 is no quota.
  let most: Int

  init(seats: Int, rule: CommitteeRule, most: Int) {
    self.seats = seats
    self.rule = rule
    self.most = most
  }

  init(_ settings: Settings) {
    self.init(
      seats: settings.number("seats", or: 5),
      rule: settings.choice("committee", or: .phragmen), most: settings.number("quota", or: 70))
  }

  var settings: Settings {
    Settings(["seats": String(seats), "committee": rule.rawValue, "quota": String(most)])
  }

  static func fields(_ state: FormState, _ words: Localizer) -> Markup {
    .group([
      TextField(
        "seats", Message("decisions.seats.name"), state.or(["seats": "5"]), words,
        more: .inputmode("numeric")
      ).body,
      TextField(
        "quota", Message("decisions.quota.name"), state.or(["quota": "70"]), words,
        hint: Message("decisions.quota.hint"), more: .inputmode("numeric")
      ).body,
      RadioGroup(
        oneOf: "committee", CommitteeRule.allCases.map(\.rawValue),
        usual: CommitteeRule.phragmen.rawValue, state, words
      ).body,
    ])
  }

  static func read(_ form: inout FormReader) -> Self {
    CommitteeKind(
      seats: form.number("seats", in: 1...60), rule: form.choice("committee") ?? .phragmen,
      most: form.number("quota", in: 50...100))
  }

  var facts: [RuleFacts.Fact] {
    [
      RuleFacts.Fact(
        name: Message("decisions.seats.name"),
        value: Message("decisions.seats.value", .number(seats)), hint: nil),
      .one(of: "committee", rule.rawValue),
      RuleFacts.Fact(
        name: Message("decisions.quota.name"),
        value: most < 100
          ? Message("decisions.quota.value", .number(most), .number(most * seats / 100))
          : Message("decisions.quota.free"),
        hint: Message("decisions.quota.hint")),
    ]
  }

  /// Seats that can be filled, a quota that can be met, and a list short enough for its rule.
  func check(_ options: [Idea]) throws {
    try Options.check(options, atLeast: max(2, seats))
    if Self.searching.contains(rule), options.count > Self.mostSearched {
      throw DomainError.rule(
        Message("decisions.rule.long-list", .number(Self.mostSearched)))
    }
    if most < 100, options.contains(where: { $0.sex == nil }) {
      throw DomainError.rule(Message("decisions.rule.no-sex"))
    }
    do {
      _ = try election(of: [], groups: options.map { $0.sex?.rawValue })
    } catch {
      throw DomainError.rule(Message("decisions.rule.quota", .number(most)))
    }
  }

  func election(
    of ballots: [[Int]], groups: [String?]
  ) throws(CommitteeError) -> CommitteeElection {
    let quotas =
      most >= 100
      ? []
      : Sex.allCases.map { sex in
        Quota(
          sex.rawValue,
          members: Set(groups.indices.filter { groups[$0] == sex.rawValue }),
          percent: 0...most, of: seats)
      }
    return try CommitteeElection(
      seats: seats, candidates: groups.indices.map { String($0 + 1) }, ballots: ballots,
      quotas: quotas)
  }
}

extension CommitteeKind: CountedKind {
  func count(_ poll: Poll) throws -> CommitteeResult {
    let ballots = poll.ballots.map { $0.numbers.map { $0 - 1 } }
    let election = try election(of: ballots, groups: poll.groups)
    let free = most < 100 ? try rule.elect(election.withoutQuotas, resolute: true) : nil
    return CommitteeResult(
      election, try rule.elect(election, resolute: true), withoutQuota: free,
      blank: ballots.count { $0.isEmpty }, groups: poll.groups)
  }
}

extension Way {
  package static func committee(
    seats: Int, by rule: CommitteeRule = .phragmen, atMost most: Int = 70
  ) -> Way {
    Way(kind: CommitteeKind(seats: seats, rule: rule, most: most))
  }
}
