import Archive
import Core

/// Why a file is not taken at all.
enum ForeignRefusal {
  static func fault(_ key: String, _ arguments: Message.Argument...) -> DomainError {
    .invalid([Fault("file", Message(key: "books.fault.\(key)", arguments: arguments))])
  }

  /// It was read, and nothing in it can be taken: the first reasons say why.
  static func nothing(_ notes: [ForeignNote]) -> DomainError {
    let reasons = notes.prefix(3).map { note -> Message.Argument in
      let place = note.line.map { "\(note.place):\($0)" } ?? note.place
      return .message(Message("books.fault.reason", .text(place), .message(note.message)))
    }
    let none = Array(repeating: Message.Argument.text(""), count: 3 - reasons.count)
    return .invalid([
      Fault("file", Message(key: "books.fault.nothing", arguments: reasons + none))
    ])
  }

  static func fault(_ fault: ArchiveFault) -> DomainError {
    switch fault {
    case .broken(nil): self.fault("zip-broken")
    case .broken(let name?): self.fault("zip-broken-file", .text(name))
    case .tooManyFiles(let limit): self.fault("zip-many", .number(limit))
    case .tooLarge(let limit): self.fault("zip-large", .number(limit >> 20))
    case .bomb(let name): self.fault("zip-bomb", .text(name))
    case .path(let name): self.fault("zip-path", .text(String(name.prefix(120))))
    case .twice(let name): self.fault("zip-twice", .text(name))
    case .link(let name): self.fault("zip-link", .text(name))
    case .encrypted(let name): self.fault("zip-encrypted", .text(name))
    case .method(let name): self.fault("zip-method", .text(name))
    }
  }
}
