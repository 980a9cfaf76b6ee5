import Cgnutls
import Core

extension TLSIdentity {
  /// When the first certificate of its chain ends; nothing where it cannot be read.
  package var ends: Instant? {
    var bytes = Array(certificate.utf8)
    return unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      var datum = unsafe gnutls_datum_t(data: bytes.baseAddress, size: UInt32(bytes.count))
      // A chain of more than eight is none.
      var chain = [gnutls_x509_crt_t?](repeating: nil, count: 8)
      var count = UInt32(chain.count)
      let read = unsafe gnutls_x509_crt_list_import(
        &chain, &count, &datum, GNUTLS_X509_FMT_PEM, 0)
      guard read > 0 else { return nil }
      var first: Int?
      for place in 0..<Int(read) {
        let end = unsafe gnutls_x509_crt_get_expiration_time(chain[place])
        unsafe gnutls_x509_crt_deinit(chain[place])
        first = min(first ?? end, end)
      }
      return first.flatMap { $0 < 0 ? nil : Instant(seconds: Int64($0)) }
    }
  }
}
