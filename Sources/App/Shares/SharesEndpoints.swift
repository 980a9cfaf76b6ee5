import Core
import HTTP
import Proposals
import Web

/// Women's share at each step, which no room knows alone.
enum SharesEndpoints {
  static let all: [Endpoint] = [
    .page("/shares", for: .anyone, answers: SharesModel.self) { visit in
      show(try ofYear(visit, visit.now.day.parts.year), visit)
    },
    .page("/shares/years/{year}", for: .anyone, answers: SharesModel.self) { visit in
      show(try ofYear(visit), visit)
    },
    .file("/shares/years/{year}/shares.csv", for: .anyone) { visit in
      file(try ofYear(visit), named: "shares-\(try visit.text("year")).csv")
    },
    .page("/shares/processes/{process}", for: .anyone, answers: SharesModel.self) { visit in
      show(try ofProcess(visit), visit)
    },
    .file("/shares/processes/{process}/shares.csv", for: .anyone) { visit in
      file(try ofProcess(visit), named: "shares.csv")
    },
  ]

  private static func show(_ model: SharesModel, _ visit: Visit) -> Response {
    visit.seen(model, as: SharesPage(model: model, visit: visit))
  }

  private static func file(_ model: SharesModel, named name: String) -> Response {
    .file(.csv, named: name, SharesFile.csv(model))
  }

  /// Years to come have no page, and none before there were such villages.
  private static func ofYear(_ visit: Visit, _ year: Int? = nil) throws -> SharesModel {
    let now = visit.now.day.parts.year
    guard let year = try year ?? Int(visit.text("year")), 1991...max(now, 1991) ~= year else {
      throw DomainError.notFound
    }
    return try visit.read { tx in
      try SharesModel.read(year: year, community: try visit.community, in: tx)
    }
  }

  private static func ofProcess(_ visit: Visit) throws -> SharesModel {
    let id = try visit.id("process", as: JointProcess.self)
    return try visit.read { tx in
      try SharesModel.read(
        process: id, community: try visit.community, for: visit.viewer, in: tx)
    }
  }
}

/// Where these pages are.
enum SharesPath {
  static func year(_ year: Int, _ visit: Visit) -> URLPath {
    visit.path("shares", "years", String(year))
  }

  static func process(_ id: ID<JointProcess>, _ visit: Visit) -> URLPath {
    visit.path("shares", "processes", id.description)
  }

  static func csv(_ model: SharesModel, _ visit: Visit) -> URLPath {
    (model.process.map { process($0.id, visit) } ?? year(model.year, visit))
      .appending("shares.csv")
  }
}
