import Core
import Database
import People
import Web

/// Notes from the household list whether somebody is a woman or a man, or takes it back.
package struct NoteSex: Command {
  package static let name = "note-sex"
  package static let access = Access.clerks
  static let table = Table("elector_sex")
  package var sex: Sex?
  package var person: ID<Person>

  package init(_ sex: Sex?, of person: ID<Person>) {
    self.sex = sex
    self.person = person
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try PersonRecord.find(person, community: actor.community, in: tx)
    let id = ID<Sex>.derived("elector-sex", person.uuid)
    if let sex {
      try tx.put(
        into: NoteSex.table, id,
        ["community": actor.community, "person": person, "sex": sex])
    } else if try tx.exists("SELECT 1 FROM elector_sex WHERE person = \(person)") {
      try tx.delete(from: NoteSex.table, id)
    }
    return Done()
  }
}
