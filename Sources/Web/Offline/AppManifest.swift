import Core
import HTTP
import JSON
import Localization

/// What a phone reads to put the house on its home screen, in one language.
///
/// As the W3C's Web Application Manifest has it. Its name says nothing of what is inside: a phone is
/// seen by others.
struct AppManifest: JSONModel {
  let language: Language
  let name: String
  let icons: [AppIcon]

  init(_ visit: Visit) {
    language = visit.language
    name = visit.words(Message("web.product"))
    icons = AppIcon.all(visit.environment.assets)
  }

  static let fields: [JSONField<Self>] = [
    // One application, whichever language it was put there in.
    .init("id") { _ in "/" },
    .init("name") { $0.name }, .init("short_name") { $0.name },
    .init("lang") { $0.language.tag }, .init("dir") { _ in "ltr" },
    .init("start_url") { "/\($0.language.rawValue)" }, .init("scope") { _ in "/" },
    .init("display") { _ in "standalone" },
    .init("background_color") { _ in "#fdfaf3" }, .init("theme_color") { _ in "#1b1b1f" },
    .init("icons") { $0.icons },
  ]

  static let endpoint = Endpoint.file(
    "/app.webmanifest", for: .anyone, pace: .quick, needsCommunity: false
  ) { visit in Response(.webManifest, AppManifest(visit).jsonBytes) }
}

/// A picture of it; a phone may cut a maskable one to any shape.
struct AppIcon: JSONModel {
  let src: String
  let sizes: String
  let type: String
  let purpose: String

  static let fields: [JSONField<Self>] = [
    .init("src") { $0.src }, .init("sizes") { $0.sizes }, .init("type") { $0.type },
    .init("purpose") { $0.purpose },
  ]

  static func all(_ assets: Assets) -> [AppIcon] {
    [
      AppIcon("icon-192.png", "192x192", assets), AppIcon("icon-512.png", "512x512", assets),
      AppIcon("icon-maskable.png", "512x512", assets, purpose: "maskable"),
    ]
  }

  private init(_ name: String, _ sizes: String, _ assets: Assets, purpose: String = "any") {
    src = assets.path(name).text
    self.sizes = sizes
    type = "image/png"
    self.purpose = purpose
  }
}
