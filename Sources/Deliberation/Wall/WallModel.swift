import Core
import Database
import HTTP
import JSON
import Web

/// What the projector of a gathering shows.
struct WallModel: JSONModel {
  let result: ResultModel
  /// Nothing where none is needed or the door is closed.
  let code: String?
  let isDark: Bool

  /// So many statements fit beside the code and can be read from the last row.
  static let most = 3

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.result.topic.id }, .init("question") { $0.result.topic.terms.question },
    .init("state") { $0.result.state }, .init("code") { $0.code },
    .init("people") { $0.result.tally.people }, .init("answers") { $0.result.tally.answers },
    .init("agreed") { Array($0.result.agreed.prefix(WallModel.most)) },
    .init("divided") { Array($0.result.divided.prefix(WallModel.most)) },
  ]

  static func read(_ visit: Visit) throws -> WallModel {
    let result = try visit.read { tx in try ResultModel.read(visit, in: tx) }
    return WallModel(
      result: result, code: result.state == .open ? result.topic.code : nil,
      isDark: visit.form["look"] == "dark")
  }
}
