/// Consent: a proposal stands if enough took part and nobody objects with a reason.
///
/// Source: the consent of sociocracy (Endenburg, Sociocracy, 1998); the quorum and that an
/// objection needs a reason are our own.
package struct Consent: Sendable, Hashable {
  /// What one participant says.
  package enum Answer: Sendable, Hashable {
    case agrees
    case standsAside
    /// An objection; without a reason it does not hold the proposal up.
    case objects(reason: String)
  }

  /// Why the proposal stands or not.
  package enum Reason: String, Sendable, Hashable {
    case stands
    case noQuorum
    case objected
  }

  /// The result.
  package let reason: Reason
  /// The places of the answers that object with a reason.
  package let objections: [Int]
  /// The places of those that object without one: to be asked for it.
  package let unreasoned: [Int]
  /// How many must take part.
  package let quorum: Int

  /// Whether the proposal stands.
  package var stands: Bool { reason == .stands }

  /// Decides by the answers; a reason of blanks alone is none.
  ///
  /// The quorum is how many answers there must be. Throws where it is negative.
  /// Time linear in the answers.
  package init(_ answers: [Answer], quorum: Int) throws(DecisionFault) {
    guard quorum >= 0 else { throw .negativeCount }
    var (objections, unreasoned): ([Int], [Int]) = ([], [])
    for (place, answer) in answers.enumerated() {
      guard case .objects(let reason) = answer else { continue }
      if reason.allSatisfy(\.isWhitespace) {
        unreasoned.append(place)
      } else {
        objections.append(place)
      }
    }
    self.objections = objections
    self.unreasoned = unreasoned
    self.quorum = quorum
    reason =
      answers.isEmpty || answers.count < quorum
      ? .noQuorum : objections.isEmpty ? .stands : .objected
  }
}
