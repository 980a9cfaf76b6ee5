/// Which projects shut each other out: of each group at most one may be funded.
struct Rivals: Sendable {
  private let groups: [[Int]]
  /// The groups that each project stands in; nothing for one that stands alone.
  private let memberships: [Int: [Int]]

  static let none = Rivals(groups: [])

  init(groups: [[Int]]) {
    self.groups = groups
    var memberships: [Int: [Int]] = [:]
    for (group, members) in groups.enumerated() {
      for member in Set(members) { memberships[member, default: []].append(group) }
    }
    self.memberships = memberships
  }

  /// Takes the ids of each group; one that no project has is left out.
  init(_ ids: [[String]], in election: Election) {
    guard !ids.isEmpty else {
      self = .none
      return
    }
    var places: [String: Int] = [:]
    for (place, project) in election.projects.enumerated() { places[project.id] = place }
    self.init(groups: ids.map { $0.compactMap { places[$0] } })
  }

  /// The projects that cannot be funded beside this one.
  func of(_ project: Int) -> [Int] {
    (memberships[project] ?? []).flatMap { groups[$0] }.filter { $0 != project }
  }

  /// The first of these that shuts the project out.
  func winner(against project: Int, among funded: (Int) -> Bool) -> Int? {
    of(project).first(where: funded)
  }
}
