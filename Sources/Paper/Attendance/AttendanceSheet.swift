/// The sheet that is filled in by hand in the room and typed back by its row numbers.
package struct AttendanceSheet: Sendable, Equatable {
  package var title: String
  /// The school or the cohort, above the title.
  package var place: String
  /// Place, time, lesson, guest and the like.
  package var facts: [PaperFact]
  package var labels: Labels
  package var people: [Person]
  /// How many empty lines are left for guests.
  package var guestLines: Int
  /// A hint under the table; may be empty.
  package var note: String

  package init(
    title: String, place: String, facts: [PaperFact], labels: Labels, people: [Person],
    guestLines: Int = 5, note: String = ""
  ) {
    self.title = title
    self.place = place
    self.facts = facts
    self.labels = labels
    self.people = people
    self.guestLines = guestLines
    self.note = note
  }

  /// One row; its number is what is typed back, so it stays the same when the sheet is reprinted.
  package struct Person: Sendable, Equatable {
    package var number: Int
    package var name: String

    package init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// The words above the columns and above the guests' lines.
  package struct Labels: Sendable, Equatable {
    package var number: String
    package var name: String
    package var present: String
    package var late: String
    package var excused: String
    package var absent: String
    package var signature: String
    package var guests: String

    package init(
      number: String, name: String, present: String, late: String, excused: String,
      absent: String, signature: String, guests: String
    ) {
      self.number = number
      self.name = name
      self.present = present
      self.late = late
      self.excused = excused
      self.absent = absent
      self.signature = signature
      self.guests = guests
    }
  }
}
