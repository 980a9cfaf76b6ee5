import Czlib

/// The bytes as gzip, which every browser opens; level 1 is quick, 9 small.
///
/// Without a file name or a time inside, so that the same bytes always give the same answer.
package func gzip(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
  // Sixteen above the largest window asks zlib for the gzip frame instead of its own.
  deflated(bytes, level: level, window: largestWindow + 16)
}

/// The bytes in zlib's own frame, as PNG asks for them.
package func zlib(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
  deflated(bytes, level: level, window: largestWindow)
}

/// The check sum of gzip and PNG, CRC-32.
package func crc32(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: unsafe Czlib.crc32_z(0, bytes, bytes.count))
}

private let largestWindow: Int32 = 15

private func deflated(_ bytes: [UInt8], level: Int, window: Int32) -> [UInt8] {
  var stream = unsafe z_stream()
  let started = unsafe deflateInit2_(
    &stream, Int32(min(max(level, 1), 9)), Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY,
    ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(started == Z_OK, "zlib refused its parameters or had no memory")
  defer { unsafe deflateEnd(&stream) }
  var packed: [UInt8] = []
  var from = 0
  var status = Z_OK
  while status != Z_STREAM_END {
    status = unsafe deflateNext(&stream, bytes, &from, into: &packed)
  }
  return packed
}

/// Gives zlib at most 256 MiB at a time, since it counts in 32 bits.
private func deflateNext(
  _ stream: inout z_stream, _ bytes: [UInt8], _ from: inout Int, into packed: inout [UInt8]
) -> Int32 {
  let count = min(bytes.count - from, 1 << 28)
  let isLast = from + count == bytes.count
  let room = unsafe Int(deflateBound(&stream, UInt(count)))
  var output = [UInt8](repeating: 0, count: room)
  let (status, filled) = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      // zlib promises not to write to its input; its C type only fails to say so.
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.advanced(by: from))
      unsafe stream.avail_in = UInt32(count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(room)
      let status = unsafe deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      return unsafe (status, room - Int(stream.avail_out))
    }
  }
  unsafe from += count - Int(stream.avail_in)
  packed += output.prefix(filled)
  return status
}
