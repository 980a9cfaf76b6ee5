import Cbrotli
import Czlib

/// What `gzip` packed, or nothing where it is broken or would be larger than the limit.
package func gunzip(_ packed: [UInt8], limit: Int) -> [UInt8]? {
  guard packed.count <= Int(UInt32.max), limit >= 0, limit < Int(UInt32.max) else { return nil }
  var stream = unsafe z_stream()
  let started = unsafe inflateInit2_(
    &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  guard started == Z_OK else { return nil }
  defer { unsafe inflateEnd(&stream) }
  // One byte more than allowed, so that exactly the limit still fits with room to end in.
  var plain = [UInt8](repeating: 0, count: limit + 1)
  let (status, filled) = unsafe packed.withUnsafeBufferPointer { input in
    unsafe plain.withUnsafeMutableBufferPointer { output in
      // zlib promises not to write to its input; its C type only fails to say so.
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      let status = unsafe inflate(&stream, Z_FINISH)
      return unsafe (status, output.count - Int(stream.avail_out))
    }
  }
  return status == Z_STREAM_END && filled <= limit ? Array(plain.prefix(filled)) : nil
}

/// What `brotli` packed, or nothing where it is broken or would be larger than the limit.
package func unbrotli(_ packed: [UInt8], limit: Int) -> [UInt8]? {
  guard limit >= 0, limit < Int.max else { return nil }
  var size = limit + 1
  var plain = [UInt8](repeating: 0, count: size)
  let status = unsafe BrotliDecoderDecompress(packed.count, packed, &size, &plain)
  return status == BROTLI_DECODER_RESULT_SUCCESS && size <= limit ? Array(plain.prefix(size)) : nil
}
