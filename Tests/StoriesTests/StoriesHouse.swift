import Core
import Database
import HTTP
import KurakTesting
import Web

@testable import Stories

/// A village that tells stories; its school has one course.
struct StoriesHouse {
  struct OneCourse: LessonNames {
    func all<Mode>(
      in language: Language, of community: ID<Community>, in tx: borrowing Transaction<Mode>
    ) throws -> [LessonName] {
      ["1-voice", "2-council"].map {
        LessonName(course: "my-voice", lesson: $0, title: "Сабак \($0)")
      }
    }
  }

  let house: TestHouse
  let asel: ID<Person>

  init() throws {
    house = try TestHouse(
      migrations: Stories.migrations, endpoints: Stories(lessons: OneCourse()).endpoints)
    asel = try house.addPerson("Асел Өмүрова", roles: [.resident])
  }

  static let well = StoryText(
    "Кудук кантип казылды", "Суу алыс эле.\nКошуналарды чогултуп, кеңешке бардым.", in: .ky)
  static let everything = Set(StoryUse.allCases)

  @discardableResult
  func act<C: Command>(_ command: C, by person: ID<Person>? = nil, id: UUID16? = nil) throws
    -> C.Outcome
  {
    try house.perform(command, by: person ?? asel, roles: [.resident], id: id)
  }

  /// Told by Asel; looked at unless it is to wait.
  func story(
    _ text: StoryText = well, for uses: Set<StoryUse> = everything, isNamed: Bool = true,
    shown: Bool = true
  ) throws -> ID<Story> {
    let id = try act(TellStory(text, isNamed: isNamed, for: uses))
    if shown { _ = try house.perform(ShowStory(id), as: .facilitator) }
    return id
  }

  func find(_ id: ID<Story>) throws -> Story {
    try house.read { tx in try Story.find(id, community: house.community, in: tx) }
  }

  func count(_ sql: SQL) throws -> Int { try house.read { tx in try tx.count(sql) } }

  func titles(in lesson: String, for viewer: Viewer) throws -> [String] {
    try house.read { tx in
      try StoryLesson.stories(in: lesson, of: "my-voice", for: viewer, in: tx).map(\.text.title)
    }
  }

  var visitor: Viewer { Viewer(community: house.community) }
  func member() throws -> Viewer {
    Viewer(
      community: house.community, person: try house.person(.participant), roles: [.participant])
  }
}

func rule(_ key: String, _ arguments: Message.Argument...) -> DomainError {
  .rule(Message(key: "stories.rule.\(key)", arguments: arguments))
}
