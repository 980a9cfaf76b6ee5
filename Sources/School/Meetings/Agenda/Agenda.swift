import Core
import Database

/// What a meeting is made of: its parts in their order, who speaks, and what is laid on.
package struct Agenda: Sendable, Equatable {
  package static let frames = Table("meeting_frame")
  package static let itemTable = Table("agenda_item")
  package static let speakerTable = Table("guest_speaker")

  /// How long a meeting is taken to last while nobody has said it.
  package static let usualMinutes = 120
  package static let mostItems = 20
  package static let mostSpeakers = 6

  package let minutes: Int
  package let transport: String
  package let tea: String
  package let items: [Item]
  package let speakers: [Speaker]

  package init(
    minutes: Int = Agenda.usualMinutes, transport: String = "", tea: String = "",
    items: [Item] = [], speakers: [Speaker] = []
  ) {
    self.minutes = minutes
    self.transport = transport
    self.tea = tea
    self.items = items
    self.speakers = speakers
  }

  package struct Item: Sendable, Equatable {
    package let minutes: Int
    package let title: String
    package let leader: String

    package init(_ title: String, minutes: Int, leader: String = "") {
      self.minutes = minutes
      self.title = title
      self.leader = leader
    }
  }

  package struct Speaker: Sendable, Equatable {
    package let name: String
    package let office: String
    /// Whether she agreed that participants read her name.
    package let isNamed: Bool

    package init(_ name: String, office: String, isNamed: Bool) {
      self.name = name
      self.office = office
      self.isNamed = isNamed
    }
  }

  /// Minutes that no part has, below zero where the parts are too long.
  package var spare: Int { minutes - items.reduce(0) { $0 + $1.minutes } }

  var isEmpty: Bool { items.isEmpty && speakers.isEmpty && transport.isEmpty && tea.isEmpty }
}
