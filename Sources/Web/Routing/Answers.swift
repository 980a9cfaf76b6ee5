import Core
import HTTP
import JSON
import Markup

extension Visit {
  /// The model as a page or as JSON, as the reader asked.
  package func seen(
    _ model: some JSONValue, status: Int = 200, as page: @autoclosure () -> some Page
  ) -> Response {
    if request.wantsJSON { return Response(status: status, .json, model.jsonBytes) }
    return show(page(), status: status)
  }

  /// A page without a model of its own, such as a form or an error.
  package func show(_ page: some Page, status: Int = 200) -> Response {
    let layout = Layout(page: page, visit: self)
    var response = Response(status: status, .html, layout.document.rendered())
    if layout.hasScript {
      StandardHeaders.allowScript(
        in: &response, camera: page.script != nil, microphone: page.usesMicrophone)
    }
    return response
  }

  /// The form was carried out: look there now, or here is the outcome.
  package func done(_ outcome: some CommandOutcome, backTo path: URLPath) -> Response {
    guard request.wantsJSON else { return .redirect(to: path) }
    return Response(.json, DoneModel(outcome: outcome.stored, location: path.text).jsonBytes)
  }

  /// A path in the reader's language.
  package func path(_ segments: String..., query: [(String, String)] = []) -> URLPath {
    URLPath([language.rawValue] + segments, query: query)
  }
}

/// What a carried-out form answers to a program.
struct DoneModel: JSONModel {
  var outcome: String
  var location: String

  static let fields: [JSONField<Self>] = [
    .init("outcome") { $0.outcome }, .init("location") { $0.location },
  ]
}

/// The model of a page that shows only a form.
package struct NothingModel: JSONModel {
  package init() {}
  package static let fields: [JSONField<Self>] = []
}
