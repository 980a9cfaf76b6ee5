// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The program that tests try is optimised; the tests themselves run once, and are sooner built as they stand.
let testSettings = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A Debian library: a module map and a shim, nothing else.
func system(_ name: String, _ pkgConfig: String, _ package: String) -> [Target] {
  [.systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])]
}

/// A target of the common ground and its tests.
func ground(
  _ name: String, on needs: [Target.Dependency] = [], tests: [Target.Dependency] = [],
  linking libraries: [String] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: needs, swiftSettings: settings,
      linkerSettings: libraries.map { .linkedLibrary($0) }),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + needs + tests,
      swiftSettings: testSettings),
  ]
}

/// The only importer of a C target, in strict memory safety.
func wrapper(
  _ name: String, over library: [String], on needs: [Target.Dependency] = [],
  tests: [Target.Dependency] = []
) -> [Target] {
  let libraries = library.map { Target.Dependency(stringLiteral: $0) }
  return [
    .target(
      name: name, dependencies: libraries + needs,
      swiftSettings: settings + [.strictMemorySafety()]),
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + needs + tests,
      swiftSettings: testSettings),
  ]
}

let web: [Target.Dependency] = [
  "Core", "HTTP", "JSON", "Markup", "Database", "Localization", "Web",
]

/// A room stands on the web ground and on People; it never sees another room.
func room(
  _ name: String, on needs: [Target.Dependency] = [], tests: [Target.Dependency] = []
) -> [Target] {
  ground(name, on: web + ["People"] + needs, tests: ["KurakTesting"] + tests)
}

let targets: [[Target]] = [
  system("Csqlite", "sqlite3", "libsqlite3-dev"),
  system("Cpq", "libpq", "libpq-dev"),
  system("Cmicrohttpd", "libmicrohttpd", "libmicrohttpd-dev"),
  system("Cgnutls", "gnutls", "libgnutls28-dev"),
  system("Csodium", "libsodium", "libsodium-dev"),
  system("Ccmark", "libcmark-gfm", "libcmark-gfm-dev"),
  system("Cpango", "pangocairo", "libpango1.0-dev"),
  system("Cqrencode", "libqrencode", "libqrencode-dev"),
  system("Cxlsxwriter", "xlsxwriter", "libxlsxwriter-dev"),
  system("Czlib", "zlib", "zlib1g-dev"),
  system("Cbrotli", "libbrotlienc", "libbrotli-dev"),
  system("Czip", "libzip", "libzip-dev"),
  system("Ccurl", "libcurl", "libcurl4-openssl-dev"),
  system("Cxml2", "libxml-2.0", "libxml2-dev"),
  // ICU's own headers clash with the toolchain's in any module that also sees Foundation,
  // so ours is a C target whose header names no ICU type.
  [
    .target(
      name: "CUnicode", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")])
  ],
  // The same of libxml2, whose headers include ICU's.
  [.target(name: "CXMLTree", dependencies: ["Cxml2"], linkerSettings: [.linkedLibrary("xml2")])],

  ground("Core"),
  ground("JSON", on: ["Core"]),
  ground("Markup", on: ["Core"], tests: ["KurakTesting"]),
  ground("HTTP", on: ["Core"]),
  // It imports nothing; the roots and roundings of numbers stand in C's library of mathematics.
  ground("Choice", linking: ["m"]),
  // A workbook is a zip of XML.
  wrapper("Spreadsheet", over: ["Cxlsxwriter"], on: ["Archive", "XML"]),
  ground("Gift"),
  wrapper("AES", over: ["Cgnutls"]),
  wrapper("Sodium", over: ["Csodium"]),
  wrapper("Compression", over: ["Czlib", "Cbrotli"]),
  wrapper("Archive", over: ["Czip"]),
  wrapper("XML", over: ["CXMLTree"]),
  ground("SVG", on: ["XML"]),
  wrapper("Localization", over: ["CUnicode"], on: ["Core"]),
  wrapper("Markdown", over: ["Ccmark"], on: ["Core", "Markup"]),
  wrapper(
    "Paper", over: ["Cpango", "Cqrencode"], on: ["SVG", "Compression"], tests: ["KurakTesting"]),
  wrapper("Mail", over: ["Ccurl"], on: ["Core"], tests: ["KurakTesting"]),
  // libmicrohttpd speaks TLS by GnuTLS, which is asked how long a certificate lasts.
  wrapper("Server", over: ["Cmicrohttpd", "Cgnutls"], on: ["Core", "HTTP"]),
  wrapper(
    "Database", over: ["Csqlite", "Cpq"], on: ["Core", "Sodium"], tests: ["Cpq", "KurakTesting"]),
  ground(
    "Web",
    on: ["Core", "HTTP", "JSON", "Markup", "Database", "Localization", "Sodium", "Compression"],
    tests: ["KurakTesting"]),

  // What every room asks that decides or proposes: six questions, and women's share.
  ground("Equality", on: web + ["Choice"], tests: ["KurakTesting"]),

  // The chain of hashes that hangs on the notice board, for every room that publishes something.
  ground("Ledger", on: web + ["Sodium"], tests: ["KurakTesting"]),

  ground("Backup", on: ["Core", "Database", "Sodium"], tests: ["KurakTesting"]),

  ground("Content", on: web + ["Markdown"]),
  // What leaves the house as a book: a course, or cards of the shelf.
  ground(
    "Books", on: ["Core", "Localization", "Markup", "Archive"], tests: ["KurakTesting", "XML"]),
  ground("People", on: web + ["Sodium", "Paper", "Mail", "Spreadsheet"], tests: ["KurakTesting"]),
  room(
    "School",
    on: [
      "Sodium", "Markdown", "Paper", "Spreadsheet", "Choice", "Gift", "XML", "SVG", "Archive",
      "Books",
    ]),
  room(
    "Decisions",
    on: ["Sodium", "Choice", "Compression", "Paper", "Spreadsheet", "Equality", "Ledger"]),
  room("Mentoring", on: ["Sodium", "Choice"]),
  room("Rights", on: ["Content", "Markdown", "Paper", "Books"], tests: ["Archive"]),
  room("Stories", on: ["Paper"]),
  room("Culture", on: ["Content", "Markdown", "Paper"]),
  room("Proposals", on: ["Sodium", "Paper", "Spreadsheet", "Equality"]),
  room("Gatherings", on: ["Sodium", "Paper", "Equality", "Ledger"]),
  room("Translation"),
  room("Deliberation", on: ["Sodium", "Choice", "Paper", "Spreadsheet", "Archive"]),

  ground(
    "App",
    on: web + [
      "People", "School", "Decisions", "Mentoring", "Proposals", "Gatherings", "Deliberation",
      "Rights", "Culture", "Stories", "Content", "Translation", "Equality", "Ledger", "AES",
      "Server", "Mail",
      "Sodium", "Choice", "Spreadsheet", "Backup",
    ],
    tests: ["KurakTesting"]),
  [
    .target(
      name: "KurakTesting", dependencies: web + ["People", "Sodium"], swiftSettings: settings),
    .executableTarget(name: "kurak", dependencies: ["App"], swiftSettings: settings),
  ],
]

let package = Package(
  name: "kurak",
  products: [
    .executable(name: "kurak", targets: ["kurak"]),
    // Counting for anybody: no I/O, no dependency, no other target behind it.
    .library(name: "Choice", targets: ["Choice"]),
  ],
  targets: targets.flatMap(\.self)
)
