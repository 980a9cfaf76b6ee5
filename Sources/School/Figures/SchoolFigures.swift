import Choice
import Core
import Database
import JSON
import Localization

/// The school in figures, for those who host it: small ones hidden so that nobody can be found.
struct SchoolFigures: JSONModel {
  /// Fewer are not told.
  static let least = 5
  static let mostRows = 60

  /// One way of dividing the same people; all of them share their totals, so a table whose totals
  /// would have to be hidden is not shown at all.
  struct Division: JSONModel {
    enum Kind: String, CaseIterable, Sendable, JSONValue {
      case cohort, sex, age, village

      static var schema: JSONSchema { .string(format: nil) }
      func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
    }

    let kind: Kind
    let rows: [Row]
    let isShown: Bool

    static let fields: [JSONField<Self>] = [
      .init("by") { $0.kind }, .init("shown") { $0.isShown },
      .init("rows") { $0.isShown ? $0.rows : [] },
    ]
  }

  /// A line of a division; what is hidden is nothing.
  struct Row: JSONModel {
    let label: Label
    let certified: Int?
    let open: Int?
    let all: Int?

    static let fields: [JSONField<Self>] = [
      .init("label") { $0.label.plain }, .init("certified") { $0.certified },
      .init("notYet") { $0.open }, .init("all") { $0.all },
    ]
  }

  /// What a line is called: a word of the catalogue, a cohort, or a village as it was typed.
  enum Label: Sendable, Hashable {
    case word(String)
    case cohort(ID<Cohort>, Translated)
    case typed(String)

    func said(_ words: Localizer) -> String {
      switch self {
      case .word(let key): words(Message("figures.\(key)"))
      case .cohort(_, let title): title.text(words.language)
      case .typed(let text): text
      }
    }

    var plain: String {
      switch self {
      case .word(let key): key
      case .cohort(_, let title): title.text(.ky)
      case .typed(let text): text
      }
    }
  }

  let divisions: [Division]
  /// All who are or were enrolled; nothing where they are too few.
  let people: Int?
  let certified: Int?
  /// Things done, which are nobody's: meetings held, deeds confirmed.
  let meetings: Int
  let practised: Int

  static let fields: [JSONField<Self>] = [
    .init("people") { $0.people }, .init("certified") { $0.certified },
    .init("meetings") { $0.meetings }, .init("practice") { $0.practised },
    .init("divisions") { $0.divisions },
  ]
}

extension SchoolFigures {
  /// Somebody in a cohort, as she is counted.
  struct Counted: Sendable {
    let cohort: Label
    let sex: PersonFigures.Sex?
    let birthYear: Int?
    let village: String
    let isCertified: Bool
  }

  init(_ people: [Counted], meetings: Int, practised: Int, today: Day) throws {
    divisions = try Division.Kind.allCases.map { kind in
      try Division(kind, people, today: today)
    }
    // The totals are the same in every division: they are shown where one of them shows them.
    let whole = divisions.first { $0.isShown }?.rows.last
    self.people = whole?.all
    certified = whole?.certified
    self.meetings = meetings
    self.practised = practised
  }
}

extension SchoolFigures.Division {
  init(_ kind: Kind, _ people: [SchoolFigures.Counted], today: Day) throws {
    self.kind = kind
    var groups: [SchoolFigures.Label: [SchoolFigures.Counted]] = [:]
    for one in people { groups[kind.label(one, today: today), default: []].append(one) }
    var labels = kind.order.filter { groups[$0] != nil }
    // Beyond a page of rows the smallest ones are together.
    let others = groups.keys.filter { !labels.contains($0) }.sorted {
      ((groups[$0]?.count ?? 0), $1.plain) > ((groups[$1]?.count ?? 0), $0.plain)
    }
    labels = others.prefix(SchoolFigures.mostRows) + labels
    let rest = others.dropFirst(SchoolFigures.mostRows).flatMap { groups[$0] ?? [] }
    if !rest.isEmpty {
      labels.append(.word("other"))
      groups[.word("other")] = rest
    }
    let counts = labels.map { label in
      let members = groups[label] ?? []
      let certified = members.count(where: \.isCertified)
      return [certified, members.count - certified]
    }
    guard !counts.isEmpty else {
      (rows, isShown) = ([], false)
      return
    }
    let safe = try SafeTable(counts, least: SchoolFigures.least)
    isShown = safe.showsColumnTotals
    rows =
      labels.enumerated().map { place, label in
        SchoolFigures.Row(
          label: label, certified: safe.shown(row: place, column: 0),
          open: safe.shown(row: place, column: 1), all: safe.shown(row: place))
      } + [
        SchoolFigures.Row(
          label: .word("all"), certified: safe.shown(column: 0), open: safe.shown(column: 1),
          all: safe.shown())
      ]
  }
}

extension SchoolFigures.Division.Kind {
  /// The lines that stand in an order of their own, after those that stand by their size.
  fileprivate var order: [SchoolFigures.Label] {
    switch self {
    case .cohort: []
    case .sex: [.word("sex.female"), .word("sex.male"), .word("unsaid")]
    case .age:
      ["under-25", "25-34", "35-44", "45-54", "55-more"].map { .word("age.\($0)") }
        + [.word("unsaid")]
    case .village: [.word("unsaid")]
    }
  }

  fileprivate func label(_ one: SchoolFigures.Counted, today: Day) -> SchoolFigures.Label {
    switch self {
    case .cohort: one.cohort
    case .sex: .word(one.sex.map { "sex.\($0.rawValue)" } ?? "unsaid")
    case .age: .word(one.birthYear.map { "age.\(Self.band(today.parts.year - $0))" } ?? "unsaid")
    case .village: one.village.isEmpty ? .word("unsaid") : .typed(one.village)
    }
  }

  private static func band(_ age: Int) -> String {
    switch age {
    case ..<25: "under-25"
    case 25..<35: "25-34"
    case 35..<45: "35-44"
    case 45..<55: "45-54"
    default: "55-more"
    }
  }
}

extension SchoolFigures {
  /// Each woman once a cohort: who went through two is counted in both.
  static func find(
    _ community: ID<Community>, today: Day, in tx: borrowing Transaction<some Any>
  ) throws -> SchoolFigures {
    let people = try tx.all(listing(community)) { row in
      Counted(
        cohort: .cohort(try row(0), try row(1)), sex: try row(2), birthYear: try row(3),
        village: try row(4) ?? "", isCertified: try row(5))
    }
    return try SchoolFigures(
      people,
      meetings: try tx.count(
        "SELECT count(*) FROM meeting WHERE community = \(community) AND taken_at IS NOT NULL"),
      practised: try tx.count(
        """
        SELECT count(*) FROM practice_report
        WHERE community = \(community) AND state = 'confirmed'
        """), today: today)
  }

  static func listing(_ community: ID<Community>) -> SQL {
    """
    SELECT cohort.id, cohort.title, person_figures.sex, person_figures.birth_year,
      person_figures.village,
      EXISTS (
        SELECT 1 FROM certificate
        WHERE certificate.cohort = cohort.id AND certificate.person = enrolment.person
          AND certificate.revoked_on IS NULL)
    FROM cohort JOIN enrolment ON enrolment.cohort = cohort.id
    LEFT JOIN person_figures ON person_figures.person = enrolment.person
    WHERE cohort.community = \(community)
    """
  }
}
