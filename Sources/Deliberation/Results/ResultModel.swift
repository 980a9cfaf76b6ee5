import Core
import Database
import JSON
import Web

/// What came of a topic so far, as far as it may be told.
struct ResultModel: JSONModel {
  let topic: Topic
  let state: Topic.State
  let tally: Tally
  /// Nothing before enough people answered.
  let figures: Figures?
  let agreed: [ToldOpinion]
  let refused: [ToldOpinion]
  let divided: [ToldOpinion]
  let shared: [ToldOpinion]
  let groups: [ToldGroup]
  /// All statements, one page of them.
  let all: [ToldOpinion]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.topic.id }, .init("question") { $0.topic.terms.question },
    .init("state") { $0.state }, .init("people") { $0.tally.people },
    .init("answers") { $0.tally.answers }, .init("counted_people") { $0.figures?.people },
    .init("final") { $0.figures?.isFinal ?? false }, .init("agreed") { $0.agreed },
    .init("refused") { $0.refused }, .init("divided") { $0.divided },
    .init("shared") { $0.shared }, .init("groups") { $0.groups },
    .init("no_groups_because") { $0.figures?.lack?.rawValue },
    .init("stability") { $0.figures?.stability?.value },
    .init("seed") { $0.figures?.stability?.seed }, .init("statements") { $0.all },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  /// Whether it is closed and the last count is still to come.
  var isBeingCounted: Bool { state == .closed && figures?.isFinal != true }

  static func read(
    _ visit: Visit, page: Int = 1, in tx: borrowing Transaction<some Any>
  ) throws -> ResultModel {
    let topic = try Topic.find(try visit.id("topic"), community: try visit.community, in: tx)
    let count = try StoredCount.find(topic.id, in: tx)?.figures
    let figures = count.flatMap { $0.mayBeShown ? $0 : nil }
    let lines = figures?.opinions ?? []
    let paging = Paging(page: page, total: lines.count)
    let part = lines.sorted { ($1.voters, $0.number) < ($0.voters, $1.number) }
      .dropFirst(paging.offset).prefix(Paging.size).map(\.number)
    let groups = figures?.groups ?? []
    let told = try told(
      part + (figures.map { $0.agreed + $0.refused + $0.divided + $0.shared } ?? [])
        + groups.flatMap { $0.lines.map(\.number) }, lines, of: topic.id, in: tx)
    func pick(_ numbers: [Int]?) -> [ToldOpinion] { (numbers ?? []).compactMap { told[$0] } }
    return ResultModel(
      topic: topic, state: topic.state(at: visit.now), tally: try Tally.find(topic.id, in: tx),
      figures: figures, agreed: pick(figures?.agreed), refused: pick(figures?.refused),
      divided: pick(figures?.divided), shared: pick(figures?.shared),
      groups: groups.map { ToldGroup($0, told) }, all: pick(part), paging: paging)
  }

  /// A statement that was taken down since is not among them.
  private static func told(
    _ numbers: [Int], _ lines: [Figures.Line], of topic: ID<Topic>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Int: ToldOpinion] {
    let wanted = Set(numbers)
    let shown = try Opinion.shown(wanted.sorted(), in: topic, tx: tx)
    var told: [Int: ToldOpinion] = [:]
    for line in lines where wanted.contains(line.number) {
      told[line.number] = shown[line.number].map { ToldOpinion($0, line) }
    }
    return told
  }
}

/// A group of opinion with what sets it apart, as far as it may be told.
struct ToldGroup: JSONModel {
  let group: Figures.Group
  let marks: [Mark]

  struct Mark: JSONModel {
    let opinion: Opinion
    let agrees: Bool
    let chosen: Told

    static let fields: [JSONField<Self>] = [
      .init("number") { $0.opinion.number }, .init("words") { $0.opinion.words },
      .init("answer") { $0.agrees ? "agree" : "disagree" }, .init("chosen") { $0.chosen },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("people") { $0.isTold ? $0.group.size : nil }, .init("marks") { $0.marks },
  ]

  init(_ group: Figures.Group, _ told: [Int: ToldOpinion]) {
    self.group = group
    marks = group.lines.compactMap { line in
      told[line.number].map { told in
        Mark(
          opinion: told.opinion, agrees: line.agrees, chosen: Told(line.chosen, of: line.voters))
      }
    }
  }

  /// A group so small that its number would point at people is only said to be small.
  var isTold: Bool { group.size >= Told.least }
}
