import Core
import HTTP
import Localization
import Markup
import Web

extension FormReader {
  mutating func proposalText() -> ProposalText {
    ProposalText(
      line("title", in: 3...ProposalText.mostTitle),
      text("words", in: 0...ProposalText.mostWords),
      in: form["language"].flatMap(Language.init(rawValue:)) ?? .ky)
  }
}

/// The words of a proposal, as they are typed.
struct ProposalTextFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    TextField("title", Message("proposals.text.title"), state, words)
    TextArea(
      "words", Message("proposals.text.words"), state, words,
      hint: Message("proposals.text.words.hint"), rows: 8)
    SelectField(
      "language", Message("proposals.text.language"),
      choices: Language.allCases.map { ($0.rawValue, $0.endonym) }, state, words)
  }
}
