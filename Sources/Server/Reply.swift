import Cmicrohttpd
import HTTP

/// An answer in libmicrohttpd's hands, with the fields this server allows.
// Unchecked, because it is made by one thread and queued by one other, with the connection's
// suspension in between.
@safe final class Reply: @unchecked Sendable {
  let status: UInt32
  let size: Int
  private let response: OpaquePointer

  /// Nothing where a field or the status could not be sent.
  init?(_ answer: Response, closing: Bool) {
    guard (200...599).contains(answer.status), let response = unsafe Reply.made(answer.body) else {
      return nil
    }
    unsafe self.response = response
    status = UInt32(answer.status)
    size = answer.body.count
    for field in answer.headers.fields where !Reply.isOurs(field.name) {
      let added = unsafe MHD_add_response_header(response, field.name, field.value)
      guard added == .YES else { return nil }
    }
    if closing { unsafe MHD_add_response_header(response, "Connection", "close") }
  }

  deinit { unsafe MHD_destroy_response(response) }

  func queue(on connection: OpaquePointer) -> MHD_Result {
    unsafe MHD_queue_response(connection, status, response)
  }

  /// Fields that follow from the answer itself; two opinions on them would be one too many.
  private static func isOurs(_ name: String) -> Bool {
    switch name.utf8.count {
    case 4: name.lowercased() == "date"
    case 10: name.lowercased() == "connection"
    case 14: name.lowercased() == "content-length"
    case 17: name.lowercased() == "transfer-encoding"
    default: false
    }
  }

  private final class Held {
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  private static func made(_ body: [UInt8]) -> OpaquePointer? {
    guard !body.isEmpty else {
      return unsafe MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    }
    let held = unsafe Unmanaged.passRetained(Held(body))
    // The pointer outlives the closure, but not the array: `held` keeps the very same storage
    // alive and nobody can change it, so no copy of the body is needed.
    let bytes = unsafe body.withUnsafeBufferPointer { $0.baseAddress }
    return unsafe MHD_create_response_from_buffer_with_free_callback_cls(
      body.count, UnsafeMutableRawPointer(mutating: bytes),
      { pointer in
        if let pointer = unsafe pointer { unsafe Unmanaged<Held>.fromOpaque(pointer).release() }
      }, held.toOpaque())
  }
}
