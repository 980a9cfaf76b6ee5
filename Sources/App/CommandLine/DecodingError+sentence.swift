extension DecodingError {
  /// What is wrong and where, in a sentence.
  var sentence: String {
    switch self {
    case .keyNotFound(let key, let context): "\(Self.place(context))\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.place(context))this is of another kind than expected"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "this is no JSON" : "\(Self.place(context))cannot be read"
    @unknown default: "this cannot be read"
    }
  }

  private static func place(_ context: Context) -> String {
    let path = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }.joined()
    return path.isEmpty ? "" : "\(path.hasPrefix(".") ? String(path.dropFirst()) : path): "
  }
}
