/// How dear one guess of a password is made.
package struct PasswordCost: Sendable, Equatable {
  var passes: UInt64
  var memory: Int

  /// What people's passwords get: three passes over 64 MiB.
  package static let standard = PasswordCost(passes: 3, memory: 64 << 20)
  /// For a short PIN tied to a device, whose guesses are also counted: one pass over 46 MiB.
  package static let interactive = PasswordCost(passes: 1, memory: 46 << 20)
  /// So cheap that thousands of tests may sign in; never for a real person.
  package static let testing = PasswordCost(passes: 1, memory: 8 << 10)
}
