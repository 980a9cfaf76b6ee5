import Core
import FoundationEssentials
import Sodium

extension CertificateKey {
  /// A public key as it is published here, or in Base64 as other programs write one.
  package init?(typed: String, owner: String = "") {
    let text = String(typed.filter { !$0.isWhitespace && $0 != "-" })
    guard text.utf8.count <= 64 else { return nil }
    if text.utf8.count == 52, let bytes = Base32.decode(text.uppercased()) {
      self.init(bytes, owner: owner)
      return
    }
    let plain = typed.filter { !$0.isWhitespace }
      .replacing("-", with: "+").replacing("_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: padded) else { return nil }
    self.init([UInt8](data), owner: owner)
  }
}
