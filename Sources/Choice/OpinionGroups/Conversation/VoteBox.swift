/// Collects votes in whatever order they come, and makes a conversation of them.
///
/// Source: our own; a later vote of the same person on the same statement replaces hers, as in
/// Polis.
public struct VoteBox {
  private var people = Interner()
  private var statements = Interner()
  private var known: [String: Statement] = [:]
  private var votes = Votes()

  struct Votes {
    var person: [Int32] = []
    var statement: [Int32] = []
    var answer: [Int8] = []
    var time: [Int64] = []
  }

  /// How many votes were cast, replaced ones among them.
  public var count: Int { votes.person.count }

  /// An empty box; throws nothing, constant time.
  public init() {}

  /// Adds a vote; of several of one person on one statement the latest counts, and of equally
  /// late ones the one cast last.
  ///
  /// `time` is in any unit that grows. Throws nothing. Constant time.
  public mutating func cast(
    person: String, statement: String, _ answer: Answer, at time: Int64 = 0
  ) {
    append(
      people.place(of: person), statements.place(of: statement), answer.rawValue, at: time)
  }

  mutating func cast(
    person: UnsafeBufferPointer<UInt8>, statement: UnsafeBufferPointer<UInt8>, _ answer: Int8,
    at time: Int64
  ) {
    append(people.place(of: person), statements.place(of: statement), answer, at: time)
  }

  private mutating func append(
    _ person: Int32, _ statement: Int32, _ answer: Int8, at time: Int64
  ) {
    votes.person.append(person)
    votes.statement.append(statement)
    votes.answer.append(answer)
    votes.time.append(time)
  }

  mutating func reserve(_ count: Int) {
    votes.person.reserveCapacity(count)
    votes.statement.reserveCapacity(count)
    votes.answer.reserveCapacity(count)
    votes.time.reserveCapacity(count)
  }

  /// Says more about a statement than its votes do; without a vote it is not counted.
  ///
  /// Throws nothing. Constant time.
  public mutating func describe(_ statement: Statement) { known[statement.id] = statement }

  /// The conversation of all votes, those of the `banned` people left out.
  ///
  /// Linear in the votes, and sorts people and statements by id.
  public func conversation(without banned: Set<String> = []) -> Conversation {
    VoteOrder(votes, people: people.names, statements: statements.names, banned: banned)
      .conversation { known[$0] ?? Statement(id: $0) }
  }
}
