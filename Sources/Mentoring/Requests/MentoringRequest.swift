import Core
import Database
import JSON
import Web

/// A participant's wish for a mentor.
package struct MentoringRequest: Sendable {
  /// Whom she wishes and whom she would rather not have is nobody's business afterwards.
  package static let table = Table("mentoring_request", secret: ["wishes", "avoids"])
  static let mostWishes = 3

  enum State: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    case open, matched, withdrawn

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let id: ID<MentoringRequest>
  let person: ID<Person>
  let name: String
  let expectation: [UInt8]
  let wish: Wish
  let madeAt: Instant

  /// What she asks of whoever will be her mentor.
  package struct Wish: Sendable, Equatable {
    package var languages: Set<Language>
    package var district: String
    package var wantsWoman: Bool
    /// The mentors she would like, the dearest first.
    package var wishes: [ID<Person>]
    /// Those who are too near or too far: her superior, her husband's family.
    package var avoids: [ID<Person>]

    package init(
      languages: Set<Language>, district: String = "", wantsWoman: Bool = false,
      wishes: [ID<Person>] = [], avoids: [ID<Person>] = []
    ) {
      self.languages = languages
      self.district = district
      self.wantsWoman = wantsWoman
      self.wishes = wishes
      self.avoids = avoids
    }
  }
}

extension [ID<Person>] {
  var stored: String { map(\.description).joined(separator: " ") }

  init(stored: String) { self = stored.split(separator: " ").compactMap { ID<Person>($0) } }
}
