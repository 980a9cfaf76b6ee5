/// How far a text in one language can be trusted.
package enum TranslationState: String, Sendable {
  case original, draft, checked
}
