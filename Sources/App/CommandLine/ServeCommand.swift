import Core
import Dispatch
import FoundationEssentials
import Glibc
import JSON
import Localization
import People
import School
import Server
import Web

/// `kurak serve`: the whole house on one address until it is told to stop.
enum ServeCommand {
  static let help = """
    kurak serve [--data DIR] [--database postgres://…] [--replica postgres://…]
                [--listen HOST:PORT] [--demo]
                [--tls-cert F --tls-key F]
                [--mail smtp://[USER@]HOST[:PORT] --mail-from ADDRESS [--mail-password-file F]
                 [--mail-ca F]]
                [--public-url URL] [--proxy ADDRESS] [--resources DIR] [--quiet]
                [--english pseudo|longest]

      --data DIR         where everything is kept (./data)
      --database postgres://…  the data in PostgreSQL instead; the folder keeps the keys.
                         A password belongs in PGPASSFILE: other users see the words of a command
      --replica postgres://…  a copy that answers visitors who are not signed in; while it is
                         away, the database does
      --listen HOST:PORT where browsers reach it (127.0.0.1:8080)
      --demo             an empty data directory begins as the village Aikol
      --tls-cert, --tls-key  PEM files; without them the line is not encrypted
      --public-url URL   the address printed on cards and certificates
      --mail smtp://…    the server that carries letters on (smtps:// where TLS comes before the
                         first word); but for one on this machine the line must be encrypted.
                         Without it no letter is written. Needs --public-url
      --mail-from ADDRESS  the address that letters come from
      --mail-password-file F  its first line is the password of USER, mode 600; or the variable
                         KURAK_MAIL_PASSWORD: other users see the words of a command
      --mail-ca F        certificates in PEM: the mail server's must come from one of these. Without
                         it those that the machine believes count
      --proxy ADDRESS    the one proxy whose X-Forwarded-For and -Proto are believed
      --english pseudo|longest  for whoever looks at pages: English made strange and longer, so
                         that what was never translated or does not fit is seen; or each message
                         in the longest of the four languages
      --quiet            no line in the log for each request

    SIGTERM or SIGINT: no new requests, running ones finish, exit code 0.
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(
      words,
      options: [
        "data", "database", "replica", "listen", "tls-cert", "tls-key", "public-url", "proxy",
        "resources", "english", "mail", "mail-from", "mail-password-file",
        "mail-ca",
      ],
      flags: ["demo", "quiet"])
    let resources = try Resources.load(
      try Resources.folder(arguments["resources"]), disguise: try disguise(arguments["english"]))
    let settings = try settings(arguments)
    let mail = try MailOptions.read(arguments)
    let (database, keys) = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"], replica: arguments["replica"]
    ).open()
    var options = House.Options()
    options.publicAddress = arguments["public-url"]
    options.isTLS = settings.identity != nil
    options.certificateEnds = settings.identity?.ends
    options.folder = arguments["data"] ?? "data"
    options.log = arguments.has("quiet") ? .silent : .standardError
    options.mail = mail
    options.reportMail = { why in StandardError.write(line: MailNote(mail: why).jsonBytes) }
    let house = House(database: database, keys: keys, resources: resources, options: options)

    keepTaughtCourses(house)
    let cards = arguments.has("demo") ? try demonstrate(house, settings) : []
    let server = try start(settings, house)
    let address = arguments["public-url"] ?? address(settings, port: server.port)
    try greet(house, address)
    for card in cards { print("Come in as the \(card.who), once: \(address)/c/\(card.code)") }
    fflush(nil)
    waitForSignal(house)
    server.stop()
    house.jobs.stop()
    house.post?.stop()
    return 0
  }

  /// What a cohort began with stays with it; a house that could not see to it serves all the same.
  private static func keepTaughtCourses(_ house: House) {
    do {
      try house.school.keepTaughtCourses(house.environment)
    } catch {
      StandardError.write(line: "{\"defect\":\"keeping courses: \(error)\"}".utf8)
    }
  }

  private static func settings(_ arguments: Arguments) throws -> ServerSettings {
    var settings = ServerSettings()
    let listen = arguments["listen"] ?? "127.0.0.1:8080"
    guard let colon = listen.lastIndex(of: ":"),
      let port = UInt16(listen[listen.index(after: colon)...])
    else { throw Complaint("--listen takes HOST:PORT", code: 2) }
    settings.host = String(listen[..<colon])
    settings.port = port
    if let proxy = arguments["proxy"] { settings.trustedProxies = [proxy] }
    switch (arguments["tls-cert"], arguments["tls-key"]) {
    case (nil, nil): break
    case (let certificate?, let key?):
      settings.identity = TLSIdentity(
        certificate: try text(certificate), key: try text(key))
    default: throw Complaint("--tls-cert and --tls-key go together", code: 2)
    }
    return settings
  }

  private static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func disguise(_ given: String?) throws -> Disguise? {
    guard let given else { return nil }
    guard let disguise = Disguise(rawValue: given) else {
      throw Complaint("--english is pseudo or longest", code: 2)
    }
    return disguise
  }

  private static func start(_ settings: ServerSettings, _ house: House) throws -> Server {
    do {
      let server = try Server(settings, site: house.site)
      house.jobs.start()
      house.post?.start()
      return server
    } catch {
      throw Complaint("cannot listen on \(settings.host):\(settings.port) (\(error))")
    }
  }

  private static func demonstrate(
    _ house: House, _ settings: ServerSettings
  ) throws -> [(who: String, code: String)] {
    // Port 0 is whatever is free, which is not known before it is listened on.
    let address = settings.port == 0 ? nil : address(settings, port: settings.port)
    return try Demonstration(house, address: address).openIfEmpty()
  }

  private static func address(_ settings: ServerSettings, port: UInt16) -> String {
    "\(settings.identity == nil ? "http" : "https")://\(settings.host):\(port)"
  }

  private static func greet(_ house: House, _ address: String) throws {
    print("Kurak answers on \(address)")
    let now = house.environment.now()
    if let token = try SetUpToken.issue(in: house.environment.database, at: now) {
      print("Set it up once, within a day, here: \(address)/ky/set-up/\(token)")
    }
  }

  /// Sleeps until a signal; meanwhile closes what is due to close.
  private static func waitForSignal(_ house: House) {
    let stop = DispatchSemaphore(value: 0)
    let sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { stop.signal() }
      source.resume()
      return source
    }
    let clock = HouseClock(house.environment)
    defer { clock.stop() }
    while stop.wait(timeout: .now() + .seconds(2)) == .timedOut {
      do {
        try clock.tick()
      } catch {
        StandardError.write(line: "{\"defect\":\"closing: \(error)\"}".utf8)
      }
    }
    sources.forEach { $0.cancel() }
  }
}
