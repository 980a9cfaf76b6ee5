/// One statement of a conversation, as far as counting needs it.
///
/// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling Deliberation by Mapping High
/// Dimensional Opinion Spaces (2021).
public struct Statement: Sendable, Equatable {
  /// The id as the source writes it.
  public let id: String
  /// What people read; empty where the source does not say.
  public var text: String
  /// Whether it is not moderated out.
  public var isShown: Bool
  /// Whether it asks who somebody is rather than what she thinks.
  public var isAboutPerson: Bool

  /// Takes a statement that is shown and asks for an opinion, unless said otherwise.
  ///
  /// Throws nothing, constant time.
  public init(
    id: String, text: String = "", isShown: Bool = true, isAboutPerson: Bool = false
  ) {
    self.id = id
    self.text = text
    self.isShown = isShown
    self.isAboutPerson = isAboutPerson
  }
}
