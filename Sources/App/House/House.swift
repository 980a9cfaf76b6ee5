import Backup
import Core
import Culture
import Database
import Decisions
import Deliberation
import Gatherings
import HTTP
import JSON
import Mail
import Mentoring
import People
import Proposals
import Rights
import School
import Server
import Sodium
import Stories
import Translation
import Web

/// The composition: every room on the common ground, behind one table of routes.
package struct House: Sendable {
  package let environment: Environment
  package let dispatcher: Dispatcher
  package let jobs: JobRunner
  /// Only in a house that sends letters.
  package let post: PostRound?
  let steps: JobSteps
  let school: School
  private let log: RequestLog

  package init(
    database: Database, keys: ServerKeys, resources: Resources, options: Options = Options()
  ) {
    let clock = CorrectedClock(options.now, boot: options.boot)
    // Where nothing can be read there is nothing to correct, and each page says what is wrong.
    try? clock.recall(from: database)
    var environment = Environment(
      database: database, catalog: resources.catalog, keys: keys, now: { clock.now() },
      passwordCost: options.passwordCost, publicAddress: options.publicAddress,
      isTLS: options.isTLS, assets: resources.assets)
    environment.sendsMail = options.mail != nil
    environment.navigation = { viewer in Navigation.items(for: viewer) }
    environment.emergencyPhones = resources.rights.emergencyPhones
    let people = People(cost: options.passwordCost)
    let school = School(
      courses: resources.courses, mentoring: MentoringForSchool(),
      roleModels: StoriesForSchool())
    let decisions = Decisions(elsewhere: MotionsOfGatherings())
    var endpoints = people.endpoints + school.endpoints + decisions.endpoints
    endpoints += Mentoring().endpoints + Gatherings().endpoints + Deliberation().endpoints
    let rights = Rights(resources.rights, laid: LaidByTheVillage.shelf)
    endpoints += rights.endpoints + resources.translation.endpoints
    endpoints += Culture(resources.culture).endpoints
    endpoints += Stories(lessons: LessonsForStories(school: school)).endpoints
    let rooms = RouteTable(endpoints)
    endpoints +=
      Proposals(
        freeDays: SchoolHolidays(), heads: NotedHeads(), isHere: { path in rooms.hasPage(at: path) }
      ).endpoints
    endpoints += SharesEndpoints.all + VotingEndpoints.all
    endpoints += HouseEndpoints.all(
      school: school, rights: rights, folder: options.folder,
      certificate: options.certificateEnds.map(CertificateEnd.init))
    endpoints += ClockEndpoints(clock: clock).all
    let backup = BackupSource(place: database.place, folder: options.folder)
    endpoints += BackupDesk(people: people, source: backup).endpoints
    endpoints += OfflineEndpoints.all
    endpoints += Handover(endpoints: endpoints).all
    endpoints.append(HouseEndpoints.worker(endpoints, resources.assets))
    let everything = endpoints
    endpoints.append(HouseEndpoints.openAPI { everything })
    self.environment = environment
    self.school = school
    dispatcher = Dispatcher(endpoints, environment: environment) { request, environment in
      try Session.viewer(of: request, environment)
    }
    let drill = RestoreDrill(of: backup, knowing: DataDirectory.migrations)
    steps = JobSteps([ImportJob(), DrillJob(drill)], environment: environment)
    jobs = JobRunner(steps)
    let ready = environment
    post = options.mail.map { mail in
      PostRound(
        Postman(ready, from: mail.from, report: options.reportMail) { letter in
          try mail.road.send(letter)
        })
    }
    log = options.log
  }

  /// What may differ between a village box, a server and a test.
  package struct Options: Sendable {
    package var now: @Sendable () -> Instant = SystemClock.now
    /// Names this run of the machine, whose clock is wrong by another amount after the next start.
    package var boot = CorrectedClock.boot
    package var passwordCost = PasswordCost.standard
    package var publicAddress: String?
    package var isTLS = false
    /// When the certificate that is served ends.
    package var certificateEnds: Instant?
    package var log = RequestLog.silent
    /// By which way letters go out; none do without.
    package var mail: MailOptions?
    /// Where it is said that a letter could not go, and never whose.
    package var reportMail: @Sendable (String) -> Void = { _ in }
    /// Where the key and the files lie, which a backup takes along.
    package var folder: String?

    package init() {}
  }

  package func respond(to request: Request) -> Response {
    let begin = ContinuousClock.now
    let answered = dispatcher.respond(to: request)
    log.write(answered, request, took: ContinuousClock.now - begin, at: environment.now())
    return answered.response
  }

  /// The same house as libmicrohttpd sees it.
  package var site: Site {
    Site(
      handler: { request in respond(to: request) },
      lane: { request in lane(of: request) },
      bodyLimit: { request in bodyLimit(of: request) },
      refusal: { why, request in
        var response = dispatcher.respond(
          refusing: request, because: refusal(why.status, request))
        for field in why.headers.fields { response.headers.set(field.name, field.value) }
        return response
      })
  }

  /// What the server refuses by itself has the same pages as what the table refuses.
  private func refusal(_ status: Int, _ request: Request?) -> Web.Refusal {
    switch status {
    case 400: .badRequest
    case 405: .wrongMethod
    case 413: .tooLarge(limit: request.map(bodyLimit) ?? 0)
    case 503: .busy
    default: .defect
    }
  }

  private func lane(of request: Request) -> Lane {
    guard case .endpoint(let endpoint, _, _) = dispatcher.table.find(request.method, request.path)
    else { return .quick }
    if endpoint.pace == .slow { return .slow }
    // A page only reads: it waits for nobody, and the hop to a worker costs more than the page.
    return endpoint.method == .get ? .direct : .quick
  }

  private func bodyLimit(of request: Request) -> Int {
    guard case .endpoint(let endpoint, _, _) = dispatcher.table.find(request.method, request.path)
    else { return Endpoint.formLimit }
    return max(endpoint.bodyLimit, 1024)
  }
}
