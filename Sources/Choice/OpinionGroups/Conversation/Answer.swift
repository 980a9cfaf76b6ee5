/// What a person says to a statement; the raw value is what the projection adds up.
public enum Answer: Int8, Sendable, CaseIterable {
  case disagree = -1
  case pass = 0
  case agree = 1
}
