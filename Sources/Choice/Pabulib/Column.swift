/// One column of a published table: a name and a text per row, in one flat piece of memory.
///
/// Source: Faliszewski and others, Participatory Budgeting: Data, Tools, and Analysis (2023), arXiv
/// 2305.11035.
public struct Column: Sendable, Hashable {
  /// What the header row calls it, in lower case.
  public let name: String
  private var text: [UInt8] = []
  private var ends: [Int] = []

  /// An empty column; throws nothing, constant time.
  public init(name: String) { self.name = name }

  /// A column of these texts, from row 0 on.
  ///
  /// Time linear in their bytes.
  public init(name: String, texts: some Sequence<String>) {
    self.name = name
    for text in texts { append(text.utf8) }
  }

  /// How many rows it has.
  public var count: Int { ends.count }

  /// The text in a row; empty where the column has no such row.
  ///
  /// Time linear in its bytes.
  public subscript(row: Int) -> String { String(decoding: bytes(in: row), as: UTF8.self) }

  func bytes(in row: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(row) else { return [] }
    return text[(row > 0 ? ends[row - 1] : 0)..<ends[row]]
  }

  mutating func append(_ cell: some Sequence<UInt8>) {
    text.append(contentsOf: cell)
    ends.append(text.count)
  }
}
