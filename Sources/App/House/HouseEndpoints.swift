import Core
import HTTP
import JSON
import Rights
import School
import Web

/// The routes of the house itself: the start, probes, assets, its own description.
enum HouseEndpoints {
  static func all(
    school: School, rights: Rights, folder: String?, certificate: CertificateEnd?
  ) -> [Endpoint] {
    [
      .file("/", for: .anyone, pace: .quick, place: .root, needsCommunity: false) { visit in
        .redirect(to: visit.path())
      },
      .page("/", for: .anyone, answers: HomeModel.self, needsCommunity: false) { visit in
        var model = try visit.read { tx in try HomeModel.find(visit, school, in: tx) }
        if visit.viewer.may(.administrator), let folder {
          model.megabytesLeft = FreeSpace.megabytes(in: folder)
        }
        if visit.viewer.may(.staff) { model.certificate = certificate?.notice(at: visit.now) }
        return visit.seen(model, as: HomePage(model: model, visit: visit))
      },
      .page("/calendar", for: .signedIn, answers: CalendarModel.self) { visit in
        let model = try visit.read { tx in try CalendarModel.find(visit, in: tx) }
        return visit.seen(model, as: CalendarPage(model: model, visit: visit))
      }.kept(),
      .page("/offline/mine", for: .signedIn, answers: OwnKeepingModel.self) { visit in
        let model = try OwnKeepingModel.read(visit, school, rights)
        return visit.seen(model, as: OwnKeepingPage(model: model, visit: visit))
      },
      LaidModel.endpoint,
      .page(
        "/health", for: .anyone, answers: HealthModel.self, place: .root, needsCommunity: false
      ) { _ in
        Response(.json, HealthModel(status: "ok").jsonBytes)
      },
      .file(
        "/assets/{tag}/{name}", for: .anyone, pace: .quick, place: .root, needsCommunity: false
      ) { visit in
        let (tag, name) = (try visit.text("tag"), try visit.text("name"))
        let file = visit.environment.assets.respond(to: visit.request, tag: tag, name: name)
        guard let file else { throw DomainError.notFound }
        return file
      },
    ]
  }

  /// What runs on a phone beside the pages; made once, as its lists do not change while it serves.
  static func worker(_ endpoints: [Endpoint], _ assets: Assets) -> Endpoint {
    let script = TaggedFile(
      .javascript,
      OfflineEndpoints.worker(endpoints, verifier: School.verifierFiles(assets), assets))
    return .file("/worker.js", for: .anyone, pace: .quick, place: .root, needsCommunity: false) {
      visit in
      // Browsers ask after each page whether it is still the same.
      var response = script.response(to: visit.request)
      StandardHeaders.allowScript(in: &response)
      return response
    }
  }

  static func openAPI(_ endpoints: @escaping @Sendable () -> [Endpoint]) -> Endpoint {
    .file("/openapi.json", for: .anyone, pace: .quick, place: .root, needsCommunity: false) { _ in
      Response(.json, OpenAPIDocument(endpoints: endpoints()).bytes)
    }
  }
}

/// Says that the process lives; touches no session and no file.
struct HealthModel: JSONModel {
  var status: String
  static let fields: [JSONField<Self>] = [.init("status") { $0.status }]
}
