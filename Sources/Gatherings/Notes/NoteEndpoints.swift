import Core
import HTTP
import Web

extension Gatherings {
  var noteEndpoints: [Endpoint] {
    [
      .page("/gatherings/{gathering}/notes", for: WriteNote.access, answers: NotesModel.self) {
        visit in try showNotes(visit, FormState())
      }.kept(),
      .form("/gatherings/{gathering}/notes", for: WriteNote.access) { visit in
        try onNotes(visit) { form, id in
          let typed = form.form["item"] ?? ""
          let item = ID<AgendaItem>(typed)
          if item == nil && !typed.isEmpty { throw DomainError.notFound }
          let words = form.text("words", in: 1...GatheringNote.limit)
          try form.finish()
          return try visit.perform(WriteNote(words, on: item, at: id))
        }
      },
      .form("/gatherings/{gathering}/notes/{note}/remove", for: RemoveNote.access) { visit in
        try onNotes(visit) { _, id in
          try visit.perform(RemoveNote(try visit.id("note"), at: id))
        }
      },
    ]
  }
}

private func onNotes(
  _ visit: Visit, _ act: (inout FormReader, ID<Gathering>) throws -> some CommandOutcome
) throws -> Response {
  let id = try visit.gathering
  return try visit.submit(otherwise: { try showNotes(visit, $0) }) { form in
    let done = try act(&form, id)
    // The next note is most likely about the same item.
    let item = visit.form["item"].map { [("item", $0)] } ?? []
    return visit.done(done, backTo: GatheringsPath.part(id, "notes", visit, query: item))
  }
}

private func showNotes(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in
    try NotesModel.read(try visit.gathering, for: visit.viewer, in: tx)
  }
  return visit.seen(model, as: NotesPage(model: model, state: state, visit: visit))
}
