/// The certificate a participant takes home and hangs up; anybody can check it by its code.
package struct PaperCertificate: Sendable, Equatable {
  /// The title of the file.
  package var title: String
  /// Of the hosts, above all words; at best no more than four.
  package var emblems: [PaperEmblem]
  /// The school, at the top.
  package var place: String
  /// "Certificate".
  package var heading: String
  /// The words before the name: "This is to certify that".
  package var introduction: String
  package var holder: String
  /// The words after the name: "has completed the course".
  package var statement: String
  package var course: String
  /// Hours, dates and the like, one short phrase each.
  package var details: [String]
  /// Who signs: the hosts, at best two or three.
  package var signatures: [PaperSignature]
  package var code: String
  /// The address to type where the certificate is checked.
  package var address: String
  /// What the QR code says: more than anybody would type.
  package var qrCode: String
  /// The words beside the QR code, above the address: "Anybody can check this certificate:".
  package var verification: String

  package init(
    title: String, place: String, heading: String, introduction: String, holder: String,
    statement: String, course: String, details: [String], signatures: [PaperSignature],
    code: String, address: String, qrCode: String, verification: String,
    emblems: [PaperEmblem] = []
  ) {
    self.emblems = emblems
    self.title = title
    self.place = place
    self.heading = heading
    self.introduction = introduction
    self.holder = holder
    self.statement = statement
    self.course = course
    self.details = details
    self.signatures = signatures
    self.code = code
    self.address = address
    self.qrCode = qrCode
    self.verification = verification
  }
}
