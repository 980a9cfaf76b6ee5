import Choice
import Core
import Localization

/// Says the figures in sentences, and as plainly what they do not tell.
struct ReportSentences {
  let result: ResultModel
  let figures: Figures
  let words: Localizer

  private var terms: TopicTerms { result.topic.terms }

  var sections: [ReportModel.Section] {
    [
      section("course", course), section("agreed", list(result.agreed, "agree")),
      section("refused", list(result.refused, "disagree")),
      section("divided", list(result.divided, "divided")), section("groups", groups),
      section("unknown", unknown), section("method", method),
    ]
  }

  private func section(_ name: String, _ sentences: [Message]) -> ReportModel.Section {
    ReportModel.Section(
      title: Message(key: "deliberation.report.\(name)", arguments: []),
      sentences: sentences.isEmpty
        ? [Message(key: "deliberation.\(name).none", arguments: [])] : sentences)
  }

  private var course: [Message] {
    let state = result.state == .closed ? "was" : "is"
    return [
      Message(
        key: "deliberation.report.\(state)-open",
        arguments: [.text(words.moment(terms.opensAt)), .text(words.moment(terms.closesAt))]),
      terms.voters == .nobody
        ? Message("deliberation.report.by.nobody", .text(result.topic.source))
        : Message(key: "deliberation.report.by.\(terms.voters.rawValue)", arguments: []),
      Message(
        "deliberation.report.took-part", .number(figures.people), .number(figures.answers),
        .number(figures.opinions.count)),
    ]
  }

  private func list(_ opinions: [ToldOpinion], _ kind: String) -> [Message] {
    opinions.map { told in
      Message(
        key: "deliberation.report.line.\(kind)",
        arguments: [
          .text(told.opinion.words), .message(told.agrees.message),
          .message(told.disagrees.message),
        ])
    }
  }

  private var groups: [Message] {
    var sentences = [figures.groupSentence]
    for (place, group) in result.groups.enumerated() {
      sentences.append(
        Message(
          "deliberation.report.group", .number(place + 1), .message(group.sizeSentence)))
      sentences += group.marks.map { mark in
        Message(
          "deliberation.report.mark", .text(mark.opinion.words), .message(mark.sentence))
      }
    }
    if !result.shared.isEmpty {
      sentences.append(Message("deliberation.report.shared"))
      sentences += list(result.shared, "agree")
    }
    return sentences
  }

  /// What is not known is said even where everything went well: whoever answers is not drawn by lot.
  private var unknown: [Message] {
    var sentences = [Message("deliberation.report.no-lot", .number(figures.people))]
    if terms.voters == .code { sentences.append(Message("deliberation.report.twice")) }
    if figures.lack != nil { sentences.append(Message("deliberation.report.no-groups")) }
    if figures.people < OpinionMap.leastPeople {
      sentences.append(
        Message("deliberation.report.few", .number(figures.people), .number(OpinionMap.leastPeople))
      )
    }
    let rare = figures.opinions.count { $0.voters < 2 * Told.least }
    if rare > 0 {
      sentences.append(
        Message("deliberation.report.rare", .number(rare), .number(2 * Told.least)))
    }
    if !figures.isFinal { sentences.append(Message("deliberation.report.not-final")) }
    return sentences
  }

  private var method: [Message] {
    var sentences = [Message("deliberation.how", .number(Told.least))]
    if let stability = figures.stability {
      sentences.append(
        Message(
          "deliberation.report.seed", .number(stability.resamples), .text(stability.seed)))
    }
    return sentences + [Message("deliberation.report.recount")]
  }
}
