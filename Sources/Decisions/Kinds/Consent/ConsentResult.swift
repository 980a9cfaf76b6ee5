import Choice
import Core
import JSON
import Localization

/// What came of asking for consent.
struct ConsentResult: KindResult {
  let ballots: Int
  let electors: Int
  let quorum: Int
  let agreed: Int
  let aside: Int
  let objected: Int
  let unreasoned: Int
  let reason: String
  /// The reasons of those who object, in the order of their letters.
  let objections: [String]

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.ballots }, .init("electors") { $0.electors },
    .init("quorum") { $0.quorum }, .init("agreed") { $0.agreed }, .init("aside") { $0.aside },
    .init("objected") { $0.objected }, .init("unreasoned") { $0.unreasoned },
    .init("reason") { $0.reason }, .init("objections") { $0.objections },
  ]

  var blank: Int { 0 }
  var winners: [Int] { [] }
  var isDecided: Bool { reason == "stands" }

  var counts: [CountLine] {
    zip(ConsentKind.answers, [agreed, aside, objected + unreasoned]).map { answer, count in
      CountLine(answer, Rational(count), hasWon: answer == "agree" && isDecided)
    }
  }

  func verdict(_ names: OptionNames) -> String {
    names.words(
      Message(
        key: "decisions.consent.\(reason)",
        arguments: [.number(ballots), .number(quorum), .number(objected)]))
  }

  func bars(_ names: OptionNames) -> [ResultBar] {
    let counts = [agreed, aside, objected + unreasoned]
    return zip(ConsentKind.answers.indices, counts).map { place, count in
      ResultBar(
        label: names.words(ConsentKind.title(ofAnswer: place + 1)),
        figure: names.words(Message("decisions.figure.votes", .number(count))),
        part: share(count, of: ballots), hasWon: place == 0 && isDecided)
    }
  }

  func more(_ names: OptionNames) -> [ResultPart] {
    var parts: [ResultPart] = []
    if !objections.isEmpty {
      parts += [
        .heading(names.words(Message("decisions.consent.objections"))), .list(objections),
      ]
    }
    if unreasoned > 0 {
      parts.append(
        .paragraph(names.words(Message("decisions.consent.unreasoned", .number(unreasoned)))))
    }
    return parts
  }
}

/// A part of a whole for a drawing; of nothing it is nothing.
func share(_ part: Int, of whole: Int) -> Double {
  whole > 0 ? Double(part) / Double(whole) : 0
}
