import Database
import Web

/// The room where a speaker mends a sentence of ours, and from which the translators' files go out
/// and come back.
package struct Translation: Sendable {
  let texts: ShippedTexts
  let glossary: Glossary

  package init(_ texts: ShippedTexts, _ glossary: Glossary) {
    self.texts = texts
    self.glossary = glossary
  }

  package static let migrations: [Migration] = [.translation]
  package static let tables: [Table] = [WordCorrection.table]

  package var endpoints: [Endpoint] { sentenceEndpoints + correctionEndpoints }
}
