import Core
import Sodium

/// A certificate as an Open Badge 3.0 that other programs keep and check by itself.
///
/// The proof is `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0, 3.3) by a `did:key`,
/// which is the key itself: no server need be asked.
struct OpenBadge {
  private let certificate: Certificate
  private let signer: CertificateSigner

  init(_ certificate: Certificate, by signer: CertificateSigner) {
    self.certificate = certificate
    self.signer = signer
  }

  /// The whole credential with its proof.
  var bytes: [UInt8] {
    var whole = credential
    var proof = proofOptions
    proof["proofValue"] = .text("z" + Base58.encode(signature))
    whole["proof"] = [.object(proof)]
    return CanonicalJSON.object(whole).bytes
  }

  private var signature: [UInt8] {
    let parts = [proofOptions, credential].map { CanonicalJSON.object($0).bytes }
    return signer.key.sign(parts.flatMap(OpenBadge.sha256))
  }

  private static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var running = RunningSHA256()
    running.update(bytes)
    return running.finish()
  }

  private static let context: CanonicalJSON = [
    "https://www.w3.org/2018/credentials/v1",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    "https://w3id.org/security/data-integrity/v2",
  ]

  /// `did:key` of an Ed25519 key: the multicodec 0xed01 and the key in base58btc.
  private var keyName: String { "z" + Base58.encode([0xED, 0x01] + signer.key.publicKey) }
  private var issuer: String { "did:key:\(keyName)" }
  private var page: String { "\(signer.address)/v/\(certificate.code)" }

  private var proofOptions: [String: CanonicalJSON] {
    [
      "@context": OpenBadge.context, "type": "DataIntegrityProof",
      "cryptosuite": "eddsa-jcs-2022", "created": .text(OpenBadge.moment(certificate.issued)),
      "proofPurpose": "assertionMethod", "verificationMethod": .text("\(issuer)#\(keyName)"),
    ]
  }

  private var credential: [String: CanonicalJSON] {
    let content = certificate.content
    var fields: [String: CanonicalJSON] = [
      "@context": OpenBadge.context, "id": .text(page),
      "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "name": .text(content.courseTitle.text(.ky)),
      "issuer": [
        "id": .text(issuer), "type": ["Profile"], "name": .text(content.place.text(.ky)),
        "url": .text(signer.address),
      ],
      "issuanceDate": .text(OpenBadge.moment(certificate.issued)),
      "credentialSubject": .object(subject),
    ]
    if let expires = certificate.expires {
      fields["expirationDate"] = .text(OpenBadge.moment(expires.advanced(by: 1)))
    }
    return fields
  }

  private var subject: [String: CanonicalJSON] {
    let content = certificate.content
    return [
      "type": ["AchievementSubject"],
      "identifier": [
        [
          "type": "IdentityObject", "hashed": .flag(false), "identityType": "ext:name",
          "identityHash": .text(content.holder),
        ]
      ],
      "activityStartDate": .text(OpenBadge.moment(content.firstDay)),
      "activityEndDate": .text(OpenBadge.moment(content.lastDay)),
      "achievement": [
        "id": .text("\(page)#achievement"), "type": ["Achievement"],
        "achievementType": "Certificate", "name": .text(content.courseTitle.text(.ky)),
        "description": .text(content.cohortTitle.text(.ky)),
        "criteria": ["narrative": .text("\(content.hours) h")],
      ],
    ]
  }

  /// The first second of a day in the country, as other programs write it.
  private static func moment(_ day: Day) -> String { "\(day.iso)T00:00:00+06:00" }
}
