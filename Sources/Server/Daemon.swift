import Cmicrohttpd
import Glibc

/// libmicrohttpd's daemon with the options this server runs it with.
// Unchecked, because the pointer is only used by `quiesce` and `stop`, which libmicrohttpd
// allows from any thread and `Server` calls once.
@safe final class Daemon: @unchecked Sendable {
  private let pointer: OpaquePointer
  private let hall: Unmanaged<Hall>
  private let identity: [UnsafeMutablePointer<CChar>]

  init?(_ hall: Hall, on descriptor: Int32) {
    let settings = hall.settings
    let context = unsafe Unmanaged.passRetained(hall)
    let texts = unsafe Daemon.copies(of: settings.identity)
    var options = unsafe Daemon.options(settings, context.toOpaque(), descriptor)
    if unsafe texts.count == 3 {
      unsafe options += [
        MHD_OptionItem(option: .HTTPS_MEM_CERT, value: 0, ptr_value: texts[0]),
        MHD_OptionItem(option: .HTTPS_MEM_KEY, value: 0, ptr_value: texts[1]),
        MHD_OptionItem(option: .HTTPS_PRIORITIES, value: 0, ptr_value: texts[2]),
      ]
    }
    unsafe options.append(MHD_OptionItem(option: .END, value: 0, ptr_value: nil))
    var flags =
      MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
      | MHD_USE_ITC.rawValue
    if settings.identity != nil { flags |= MHD_USE_TLS.rawValue }
    guard
      let pointer = unsafe kurak_start(flags, Callbacks.access, context.toOpaque(), &options)
    else {
      unsafe context.release()
      unsafe texts.forEach { unsafe free($0) }
      return nil
    }
    unsafe self.pointer = pointer
    unsafe self.hall = context
    unsafe identity = texts
  }

  /// What libmicrohttpd reads of the identity, in memory that lives as long as the daemon.
  private static func copies(of identity: TLSIdentity?) -> [UnsafeMutablePointer<CChar>] {
    guard let identity else { return unsafe [] }
    let versions = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"
    let texts: [String] = [identity.certificate, identity.key, versions]
    return unsafe texts.compactMap { (text: String) in unsafe strdup(text) }
  }

  /// Lets nobody in any more.
  func quiesce() { unsafe MHD_quiesce_daemon(pointer) }

  /// Ends all connections and the polling threads; none may be suspended.
  func stop() {
    unsafe MHD_stop_daemon(pointer)
    unsafe hall.release()
    unsafe identity.forEach { unsafe free($0) }
  }

  private static func options(
    _ settings: ServerSettings, _ context: UnsafeMutableRawPointer, _ descriptor: Int32
  ) -> [MHD_OptionItem] {
    func number(_ option: MHD_OPTION, _ value: Int) -> MHD_OptionItem {
      unsafe MHD_OptionItem(option: option, value: value, ptr_value: nil)
    }
    func callback(_ option: MHD_OPTION, _ function: Int) -> MHD_OptionItem {
      unsafe MHD_OptionItem(option: option, value: function, ptr_value: context)
    }
    return unsafe [
      number(.LISTEN_SOCKET, Int(descriptor)),
      number(.THREAD_POOL_SIZE, settings.pollingThreads),
      number(.CONNECTION_LIMIT, settings.connections),
      number(.PER_IP_CONNECTION_LIMIT, settings.connectionsPerAddress),
      number(.CONNECTION_TIMEOUT, settings.times.inactivity),
      number(.CONNECTION_MEMORY_LIMIT, settings.headMemory),
      number(.STRICT_FOR_CLIENT, 0),
      callback(.URI_LOG_CALLBACK, unsafeBitCast(Callbacks.target, to: Int.self)),
      callback(.UNESCAPE_CALLBACK, unsafeBitCast(Callbacks.unescape, to: Int.self)),
      callback(.NOTIFY_COMPLETED, unsafeBitCast(Callbacks.completed, to: Int.self)),
      callback(.NOTIFY_CONNECTION, unsafeBitCast(Callbacks.connected, to: Int.self)),
    ]
  }
}
