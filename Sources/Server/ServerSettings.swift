/// Where the server listens and how much it takes on at once.
package struct ServerSettings: Sendable {
  package var host = "127.0.0.1"
  /// 0 takes any free port; `Server.port` says which.
  package var port: UInt16 = 8080
  /// Speaks TLS with this identity, and nothing else on this port.
  package var identity: TLSIdentity?
  /// Peers whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
  package var trustedProxies: Set<String> = []

  package var pollingThreads = 2
  /// Many, because most of them wait for the disk: what they write is committed together.
  package var quickWorkers = max(32, 2 * coreCount)
  /// Few, because each may hold 64 MiB for a password or draw a long paper.
  package var slowWorkers = 2
  package var quickQueue = 512
  package var slowQueue = 64

  package var connections = 2000
  /// Half of all: a whole village may sit behind one address, yet not take every seat.
  package var connectionsPerAddress = 1000
  /// What a connection may hold for a request's head and an answer's head.
  package var headMemory = 32 << 10
  /// Bytes of all bodies being received at once.
  package var bodyMemory = 64 << 20

  package var times = ServerTimes()

  package init() {}
}

/// How long the server waits for whom, in seconds.
package struct ServerTimes: Sendable {
  /// A connection on which nothing at all moves.
  package var inactivity = 10
  /// A head from its first byte to its last.
  package var head = 20
  /// A body or an answer may take this long, and as much longer as its size at `slowest` takes.
  package var transfer = 30
  /// The slowest line that is still served, in bytes a second.
  package var slowest = 500
  /// Running requests when the server stops.
  package var drain = 10

  package init() {}
}

/// A certificate and its key, as PEM.
package struct TLSIdentity: Sendable {
  package var certificate: String
  package var key: String

  package init(certificate: String, key: String) {
    self.certificate = certificate
    self.key = key
  }
}
