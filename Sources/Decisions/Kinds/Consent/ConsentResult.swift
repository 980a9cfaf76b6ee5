import Choice
import Core
import JSON
import Localization

/// What came of asking for consent.
struct ConsentResult: KindResult {
  let ballots: Int
  let electors: Int
  let quorum: Int
  /// How many answered what; of few nothing, because the words of an objection stand beside it.
  let answers: Answers?
  let reason: String
  /// The reasons of those who object, in the order of their letters.
  let objections: [String]

  struct Answers: Sendable, Decodable {
    let agreed: Int
    let aside: Int
    let objected: Int
    let unreasoned: Int

    /// As the ballot has them: agreed, stands aside, objects.
    var all: [Int] { [agreed, aside, objected + unreasoned] }
  }

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.ballots }, .init("electors") { $0.electors },
    .init("quorum") { $0.quorum }, .init("agreed") { $0.answers?.agreed },
    .init("aside") { $0.answers?.aside }, .init("objected") { $0.answers?.objected },
    .init("unreasoned") { $0.answers?.unreasoned },
    .init("reason") { $0.reason }, .init("objections") { $0.objections },
  ]

  var blank: Int { 0 }
  var winners: [Int] { [] }
  var isDecided: Bool { reason == "stands" }

  var counts: [CountLine] {
    ConsentKind.answers.enumerated().map { place, answer in
      CountLine(
        answer, answers.map { Rational($0.all[place]) }, hasWon: place == 0 && isDecided)
    }
  }

  func verdict(_ names: OptionNames) -> String {
    guard let answers else {
      return names.words(
        Message(
          key: "decisions.consent.\(reason)\(reason == "objected" ? "-few" : "")",
          arguments: [.number(ballots), .number(quorum)]))
    }
    return names.words(
      Message(
        key: "decisions.consent.\(reason)",
        arguments: [.number(ballots), .number(quorum), .number(answers.objected)]))
  }

  func bars(_ names: OptionNames) -> [ResultBar] {
    (answers?.all ?? []).enumerated().map { place, count in
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
    if let unreasoned = answers?.unreasoned, unreasoned > 0 {
      parts.append(
        .paragraph(names.words(Message("decisions.consent.unreasoned", .number(unreasoned)))))
    }
    if answers == nil {
      parts.append(
        .paragraph(
          names.words(Message("decisions.consent.few", .number(Decision.fewestPublished)))))
    }
    return parts
  }

  /// The words stay, since their writers were told so, and without them nothing could be answered;
  /// nothing says how many wrote them or what the others answered.
  var ofFew: ConsentResult {
    ConsentResult(
      ballots: ballots, electors: electors, quorum: quorum, answers: nil, reason: reason,
      objections: Set(objections).sorted())
  }
}

extension ConsentResult {
  private enum CodingKeys: String, CodingKey {
    case ballots, electors, quorum, agreed, aside, objected, unreasoned, reason, objections
  }

  /// The published file has the figures side by side with the rest.
  init(from decoder: any Decoder) throws {
    let file = try decoder.container(keyedBy: CodingKeys.self)
    ballots = try file.decode(Int.self, forKey: .ballots)
    electors = try file.decode(Int.self, forKey: .electors)
    quorum = try file.decode(Int.self, forKey: .quorum)
    reason = try file.decode(String.self, forKey: .reason)
    objections = try file.decode([String].self, forKey: .objections)
    let isWithheld = try file.decodeIfPresent(Int.self, forKey: .agreed) == nil
    answers = isWithheld ? nil : try Answers(from: decoder)
  }
}

/// A part of a whole for a drawing; of nothing it is nothing.
func share(_ part: Int, of whole: Int) -> Double {
  whole > 0 ? Double(part) / Double(whole) : 0
}
