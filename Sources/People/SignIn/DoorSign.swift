import Core
import Markup
import Web

/// What stands at the door of a phone for each who comes in there: what people call her and a patch
/// of the quilt, no more.
struct DoorSign: Sendable {
  let person: ID<Person>
  let name: String
  /// Which of the patches; the same one on every phone.
  let patch: Int

  static let patches = 8

  static func all(_ persons: [PersonRecord], _ visit: Visit) -> [DoorSign] {
    let names = persons.map { short($0.called ?? $0.name) }
    return zip(persons, names).map { person, name in
      // Two of one name stand there with their whole names.
      let isAlone = names.filter { $0 == name }.count == 1
      return DoorSign(
        person: person.id, name: isAlone ? name : person.name, patch: patch(of: person.id))
    }
  }

  static func short(_ name: String) -> String {
    name.split(separator: " ").first.map(String.init) ?? name
  }

  static func patch(of person: ID<Person>) -> Int {
    Int(person.uuid.bytes.last ?? 0) % patches
  }
}

/// Her patch of the quilt; her name stands beside it.
struct DoorPatch: Component {
  let number: Int

  var body: Markup {
    .element("span", [.class("door-patch door-\(number)"), .ariaHidden("true")], .nothing)
  }
}
