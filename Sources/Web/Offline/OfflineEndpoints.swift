import Core
import HTTP
import JSON

/// The ground of what works without a connection.
package enum OfflineEndpoints {
  package static let all: [Endpoint] = [
    .page("/offline", for: .anyone, answers: NothingModel.self) { visit in
      visit.seen(NothingModel(), as: OfflinePage(visit: visit))
    },
    .file("/offline/key", for: .anyone, pace: .quick) { visit in
      Response(.json, try OfflineKey(visit).jsonBytes)
    },
    AppManifest.endpoint,
  ]

  /// The service worker: its lists, and what acts on them.
  ///
  /// It is another one as soon as a list or a file on it is.
  package static func worker(
    _ endpoints: [Endpoint], verifier: [String], _ assets: Assets
  ) -> [UInt8] {
    let shells = Language.allCases.map { "/\($0.rawValue)/offline" }
    let own = ["style.css", "icon.svg", "offline.js"].map { assets.path($0).text }
    let ofVerifier = verifier.filter { !own.contains($0) }
    let others = assets.files.keys.filter { $0.hasSuffix(".js") && $0 != "worker.js" }.sorted()
      .map { assets.path($0).text }.filter { !own.contains($0) && !ofVerifier.contains($0) }
    let all = own + shells + ofVerifier + others
    let kept = endpoints.filter(\.isKept)
    // A page has an answer for programs, too; a picture or a sound is only itself.
    let pages = kept.filter { $0.answer != nil }.map(\.pattern.expression)
    let open = kept.filter(\.isKeptByAnybody).map(\.pattern.expression)
    let laid = kept.filter(\.mayBeTakenBack).map(\.pattern.expression)
    let media = kept.filter { $0.answer == nil }.map { file in
      file.place == .root ? file.pattern.rootExpression : file.pattern.expression
    }
    let lists = [
      ("FILES", all), ("OWN", own), ("VERIFIER", ofVerifier), ("KEPT", pages), ("PUBLIC", open),
      ("LAID", laid), ("MEDIA", media),
    ]
    return lists.flatMap { name, list in
      Array("const \(name) = ".utf8) + list.jsonBytes + Array(";\n".utf8)
    }
      + (assets.files["worker.js"]?.bytes ?? [])
  }
}

extension Pattern {
  /// As the service worker matches it: below a language, a name for each parameter.
  var expression: String {
    let languages = Language.allCases.map(\.rawValue).joined(separator: "|")
    return "^/(\(languages))/\(path)$"
  }

  /// The same for what has no language.
  var rootExpression: String { "^/\(path)$" }

  private var path: String {
    let parts = segments.map { segment in
      switch segment {
      case .literal(let literal): literal
      case .parameter: "[^/]+"
      }
    }
    return parts.joined(separator: "/")
  }
}
