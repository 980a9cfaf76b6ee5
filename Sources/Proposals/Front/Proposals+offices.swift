import Core
import HTTP
import Web

extension Proposals {
  var officeEndpoints: [Endpoint] {
    [
      .form("/proposals/{proposal}/passing", for: PassProposal.access) { visit in
        try onProposal(visit) { _, id in try visit.perform(PassProposal(id)) }
      },
      .form("/proposals/{proposal}/hiding", for: HideProposal.access) { visit in
        try onProposal(visit) { form, id in
          let reason = form.text("reason", in: 1...1000)
          try form.finish()
          return try visit.perform(HideProposal(id, because: reason))
        }
      },
      .form("/proposals/{proposal}/estimate", for: EstimateProposal.access) { visit in
        try onProposal(visit) { form, id in
          let som = form.number("som", in: 0...EstimateProposal.most)
          let words = form.text("estimate-words", in: 0...1000)
          try form.finish()
          return try visit.perform(EstimateProposal(id, som: som, saying: words))
        }
      },
    ]
  }
}
