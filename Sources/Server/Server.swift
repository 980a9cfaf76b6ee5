import Glibc
import Synchronization

/// A running HTTP server: takes connections in, and gives each whole request to the site.
package final class Server: Sendable {
  let hall: Hall
  private let daemon: Daemon
  private let listener: Listener
  private let isStopped = Mutex(false)

  /// Starts listening; the site is asked from now on.
  package init(_ settings: ServerSettings, site: Site) throws(ServerError) {
    let hall = Hall(settings, site: site)
    let listener = try Listener.open(host: settings.host, port: settings.port)
    guard hall.startThreads(), let daemon = Daemon(hall, on: listener.descriptor) else {
      hall.dismiss()
      close(listener.descriptor)
      throw .cannotStart
    }
    (self.hall, self.daemon, self.listener) = (hall, daemon, listener)
  }

  deinit { stop() }

  /// The port people connect to.
  package var port: UInt16 { listener.port }

  /// Lets nobody in, waits for running requests as long as the settings say, then ends.
  ///
  /// Returns when all is over; a second call waits for the first.
  package func stop() {
    isStopped.withLock { isStopped in
      guard !isStopped else { return }
      isStopped = true
      hall.isStopping.store(true, ordering: .sequentiallyConsistent)
      daemon.quiesce()
      // A socket that no longer listens refuses; one that is only not polled leaves people
      // waiting.
      shutdown(listener.descriptor, Int32(SHUT_RDWR))
      hall.drain()
      daemon.stop()
      close(listener.descriptor)
    }
  }
}
