/// The kind of an identifier that names a person.
package enum Person {}

/// The kind of an identifier that names a community.
package enum Community {}
