import Web

extension Visit {
  /// Signs in the name of the address that this visit came to.
  var signer: CertificateSigner {
    get throws { try CertificateSigner(environment.keys, address: siteAddress) }
  }
}
