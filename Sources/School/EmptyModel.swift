import JSON

/// A page that only holds a form says nothing as JSON.
struct EmptyModel: JSONModel {
  static let fields: [JSONField<Self>] = []
}
