import Core
import Database
import Equality
import JSON
import People
import Web

/// A resolution with the item it answers.
struct ResolutionModel: JSONModel {
  let gathering: Gathering
  let resolution: Resolution
  let item: AgendaItem
  let place: CommunityRecord
  /// The number of the approved minutes it rests on.
  let minutes: MinutesVersion?
  /// How it stood before.
  let editions: [ResolutionEdition]
  /// What was answered to the six questions; nothing where they were not asked.
  let equality: EqualityAnswers
  private var asked: [EqualityAnswers.Line]? { equality.isEmpty ? nil : equality.lines }
  /// The number of the edition in force.
  var edition: Int { editions.count + 1 }

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("resolution") { $0.resolution },
    .init("item") { $0.item }, .init("minutes") { $0.minutes?.text.number },
    .init("edition") { $0.edition }, .init("earlier") { $0.editions },
    .init("equality") { $0.asked },
  ]

  static func read(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> Self {
    let id = try visit.gathering
    let gathering = try Gathering.find(id, for: visit.viewer, in: tx)
    let resolution = try Resolution.find(try visit.id("resolution"), of: id, in: tx)
    return ResolutionModel(
      gathering: gathering, resolution: resolution,
      item: try AgendaItem.all(of: id, in: tx).find(resolution.item),
      place: try CommunityRecord.find(try visit.community, in: tx),
      minutes: try MinutesVersion.all(of: id, in: tx).approved,
      editions: try ResolutionEdition.all(of: resolution.id, in: tx),
      equality: try AnswerResolutionEquality.store.find(
        of: resolution.id, community: try visit.community, in: tx))
  }
}

/// What is typed of a new one: the items, and those that there are.
struct ResolutionListModel: JSONModel {
  let gathering: Gathering
  let items: [AgendaItem]
  let resolutions: [Resolution]

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("resolutions") { $0.resolutions },
  ]

  static func read(_ visit: Visit, in tx: borrowing Transaction<some Any>) throws -> Self {
    let id = try visit.gathering
    return ResolutionListModel(
      gathering: try Gathering.find(id, for: visit.viewer, in: tx),
      items: try AgendaItem.all(of: id, in: tx), resolutions: try Resolution.all(of: id, in: tx))
  }
}
