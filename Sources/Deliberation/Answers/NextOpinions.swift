import Choice
import Core
import Database
import Web

/// Which statements somebody is asked next.
///
/// They are drawn by the lottery of Choice, weighted with the priorities of the last count: what
/// is new, what parts people and what few have seen comes up more often. The lottery's seed is her
/// voice and the draw is how many she has answered, so the same person in the same state is shown
/// the same card, on every device and server, and no two people see the same order.
struct NextOpinions {
  let numbers: [Int]
  let answered: Int
  let shown: Int

  static func find(
    for voice: ID<Voice>, in topic: ID<Topic>, most: Int, tx: borrowing Transaction<some Any>
  ) throws -> NextOpinions {
    let shown = try Opinion.numbers(.shown, in: topic, tx: tx)
    let seen = Set(try GivenAnswer.all(of: voice, in: topic, tx: tx).map(\.number))
    let priorities = try StoredCount.find(topic, in: tx)?.figures.priorities ?? [:]
    let answered = shown.count(where: seen.contains)
    return NextOpinions(
      numbers: draw(
        shown.filter { !seen.contains($0) }, priorities, seed: voice.description,
        from: seen.count, most: most),
      answered: answered, shown: shown.count)
  }

  static func draw(
    _ open: [Int], _ priorities: [Int: Double], seed: String, from first: Int, most: Int
  ) -> [Int] {
    // Nobody has counted the votes on what was written since.
    let new = SharedOpinion.priority(StatementVotes(), extremity: 0)
    var rest = open
    var drawn: [Int] = []
    while drawn.count < most,
      let place = StatementLottery.place(
        of: rest.map { priorities[$0] ?? new }, seed: seed, draw: first + drawn.count)
    {
      drawn.append(rest.remove(at: place))
    }
    return drawn
  }
}
