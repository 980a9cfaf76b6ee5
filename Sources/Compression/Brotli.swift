import Cbrotli

/// The bytes as brotli, smaller than gzip for text; quality 4 while somebody waits, 11 for what
/// is packed once and sent often.
package func brotli(_ bytes: [UInt8], quality: Int = 4) -> [UInt8] {
  var size = BrotliEncoderMaxCompressedSize(bytes.count)
  var packed = [UInt8](repeating: 0, count: max(size, 16))
  let done = unsafe BrotliEncoderCompress(
    Int32(min(max(quality, 0), 11)), 22, BROTLI_MODE_TEXT, bytes.count, bytes, &size, &packed)
  precondition(done == BROTLI_TRUE, "brotli had no memory")
  packed.removeLast(packed.count - size)
  return packed
}
