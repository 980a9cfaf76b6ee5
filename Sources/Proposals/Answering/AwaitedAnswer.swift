import Core
import JSON

/// Where the days of an answer are written down: on a proposal, and on what a list says of it.
protocol Awaiting: Sendable {
  var stage: Stage { get }
  var handedOn: Day? { get }
  var dueOn: Day? { get }
  /// Since when it lies with a body to which a silence went up.
  var passedOn: Day? { get }
  /// To how many bodies it went up so far.
  var passedTimes: Int { get }
  /// When the last of them had let its term go by, too.
  var unansweredOn: Day? { get }
}

extension Awaiting {
  /// Whether a term went by without an answer.
  func isLate(on day: Day) -> Bool {
    guard stage == .open, let dueOn else { return false }
    return dueOn < day || passedOn != nil
  }

  /// Of those that went up before it was counted how often, each went up once.
  fileprivate var timesUp: Int { passedOn == nil ? 0 : max(passedTimes, 1) }
}

/// From whom an answer is awaited: the body that answers, or the one to which a silence went up.
struct AwaitedAnswer: JSONModel, Equatable {
  let body: String
  let since: Day
  let dueOn: Day
  /// Those who let their term go by, in order.
  let silent: [String]
  /// When the last of them had let its term go by: from then on it is unanswered by all.
  let unansweredOn: Day?

  static let fields: [JSONField<Self>] = [
    .init("body") { $0.body }, .init("since") { $0.since }, .init("dueOn") { $0.dueOn },
    .init("silent") { $0.silent }, .init("unansweredOn") { $0.unansweredOn },
  ]

  /// Nothing where it is not handed over, or is answered.
  init?(of proposal: some Awaiting, in process: JointProcess) {
    guard proposal.stage == .open, let due = proposal.dueOn else { return nil }
    let bodies = [process.answeredBy] + process.passedTo
    let place = min(proposal.timesUp, bodies.count - 1)
    body = bodies[place]
    since = proposal.passedOn ?? proposal.handedOn ?? due
    dueOn = due
    unansweredOn = proposal.unansweredOn
    silent = unansweredOn == nil ? Array(bodies.prefix(place)) : bodies
  }
}
