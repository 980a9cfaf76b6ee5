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
  var status = Z_OK
  // One byte more than allowed, so that exactly the limit still fits with room to end in. What is not
  // written to costs no memory, only addresses.
  let plain = unsafe [UInt8](unsafeUninitializedCapacity: limit + 1) { output, count in
    unsafe packed.withUnsafeBufferPointer { input in
      // zlib promises not to write to its input; its C type only fails to say so.
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(limit + 1)
      status = unsafe inflate(&stream, Z_FINISH)
      count = unsafe limit + 1 - Int(stream.avail_out)
    }
  }
  return status == Z_STREAM_END && plain.count <= limit ? plain : nil
}

/// What `brotli` packed, or nothing where it is broken or would be larger than the limit.
package func unbrotli(_ packed: [UInt8], limit: Int) -> [UInt8]? {
  guard limit >= 0, limit < Int.max else { return nil }
  var status = BROTLI_DECODER_RESULT_ERROR
  let plain = unsafe [UInt8](unsafeUninitializedCapacity: limit + 1) { output, count in
    count = limit + 1
    status = unsafe BrotliDecoderDecompress(packed.count, packed, &count, output.baseAddress)
    if status != BROTLI_DECODER_RESULT_SUCCESS { count = 0 }
  }
  return status == BROTLI_DECODER_RESULT_SUCCESS && plain.count <= limit ? plain : nil
}
