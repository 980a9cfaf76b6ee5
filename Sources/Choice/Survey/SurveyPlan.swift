/// A survey that is planned: what is known of it beforehand, and how many to ask.
///
/// Sources stand at each figure of ``SurveyDesign``; shares and margins are parts of one.
public struct SurveyPlan: Sendable, Equatable {
  /// How many there are who could be asked; nil where they are beyond number.
  public var people: Int?
  /// How near a share should be known, either way.
  public var margin: Double?
  /// About how large that share is; a half asks for the most.
  public var share = 0.5
  /// How many are asked in one village, on average; nil where each is drawn by herself.
  public var cluster: Double?
  /// The standard deviation of that number over its mean.
  public var variation = 0.0
  /// How alike the answers of one village are, from 0 to 1.
  public var correlation: Double?
  /// The share that is expected to change to yes.
  public var gained: Double?
  /// The share that is expected to change to no.
  public var lost: Double?
  /// How surely such a change should be seen.
  public var power = 0.8
  /// How many answers there will be, where that is fixed.
  public var answers: Int?

  /// A plan of which nothing is known yet; constant time.
  public init() {}

  /// The design effect, a factor on the number of people; one where each is drawn by herself.
  ///
  /// Throws what ``SurveyDesign/effect(clusterSize:variation:correlation:)`` does. Constant time.
  public func effect() throws(SurveyError) -> Double {
    guard let cluster, let correlation else { return 1 }
    return try SurveyDesign.effect(
      clusterSize: cluster, variation: variation, correlation: correlation)
  }

  /// How many answers the margin asks for; nil without one.
  ///
  /// Throws what ``SurveyDesign/answers(margin:share:of:effect:confidence:)`` does. Constant time.
  public func needed() throws(SurveyError) -> Int? {
    guard let margin else { return nil }
    return try SurveyDesign.answers(
      margin: margin, share: share, of: people, effect: try effect())
  }

  /// How many must answer both times for the change to be seen; nil unless both shares are given.
  ///
  /// Throws what ``SurveyDesign/pairs(gained:lost:power:alpha:)`` does. Constant time.
  public func pairs() throws(SurveyError) -> Int? {
    guard let gained, let lost else { return nil }
    let pairs = try SurveyDesign.pairs(gained: gained, lost: lost, power: power)
    // 120 times 1.95 is 234 and a trace more in binary; nobody is asked for a trace.
    let widened = (Double(pairs) * (try effect()) - 1e-6).rounded(.up)
    guard widened <= Double(SurveyLimits.count) else { throw .outOfRange }
    return Int(widened)
  }

  /// How many independent answers those are worth that there will be; nil where none are given.
  ///
  /// Throws what ``SurveyDesign/effectiveNumber(of:effect:)`` does. Constant time.
  public func effective() throws(SurveyError) -> Double? {
    guard let answers else { return nil }
    return try SurveyDesign.effectiveNumber(of: answers, effect: try effect())
  }
}
