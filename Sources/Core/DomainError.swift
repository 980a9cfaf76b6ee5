/// What is wrong with one field of a form.
package struct Fault: Hashable, Sendable {
  package let field: String
  package let message: Message

  package init(_ field: String, _ message: Message) {
    self.field = field
    self.message = message
  }
}

/// Why the house says no, in a way that every door (page, JSON, command line) can tell.
package enum DomainError: Error, Hashable, Sendable {
  /// It is not here, or not for this reader: she cannot tell which.
  case notFound
  /// Nobody is signed in, and somebody must be.
  case signInNeeded
  /// She is signed in, and her roles do not allow it.
  case forbidden
  /// The form is wrong; each fault names its field.
  case invalid([Fault])
  /// The form is right and a rule of the house forbids it now.
  case rule(Message)
  /// Too many tries; come back in so many seconds.
  case tooFast(seconds: Int)
  /// More bytes than this place takes.
  case tooLarge(limit: Int)
}
