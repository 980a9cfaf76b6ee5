/// Who may use a route or a command.
package enum Access: Sendable, Hashable {
  case anyone
  case signedIn
  case roles(Set<Role>)

  /// Those who run the school.
  package static let staff = Access.roles([.administrator, .facilitator])
  /// Those who open and count decisions.
  package static let deciders = Access.roles([.administrator, .facilitator, .deputy])
  /// Those who type in paper ballots.
  package static let clerks = Access.roles([.administrator, .facilitator, .deputy, .officer])
  package static let administrator = Access.roles([.administrator])

  package func admits(_ roles: Set<Role>?) -> Bool {
    switch self {
    case .anyone: true
    case .signedIn: roles != nil
    case .roles(let needed): roles.map { !$0.isDisjoint(with: needed) } ?? false
    }
  }
}
