import Cpango

/// Where Cairo writes what it made.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Takes bytes for the sink that the closure points to.
  static let write: cairo_write_func_t = { closure, bytes, count in
    guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
