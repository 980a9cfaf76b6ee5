import Core

/// Who looks: a visitor, or a person with her roles in the community.
package struct Viewer: Sendable {
  package var community: ID<Community>?
  package var communityName: Translated
  package var person: ID<Person>?
  package var name: String
  package var roles: Set<Role>
  /// The secret of her session or visit: what form tokens are made of.
  package var secret: String

  package init(
    community: ID<Community>? = nil, communityName: Translated = Translated(),
    person: ID<Person>? = nil, name: String = "", roles: Set<Role> = [], secret: String = ""
  ) {
    self.community = community
    self.communityName = communityName
    self.person = person
    self.name = name
    self.roles = roles
    self.secret = secret
  }

  /// `nil` for a visitor, so that a role never leaks to somebody who is not signed in.
  package var rolesIfSignedIn: Set<Role>? { person == nil ? nil : roles }

  package func may(_ access: Access) -> Bool { access.admits(rolesIfSignedIn) }
}
