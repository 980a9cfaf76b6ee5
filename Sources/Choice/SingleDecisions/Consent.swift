/// Consent: a proposal stands if enough took part and nobody objects with a reason.
///
/// Source: the consent of sociocracy (Endenburg, Sociocracy, 1998); the quorum and that an
/// objection needs a reason are our own.
public struct Consent: Sendable, Hashable {
  /// What one participant says.
  public enum Answer: Sendable, Hashable {
    case agrees
    case standsAside
    /// An objection; without a reason it does not hold the proposal up.
    case objects(reason: String)
  }

  /// Why the proposal stands or not.
  public enum Reason: String, Sendable, Hashable {
    case stands
    case noQuorum
    case objected
  }

  /// The result.
  public let reason: Reason
  /// The places of the answers that object with a reason.
  public let objections: [Int]
  /// The places of those that object without one: to be asked for it.
  public let unreasoned: [Int]
  /// How many must take part.
  public let quorum: Int

  /// Whether the proposal stands.
  public var stands: Bool { reason == .stands }

  /// Decides by the answers; a reason of blanks alone is none.
  ///
  /// The quorum is how many answers there must be. Throws where it is negative.
  /// Time linear in the answers.
  public init(_ answers: [Answer], quorum: Int) throws(DecisionFault) {
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
