import Core
import Web

extension Proposals {
  var fileEndpoints: [Endpoint] {
    [
      .form(
        "/proposals/{proposal}/files", for: .signedIn, pace: .slow,
        bodyLimit: FormReader.mediaLimit
      ) { visit in
        try onProposal(visit) { form, id in
          var command = LayFiles(proposal: id)
          (command.picture, command.sound) = form.pictureOrSound()
          try form.finish()
          return try visit.perform(command)
        }
      },
      .form("/proposals/{proposal}/files/{file}/removal", for: .signedIn) { visit in
        try onProposal(visit) { _, id in
          try visit.perform(TakeFile(proposal: id, file: try visit.id("file")))
        }
      },
      .file("/proposals/{proposal}/files/{file}", for: .anyone, pace: .quick) { visit in
        let (model, community) = (try proposalModel(visit), try visit.community)
        guard model.isReadable else { throw DomainError.notFound }
        let id = try visit.id("file", as: ProposalFile.self)
        let file = try visit.read { tx in
          try ProposalFile.bytes(id, of: model.proposal.id, community: community, in: tx)
        }
        return file.kind.response(file.bytes)
      },
    ]
  }
}
