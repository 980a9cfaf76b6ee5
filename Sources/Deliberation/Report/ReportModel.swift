import Core
import Database
import JSON
import Localization
import People
import Web

/// A report in plain language, made of the figures alone: sections of sentences.
struct ReportModel: JSONModel {
  let result: ResultModel
  let place: Translated
  let sections: [Section]

  struct Section: JSONModel {
    let title: Message
    let sentences: [Message]

    static let fields: [JSONField<Self>] = [
      .init("title") { $0.title.key }, .init("sentences") { $0.sentences.map(\.key) },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.result.topic.id }, .init("question") { $0.result.topic.terms.question },
    .init("sections") { $0.sections },
  ]

  /// Nothing is reported before enough people answered.
  static func read(_ visit: Visit) throws -> ReportModel {
    try visit.read { tx in
      let result = try ResultModel.read(visit, in: tx)
      guard let figures = result.figures else { throw DomainError.notFound }
      let place = try CommunityRecord.find(try visit.community, in: tx)
      return ReportModel(
        result: result, place: place.village,
        sections: ReportSentences(result: result, figures: figures, words: visit.words).sections)
    }
  }
}
