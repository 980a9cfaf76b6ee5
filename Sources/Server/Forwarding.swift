import HTTP

extension Request {
  /// What a named proxy says about the connection on its other side.
  mutating func believeProxy(_ trusted: Set<String>) {
    let hops = headers.all("x-forwarded-for").flatMap { $0.split(separator: ",") }
      .map { String($0.filter { $0 != " " }) }
    // From the nearest on: the first that is no proxy of ours is the client, whatever stands
    // before it may have been written by the client itself.
    if let client = hops.last(where: { !trusted.contains($0) }) { remoteAddress = client }
    isSecure = headers.all("x-forwarded-proto").last?.lowercased() == "https"
  }
}
