import Core
import Markdown

/// What Markdown says of a text, in the words of the catalogue.
extension Message {
  init(_ fault: FrontMatterFault.Reason) {
    switch fault {
    case .notOpened: self.init("authoring.fault.front.not-opened")
    case .notClosed: self.init("authoring.fault.front.not-closed")
    case .notPair: self.init("authoring.fault.not-pair")
    case .missing(let key): self.init("authoring.fault.front.missing", .text(key))
    case .notNumber(let key): self.init("authoring.fault.front.number", .text(key))
    case .emptyPlace(let key): self.init("authoring.fault.front.empty-place", .text(key))
    case .notKey(let key): self.init("authoring.fault.front.not-key", .text(key))
    case .empty(let key): self.init("authoring.fault.front.empty", .text(key))
    case .twice(let key, let line):
      self.init("authoring.fault.front.twice", .text(key), .number(line))
    }
  }

  init(_ fault: MarkdownFault.Reason) {
    switch fault {
    case .tooManyBytes(let limit): self.init("authoring.fault.text.bytes", .number(limit))
    case .tooManyLines(let limit): self.init("authoring.fault.text.lines", .number(limit))
    case .nestedTooDeeply(let limit): self.init("authoring.fault.text.nested", .number(limit))
    case .passageTooLong(let limit): self.init("authoring.fault.text.passage", .number(limit))
    case .tooManySigns(let limit): self.init("authoring.fault.text.signs", .number(limit))
    case .tooManyColumns(let limit): self.init("authoring.fault.text.columns", .number(limit))
    case .linkDefinition: self.init("authoring.fault.text.definition")
    }
  }
}
