import Core
import HTTP
import Localization
import Markup

/// What stands around every page: the head, the way through the house, the languages.
struct Layout {
  let page: any Page
  let visit: Visit

  private var words: Localizer { visit.words }

  var document: Markup {
    .group([
      .raw("<!doctype html>"),
      html(.lang(visit.language.tag)) {
        pageHead
        Markup.element(
          "body",
          [.class("patch-\(page.patch.rawValue)\(page.isBare ? " bare" : "")")] + owner,
          page.isBare ? .element("main", [.id("main")], page.body) : bodyContent)
      },
    ])
  }

  private var pageHead: Markup {
    head {
      meta(.charset("utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      // The header says no-referrer; a form needs its Origin, which that would make null.
      meta(.name("referrer"), .content("same-origin"))
      meta(.name("color-scheme"), .content("light dark"))
      if let seconds = page.refreshSeconds {
        meta(.name("again"), .content(String(seconds)))
        Markup.element(
          "noscript", [], meta(.httpEquiv("refresh"), .content(String(seconds))))
      }
      Markup.element("title", [], .text("\(page.title) · \(words(Message("web.product")))"))
      link(.rel("stylesheet"), .href(visit.environment.assets.path("style.css")))
      for script in scripts {
        Markup.element(
          "script", [.src(visit.environment.assets.path(script)), .deferred], .nothing)
      }
      link(.rel("manifest"), .href(URLPath([visit.language.rawValue, "app.webmanifest"])))
      link(.rel("icon"), .type("image/svg+xml"), .href(visit.environment.assets.path("icon.svg")))
    }
  }

  var hasScript: Bool { !scripts.isEmpty }

  /// Every page of a signed-in person knows what waits on her phone; so does the one that shows it.
  private var scripts: [String] {
    (knowsPhone ? ["offline.js"] : []) + [page.script].compactMap { $0 }
      + (page.refreshSeconds == nil ? [] : ["again.js"])
  }

  private var knowsPhone: Bool {
    visit.viewer.person != nil || ofGuest || isForAnybodysPhone || page is OfflinePage
  }

  /// A public page that somebody without an account may keep.
  private var isForAnybodysPhone: Bool {
    visit.viewer.person == nil && visit.endpoint.isKeptByAnybody && !page.keeps.isEmpty
  }

  private var ofGuest: Bool { page.letsGuestsWait && OfflineKey.guestTag(visit) != nil }

  /// Whose page it is, so that a phone keeps nothing of one person for the next.
  private var owner: [Attribute] {
    let person = visit.viewer.person.map { OfflineKey.tag(of: $0, visit.environment.keys) }
    let guest = ofGuest || page is OfflinePage ? OfflineKey.guestTag(visit) : nil
    return (person ?? guest).map { [.init("data-person", $0)] } ?? []
  }

  @MarkupBuilder private var bodyContent: Markup {
    a(.class("skip"), .href(anchor: "main")) { words(Message("web.skip")) }
    header(.class("top")) {
      div(.class("quilt-edge"), .ariaHidden("true"))
      div(.class("bar")) {
        a(.class("brand"), .href(visit.path())) { brand }
        account
      }
      navigation
      if !visit.environment.isTLS && !visit.request.isSecure && !isLocal {
        p(.class("notice plain")) { words(Message("web.notice.no-tls")) }
      }
      if knowsPhone { phone }
    }
    Markup.element("main", [.id("main")], main)
    footer(.class("bottom")) {
      languages
      if visit.viewer.person != nil {
        p { a(.href(visit.path("offline"))) { words(Message("web.offline.title")) } }
        p { a(.href(visit.path("words"))) { words(Message("web.words")) } }
      }
    }
  }

  @MarkupBuilder private var main: Markup {
    page.body
    if visit.viewer.person != nil && visit.endpoint.isKept && !page.keeps.isEmpty {
      Keeping(paths: page.keeps, files: page.keptFiles, visit: visit)
    } else if isForAnybodysPhone {
      PublicKeeping(paths: page.keeps, visit: visit)
    }
  }

  /// What waits on this phone, and that the page is the copy it keeps; the script shows either.
  private var phone: Markup {
    .group([
      p(.class("notice plain"), .hidden, .init("data-phone", "copy")) {
        words(Message("web.offline.copy"))
        " "
        Markup.element("time", [], .nothing)
      },
      // Beside the form that could not be sent.
      p(.class("notice good"), .role("status"), .hidden, .init("data-notice", "waits")) {
        words(Message("web.offline.waits"))
        " "
        a(.href(visit.path("offline"))) { words(Message("web.offline.title")) }
      },
      p(.class("notice"), .role("status"), .hidden, .init("data-notice", "unsent")) {
        words(Message("web.offline.unsent"))
      },
      p(.class("notice"), .hidden, .init("data-phone", "waiting")) {
        a(.href(visit.path("offline"))) {
          words(Message("web.offline.count"))
          " "
          Markup.element("strong", [], .nothing)
        }
      },
    ])
  }

  private var brand: String {
    let name = visit.viewer.communityName.text(visit.language)
    return name.isEmpty ? words(Message("web.product")) : name
  }

  private var isLocal: Bool {
    visit.request.remoteAddress == "127.0.0.1" || visit.request.remoteAddress == "::1"
  }

  @MarkupBuilder private var account: Markup {
    if visit.viewer.person != nil {
      div(.class("account")) {
        a(.href(visit.path("me"))) { visit.viewer.name }
        CommandForm(visit.path("sign-out"), visit: visit, class: "inline") {
          button(.class("quiet"), .type("submit")) { words(Message("web.sign-out")) }
        }
      }
    } else if visit.viewer.community != nil {
      div(.class("account")) {
        a(.class("button quiet"), .href(visit.path("sign-in"))) { words(Message("web.sign-in")) }
      }
    }
  }

  @MarkupBuilder private var navigation: Markup {
    let items = visit.environment.navigation(visit.viewer)
    if !items.isEmpty {
      nav(.class("rooms"), .ariaLabel(words(Message("web.rooms")))) {
        ul {
          for item in items {
            li(.class("patch-\(item.patch.rawValue)")) { roomLink(item) }
          }
        }
      }
    }
  }

  private func roomLink(_ item: NavigationItem) -> Markup {
    let path = URLPath([visit.language.rawValue] + item.path)
    let isHere = visit.request.path == path.text || visit.request.path.hasPrefix(path.text + "/")
    return isHere
      ? a(.href(path), .ariaCurrent("page")) { words(item.title) }
      : a(.href(path)) { words(item.title) }
  }

  private var languages: Markup {
    nav(.class("languages"), .ariaLabel(words(Message("web.language")))) {
      for language in Language.allCases {
        if language == visit.language {
          strong(.lang(language.tag)) { language.endonym }
        } else {
          a(.href(path(in: language)), .lang(language.tag), .hreflang(language.tag)) {
            language.endonym
          }
        }
      }
    }
  }

  /// The same page in another language; a page that answered a form has none, so its start.
  private func path(in language: Language) -> URLPath {
    if let alternate = page.alternate { return alternate(language) }
    guard visit.request.method.isSafe, visit.endpoint.place == .localized,
      var segments = PathSegments.parse(visit.request.path), !segments.isEmpty
    else { return URLPath([language.rawValue]) }
    segments[0] = language.rawValue
    return URLPath(segments)
  }
}
