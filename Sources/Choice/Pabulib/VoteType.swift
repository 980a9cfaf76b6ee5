/// What a vote in a published file means.
public enum VoteType: String, Sendable, Hashable, CaseIterable {
  case approval
  /// An approval of exactly one project.
  case single = "choose-1"
  case ordinal
  case cumulative
  case scoring

  /// Whether a vote is a set of approved projects and nothing more.
  public var isApproval: Bool { self == .approval || self == .single }
}
