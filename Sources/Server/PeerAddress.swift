import Cmicrohttpd
import Glibc

/// The peer's address as text, an IPv4 one always in its own form.
func peerAddress(_ address: UnsafePointer<sockaddr>?) -> String {
  guard let address = unsafe address else { return "" }
  let size =
    unsafe address.pointee.sa_family == sa_family_t(AF_INET6)
    ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
  var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
  let status = unsafe getnameinfo(
    address, socklen_t(size), &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST)
  guard status == 0 else { return "" }
  let text = String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
}
