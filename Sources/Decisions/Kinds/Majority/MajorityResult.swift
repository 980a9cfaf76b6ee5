import Choice
import Core
import JSON
import Localization

/// What came of a vote by yes and no.
struct MajorityResult: KindResult {
  let ballots: Int
  let yes: Int
  let no: Int
  let abstained: Int
  let electors: Int
  let quorum: Int
  let needed: Int
  let base: Int
  let reason: String

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.ballots }, .init("yes") { $0.yes }, .init("no") { $0.no },
    .init("abstained") { $0.abstained }, .init("electors") { $0.electors },
    .init("quorum") { $0.quorum }, .init("needed") { $0.needed }, .init("base") { $0.base },
    .init("reason") { $0.reason },
  ]

  var blank: Int { 0 }
  var winners: [Int] { [] }
  var isDecided: Bool { reason == "carried" }

  var counts: [CountLine] {
    zip(MajorityKind.answers, [yes, no, abstained]).map { answer, count in
      CountLine(answer, Rational(count), hasWon: answer == "yes" && isDecided)
    }
  }

  func verdict(_ names: OptionNames) -> String {
    names.words(
      Message(
        key: "decisions.majority.\(reason)",
        arguments: [
          .number(yes), .number(no), .number(needed), .number(ballots), .number(quorum),
        ]))
  }

  func bars(_ names: OptionNames) -> [ResultBar] {
    zip(MajorityKind.answers.indices, [yes, no, abstained]).map { place, count in
      ResultBar(
        label: names.words(MajorityKind.title(ofAnswer: place + 1)),
        figure: names.words(Message("decisions.figure.votes", .number(count))),
        part: share(count, of: ballots), hasWon: place == 0 && isDecided)
    }
  }

  func more(_ names: OptionNames) -> [ResultPart] {
    [
      .paragraph(
        names.words(
          Message("decisions.majority.needed", .number(needed), .number(base), .number(yes))))
    ]
  }
}
