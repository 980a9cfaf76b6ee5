import Core
import Localization
import Spreadsheet

/// Which cells of a file hold a woman's name, how she is called, and what identifies her.
struct ImportColumns: Sendable, Equatable {
  struct Column: Sendable, Equatable {
    let index: Int
    let title: String
  }

  /// Joined by a space: one column, or the parts of a name in their order.
  let name: [Column]
  let called: Column?
  /// The first that is not empty.
  let identifier: [Column]
  /// Kolibri's kind of user: only learners are enrolled.
  let kind: Column?
  /// Moodle's marks for accounts that are gone there: 1 in any of them.
  var gone: [Column] = []

  /// What stands above columns of which nothing is taken, such as passwords and addresses.
  func untaken(of header: [String]) -> [String] {
    let taken = Set(
      (name + identifier + gone + [called, kind].compactMap(\.self)).map(\.index))
    return header.enumerated().filter { !taken.contains($0.offset) }
      .map { Normalize.name($0.element) }.filter { !$0.isEmpty }
  }
}

extension ImportColumns {
  /// Understands the header rows of Kolibri, Moodle, others like them, and our own.
  ///
  /// The row below the header is looked at only when nothing is recognised: Kolibri translates
  /// its header, but never the kinds of users.
  init?(_ names: [String], below first: [String]?) {
    let header = CSVHeader(names.map(ImportColumns.plain))
    func column(_ aliases: [String]) -> Column? {
      header.index(of: aliases).map { Column(index: $0, title: names[$0]) }
    }
    let codes = [column(["IDENTIFIER"]), column(["USERNAME"])].compactMap(\.self)
    if let whole = column(["FULL_NAME"]), column(["USERNAME"]) != nil {
      self.init(name: [whole], called: nil, identifier: codes, kind: column(["USER_TYPE"]))
    } else if let parts = ImportColumns.parts(column) {
      let own = [column(["idnumber"])].compactMap(\.self)
      self.init(
        name: parts, called: column(Words.called), identifier: own + codes, kind: nil,
        gone: [column(["deleted"]), column(["suspended"])].compactMap(\.self))
    } else if let whole = column(Words.name) {
      self.init(
        name: [whole], called: column(Words.called),
        identifier: [column(Words.identifier)].compactMap(\.self) + codes, kind: nil)
    } else if let kolibri = ImportColumns(translatedKolibri: names, below: first) {
      self = kolibri
    } else {
      return nil
    }
  }

  /// Ten columns in Kolibri's order under a translated header.
  private init?(translatedKolibri names: [String], below first: [String]?) {
    guard names.count == 10, let first, first.count >= 5,
      Words.kinds.contains(first[4].uppercased())
    else { return nil }
    let columns = names.enumerated().map { Column(index: $0, title: $1) }
    self.init(
      name: [columns[3]], called: nil, identifier: [columns[5], columns[1]], kind: columns[4])
  }

  private static func parts(_ column: ([String]) -> Column?) -> [Column]? {
    if let first = column(["firstname", "first name", "givenname", "given name"]),
      let last = column(["lastname", "last name", "familyname", "family name", "surname"])
    {
      let middle = column(["middlename", "middle name", "middleinitial", "patronymic"])
      return [first] + [middle].compactMap(\.self) + [last]
    }
    guard let last = column(["фамилия", "фамилиясы", "фамилияси"]),
      let first = column(["имя", "аты", "исми", "исм"])
    else { return nil }
    return [last, first]
      + [column(["отчество", "атасынын аты", "отасининг исми"])].compactMap(\.self)
  }

  /// `Full name (FULL_NAME)` as Kolibri writes it is `FULL_NAME`.
  private static func plain(_ name: String) -> String {
    let name = Normalize.name(name)
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
    let code = name[name.index(after: open)...].dropLast()
    let isCode = !code.isEmpty && code.utf8.allSatisfy { 65...90 ~= $0 || $0 == 95 }
    return isCode ? String(code) : name
  }

  /// The words above columns, as our own files and people's lists have them.
  enum Words {
    static let name = [
      "name", "full name", "fullname", "аты-жөнү", "аты жөнү", "аты-жону", "ф.и.о.", "ф.и.о",
      "фио", "имя", "исм-шарифи", "исми-шарифи", "исм шарифи", "исм", "аты",
    ]
    static let called = [
      "called", "how to call", "кантип кайрылуу", "кайрылуу", "как обращаться", "обращение",
      "қандай мурожаат қилиш", "мурожаат",
    ]
    static let identifier = [
      "identifier", "id", "code", "белги", "белгиси", "код", "идентификатор", "номер", "рақами",
    ]
    static let kinds: Set<String> = ["ADMIN", "FACILITY_COACH", "CLASS_COACH", "LEARNER"]
  }
}
