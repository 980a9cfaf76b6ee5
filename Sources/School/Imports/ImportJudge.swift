import Core
import Database
import Localization
import People

/// Holds each row against the rows before it and against the people who are known.
struct ImportJudge {
  let cohort: ID<Cohort>
  let community: ID<Community>
  let columns: ImportColumns
  private var identifiers: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var persons: [ID<Person>: Int] = [:]

  init(cohort: ID<Cohort>, community: ID<Community>, columns: ImportColumns) {
    self.cohort = cohort
    self.community = community
    self.columns = columns
  }

  mutating func judge(
    _ row: ImportRow, in tx: borrowing Transaction<some Any>
  ) throws -> ImportRow {
    guard row.fault == nil else { return row }
    var row = row
    row.fault = repetition(of: row)
    if row.fault == nil { try recognise(&row, in: tx) }
    if row.fault != nil { row.verdict = .faulty }
    return row
  }

  /// Two rows of one file that would be one woman, or cannot be told apart.
  private mutating func repetition(of row: ImportRow) -> ImportFault? {
    if let identifier = row.identifier {
      if let earlier = identifiers[identifier] {
        return fault(.repeatedIdentifier, columns.identifier.first, earlier)
      }
      identifiers[identifier] = row.number
      return nil
    }
    let folded = SearchKey.fold(row.name)
    if let earlier = names[folded] { return fault(.repeatedName, columns.name.first, earlier) }
    names[folded] = row.number
    return nil
  }

  private mutating func recognise(
    _ row: inout ImportRow, in tx: borrowing Transaction<some Any>
  ) throws {
    let match = try ImportMatch.find(
      name: row.name, identifier: row.identifier, community: community, in: tx)
    switch match {
    case .nobody: return
    case .several(let count):
      row.fault = fault(.severalKnown, columns.name.first, count)
      return
    case .identified(let person):
      row.verdict = .known
      take(&row, person)
    case .named(let person):
      row.verdict = .namesake
      take(&row, person)
    }
    guard row.fault == nil, let person = row.person else { return }
    let enrolment = try Enrolment.find(person, in: cohort, community: community, tx: tx)
    if let enrolment, enrolment.ended == nil { row.verdict = .enrolled }
  }

  private mutating func take(_ row: inout ImportRow, _ person: PersonRecord) {
    row.person = person.id
    row.knownAs = [person.name, person.identifier].compactMap(\.self).joined(separator: ", ")
    if let earlier = persons[person.id] {
      row.fault = fault(.repeatedPerson, columns.name.first, earlier)
    }
    persons[person.id] = row.number
  }

  private func fault(
    _ kind: ImportFault.Kind, _ column: ImportColumns.Column?, _ detail: Int
  ) -> ImportFault {
    ImportFault(kind: kind, column: column?.title ?? "", detail: detail)
  }
}

/// Whom of the community a row means.
enum ImportMatch {
  case nobody
  case identified(PersonRecord)
  case named(PersonRecord)
  case several(Int)

  /// An identifier decides alone; a name only when no identifier contradicts it.
  static func find(
    name: String, identifier: String?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> ImportMatch {
    if let identifier,
      let person = try PersonRecord.identified(by: identifier, community: community, in: tx)
    {
      return .identified(person)
    }
    let namesakes = try PersonRecord.matching(name: name, community: community, in: tx)
      .filter { identifier == nil || $0.identifier == nil }
    if let only = namesakes.first, namesakes.count == 1 { return .named(only) }
    if namesakes.isEmpty || identifier != nil { return .nobody }
    return .several(namesakes.count)
  }
}
