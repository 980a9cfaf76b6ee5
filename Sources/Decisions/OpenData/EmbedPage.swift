import Core
import Database
import JSON
import Localization
import Markup
import Web

/// A result to be shown within the page of somebody else: the verdict, the drawing, a way here.
struct EmbedPage: Page {
  let model: EmbedModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { model.decision.title.text(words.language) }
  var patch: Patch { .decisions }
  var isBare: Bool { true }

  var body: Markup {
    section(.class("card embed")) {
      h1 { Said(model.decision.title, words) }
      p { strong { model.verdict } }
      if !model.bars.isEmpty { figure { ResultDrawing(title: title, bars: model.bars) } }
      p(.class("hint")) {
        a(.href(DecisionsPath.decision(model.decision.id, visit)), .init("target", "_top")) {
          words(Message("decisions.embed.whole"))
        }
      }
    }
  }
}

/// The same for programs, and what the drawing as a file is made of.
struct EmbedModel: JSONModel {
  let decision: Decision
  let verdict: String
  let bars: [ResultBar]

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("verdict") { $0.verdict }, .init("bars") { $0.bars },
  ]

  var drawing: [UInt8] {
    ResultDrawing(title: verdict, bars: bars, isFile: true).body.renderedAsXML()
  }

  static func read(
    _ decision: Decision, community: ID<Community>, _ words: Localizer,
    in tx: borrowing Transaction<some Any>
  ) throws -> EmbedModel {
    if let kind = decision.kind as? any CountedKind {
      let model = try KindResultModel.read(decision, kind, community: community, in: tx)
      let names = OptionNames(options: model.options, words: words)
      return EmbedModel(
        decision: decision, verdict: model.result.verdict(names), bars: model.result.bars(names))
    }
    let outcome = try DecisionOutcome.find(decision.id, community: community, in: tx)
    let ideas = try IdeaOutcome.all(of: decision.id, community: community, in: tx)
    return EmbedModel(
      decision: decision,
      verdict: words(
        Message(
          "decisions.result.summary", .number(ideas.count(where: \.hasWon)), .number(ideas.count),
          .text(words.money(outcome.cost, decision.currency)),
          .text(words.money(decision.budget, decision.currency)))),
      bars: ideas.map { idea in
        ResultBar(
          label: "\(idea.idea.code). \(idea.idea.title.text(words.language))",
          figure: words(Message("decisions.figure.votes", .number(idea.votes))) + " · "
            + words.money(idea.idea.cost, decision.currency),
          part: share(idea.votes, of: outcome.ballots), hasWon: idea.hasWon)
      })
  }
}

extension ResultBar: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("label") { $0.label }, .init("figure") { $0.figure }, .init("part") { $0.part },
    .init("won") { $0.hasWon },
  ]
}
